package org.ridgepoint.hardware.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of the race, by hand from the model specification, section 5. */
class RulesTest {

    @Test // 0.3·ln 10 and so on
    void researchSpeedsWithDiminishingReturns() {
        assertEquals(1, ResearchPace.DEFAULT.speed(3e8), 1e-12);
        assertEquals(1.995262, ResearchPace.DEFAULT.speed(3e9), 1e-6);
        assertEquals(Math.sqrt(2), ResearchPace.DEFAULT.speed(3e8 * StrictMath.pow(2, 1 / 0.6)), 1e-12);
        assertTrue(ResearchPace.DEFAULT.speed(0) > 0);
        assertThrows(IllegalArgumentException.class, () -> ResearchPace.DEFAULT.speed(-1));
    }

    @Test // the clamp of section 5: (1e9/1e9)^0.2, 32^0.2, 2^−5·… and both bounds
    void salesDriveTheClockWithinBounds() {
        MaturityClock clock = MaturityClock.DEFAULT;
        assertEquals(1, clock.pace(1e9, 0), 1e-12);
        assertEquals(2, clock.pace(32e9, 0), 1e-12);
        assertEquals(2, clock.pace(1e12, 0), 1e-12);
        assertEquals(0.5, clock.pace(1e9 / 32, 0), 1e-12);
        assertEquals(0.5, clock.pace(0, 0), 0);
        assertEquals(StrictMath.exp(0.2 * StrictMath.log(3)), clock.pace(3e9, 0), 1e-12);
        assertEquals(0.6, clock.pace(0, 0.2), 1e-12);
    }

    @Test // economics notes, section 7: tenfold experience at 0.321928 leaves 0.47651
    void wrightsLaw() {
        LearningCurve fifth = new LearningCurve(0.321928, 0);
        assertEquals(0.47651, fifth.costFactor(9000, 0, 1000), 5e-6);
        assertEquals(0.8, fifth.costFactor(1000, 0, 1000), 1e-6);
        assertEquals(0.8, fifth.costFactor(1000, 1e9, 1000), 1e-6);
        // three units of others teach as much as one's own: ((1 + 6/3 + 1)/1)^−0.5
        assertEquals(0.5, new LearningCurve(0.5, 1.0 / 3).costFactor(1, 6, 1), 1e-12);
        assertEquals(1, LearningCurve.DEFAULT.costFactor(0, 0, 5), 1e-12);
        assertEquals(1, LearningCurve.DEFAULT.costFactor(7, 7, 0), 0);
    }

    @Test // quarters of 10 a quarter, sales beginning in the second: N0 is 40, known after a year of sales
    void firstYearOfOutputIsTheReference() {
        Output output = Output.NONE.plus(0, 0.25);
        assertEquals(Output.NONE, output);
        for (int quarter = 0; quarter < 4; quarter++) {
            assertEquals(0, output.reference(), 0);
            output = output.plus(10, 0.25);
        }
        assertEquals(40, output.reference(), 1e-9);
        assertEquals(140, output.plus(100, 0.25).units(), 1e-9);
        assertEquals(40, output.plus(100, 0.25).reference(), 1e-9);
    }

    @Test
    void twelveMonthsAreAYear() {
        Output output = Output.NONE;
        for (int month = 0; month < 12; month++) {
            output = output.plus(1, 1.0 / 12);
        }
        assertEquals(12, output.reference(), 1e-9);
    }

    @Test
    void competingRisks() {
        assertEquals(2026.5 + 0.5 / 0.04, CompetingRisks.DEFAULT.failureYear(2026.5, 0.5), 1e-9);
        assertEquals(Double.POSITIVE_INFINITY, new CompetingRisks(0, 0.3).failureYear(2026.5, 0.5), 0);
        assertTrue(CompetingRisks.DEFAULT.absorbs(0.29));
        assertFalse(CompetingRisks.DEFAULT.absorbs(0.3));
        assertFalse(new CompetingRisks(0, 0).absorbs(0));
        assertThrows(IllegalArgumentException.class, () -> new CompetingRisks(Double.NaN, 0.3));
    }

    @Test // economics notes, section 6: hazards 0.2, 0.1, 0.1 win with 0.5, 0.25, 0.25
    void weightsAreProbabilities() {
        Map<String, Double> hazards = new LinkedHashMap<>();
        hazards.put("a", 0.2);
        hazards.put("b", 0.1);
        hazards.put("c", 0.1);
        Map<String, Integer> wins = new LinkedHashMap<>();
        for (int i = 0; i < 1000; i++) {
            wins.merge(WeightedDraw.pick(hazards, (i + 0.5) / 1000), 1, Integer::sum);
        }
        assertEquals(Map.of("a", 500, "b", 250, "c", 250), wins);
        assertThrows(IllegalArgumentException.class, () -> WeightedDraw.pick(Map.of(), 0.5));
    }
}
