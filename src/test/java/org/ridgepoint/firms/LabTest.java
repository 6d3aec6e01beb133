package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgepoint.firms.OpenWeights.Generation;
import org.ridgepoint.firms.accounts.Books;
import org.ridgepoint.firms.labs.Arrangement;
import org.ridgepoint.firms.labs.CapabilityRace;

class LabTest {
    private static final CapabilityRace RACE = new CapabilityRace(0.5, 0.25, 1);

    @Test // capability moves every step, quality only when a generation ships: 0.375 after three quarters at 0.5 a year
    void qualityWaitsForTheGeneration() {
        Lab lab = new Lab(0, 0, 0, 0, 2023.5);
        lab.spend(4e6);
        for (int step = 0; step < 3; step++) {
            lab.advance(RACE, 0.5, lab.capability(), 0.5, 0.25);
            assertEquals(step == 2, lab.isDue(2023 + 0.25 * step));
            assertEquals(0, lab.releasedQuality(), 0);
        }
        assertEquals(3e6, lab.researchSinceReleaseUsd(), 1e-9);
        lab.release(2, 1.5);
        assertEquals(0.375, lab.releasedQuality(), 1e-12);
        assertEquals(2, lab.doublings());
        assertEquals(0, lab.researchSinceReleaseUsd(), 0);
        assertFalse(lab.isDue(2024.75));
        assertTrue(lab.isDue(2025));
    }

    @Test
    void aLabThatEndedResearchShipsNothing() {
        Deployer firm = new Deployer(3, 0, new Lab(0, 3, 0, 0, 2023), new double[1], 0, new Books(4));
        Lab lab = firm.lab();
        assertTrue(lab.isDue(2024) && firm.integrated());
        lab.arrange(Arrangement.LICENSOR);
        assertFalse(firm.integrated() || firm.deploys());
        firm.endResearch();
        assertFalse(lab.isDue(2024) || lab.active() || firm.integrated());
        assertTrue(firm.deploys());
    }

    @Test // open weights show what was best so many steps ago, and never forget
    void openWeightsTrailByTheLag() {
        OpenWeights open = new OpenWeights(2, -1);
        List<Double> seen = List.of(0.0, 1.0, 1.0, 3.0, 2.0, 2.0, 5.0).stream()
                .map(best -> {
                    open.observe(new Generation(best, (int) Math.round(best)));
                    return open.quality();
                })
                .toList();
        assertEquals(List.of(-1.0, -1.0, 0.0, 1.0, 1.0, 3.0, 3.0), seen);
        assertEquals(3, open.doublings());
    }

    @Test
    void withoutLagTheyAreTheFrontier() {
        OpenWeights open = new OpenWeights(0, -1);
        open.observe(new Generation(0.7, 1));
        assertEquals(new Generation(0.7, 1), open.best());
    }
}
