package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabTest {
    private static final LabTerms TERMS = new LabTerms(0.5, 1, 1.5, 1.0 / 3);

    /** dQ/dt = g0 + ι·(F − Q) with a frontier that grows by g0 as well: the gap shrinks by e^(−ι·t). */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 12})
    void gapToTheFrontierClosesExponentially(int stepsPerYear) {
        double frontier = 0;
        double behind = -0.8;
        for (int step = 0; step < 3 * stepsPerYear; step++) {
            behind = TERMS.progress(behind, frontier, 1.0 / stepsPerYear);
            frontier = TERMS.progress(frontier, frontier, 1.0 / stepsPerYear);
        }
        assertEquals(1.5, frontier, 1e-12);
        assertEquals(-0.8 * StrictMath.exp(-3), behind - frontier, 1e-12);
    }

    @Test // capability moves every step, quality only when a generation ships: at 2023.5 after three quarters of 0.125
    void qualityWaitsForTheGeneration() {
        Lab lab = new Lab(0, 0, 2023.3);
        assertFalse(lab.advance(TERMS, 0, 2023.0, 0.25));
        assertFalse(lab.advance(TERMS, 0.125, 2023.25, 0.25));
        assertEquals(0, lab.releasedQuality(), 0);
        assertTrue(lab.advance(TERMS, 0.25, 2023.5, 0.25));
        assertEquals(0.375, lab.releasedQuality(), 1e-12);
        assertFalse(lab.advance(TERMS, 0.375, 2024.75, 0.25));
        assertTrue(lab.advance(TERMS, 0.5, 2025.0, 0.25));
    }

    @Test // open weights show what was best so many steps ago, and never forget
    void openWeightsTrailByTheLag() {
        OpenWeights open = new OpenWeights(2, -1);
        double[] seen = List.of(0.0, 1.0, 1.0, 3.0, 2.0, 2.0, 5.0).stream()
                .mapToDouble(best -> {
                    open.observe(best);
                    return open.quality();
                })
                .toArray();
        assertEquals(List.of(-1.0, -1.0, 0.0, 1.0, 1.0, 3.0, 3.0), boxed(seen));
    }

    @Test
    void withoutLagTheyAreTheFrontier() {
        OpenWeights open = new OpenWeights(0, -1);
        open.observe(0.7);
        assertEquals(0.7, open.quality(), 0);
    }

    private static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}
