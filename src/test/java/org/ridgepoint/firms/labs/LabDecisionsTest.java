package org.ridgepoint.firms.labs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Size of a generation, arrangement and entry; expected values by hand. */
class LabDecisionsTest {
    private static final TrainingCost TRAINING = new TrainingCost(10, 2025, 0);
    private static final GenerationPlan PLAN = new GenerationPlan(1.5, -1, 3, TRAINING);
    private static final ArrangementRule RULE = new ArrangementRule(0.1, 3, true, true, true);

    @Test // four times the operations for twice the size; ln 2 of fall halves the cost in a year
    void trainingCostGrowsWithTheSquareOfSize() {
        assertEquals(40, TRAINING.usd(1, 2030), 1e-9);
        assertEquals(2.5, TRAINING.usd(-1, 2030), 1e-9);
        assertEquals(5, new TrainingCost(10, 2025, StrictMath.log(2)).usd(0, 2026), 1e-9);
    }

    /** From size 2^0 (cost 10): half costs 2.5, twice 40, four times 160; margin is slope·2^d. */
    @ParameterizedTest
    @CsvSource({"0, 1e9, -1", "20, 1e9, 0", "35, 1e9, 1", "60, 1e9, 2", "60, 159, 1", "60, 39, 0", "60, 1, -1"})
    void bestMarginLessTraining(double slope, double budget, int expected) {
        assertEquals(expected, PLAN.choose(0, 2025, budget, doublings -> slope * StrictMath.pow(2, doublings)));
    }

    @Test // the ladder of possible sizes ends at 2^−1 and 2^3; the present size wins a tie
    void sizesAreBounded() {
        GenerationPlan free = new GenerationPlan(1.5, -1, 3, new TrainingCost(0, 2025, 0));
        assertEquals(3, free.choose(2, 2025, 0, doublings -> doublings));
        assertEquals(-1, free.choose(-1, 2025, 0, doublings -> -doublings));
        assertEquals(1, free.choose(1, 2025, 0, doublings -> 7));
    }

    /** A tenth better than 100 is 110, than −100 is −90. */
    @ParameterizedTest
    @CsvSource({"100, 109, CLOSED", "100, 111, LICENSED", "-100, -91, CLOSED", "-100, -89, LICENSED"})
    void hysteresis(double present, double other, Arrangement expected) {
        Map<Arrangement, Double> margins = Map.of(Arrangement.CLOSED, present, Arrangement.LICENSED, other);
        assertEquals(expected, RULE.choose(Arrangement.CLOSED, margins));
    }

    @Test
    void theBestOfSeveralIsTaken() {
        Map<Arrangement, Double> margins = Map.of(
                Arrangement.CLOSED, 10.0,
                Arrangement.OPEN, 12.0,
                Arrangement.LICENSOR, 15.0,
                Arrangement.NO_RESEARCH, 14.0);
        assertEquals(Arrangement.LICENSOR, RULE.choose(Arrangement.CLOSED, margins));
        assertThrows(IllegalArgumentException.class, () -> RULE.choose(Arrangement.LICENSED, margins));
    }

    @Test
    void whatIsRuledOutIsNotPermitted() {
        ArrangementRule strict = new ArrangementRule(0.1, 3, false, false, false);
        for (Arrangement arrangement : Arrangement.values()) {
            assertTrue(RULE.permits(arrangement));
            assertEquals(arrangement == Arrangement.CLOSED, strict.permits(arrangement));
        }
    }

    @Test // catching up costs two years of 30 and training for 5, or at least 10; it must be in cash and earn more than
    // it costs
    void aRichDeployerStartsALab() {
        LabEntry entry = new LabEntry(2, 10, true);
        assertEquals(65, entry.sunkUsd(30, 5), 0);
        assertEquals(10, entry.sunkUsd(0, 5), 0);
        assertTrue(entry.affordable(60, 60));
        assertFalse(entry.affordable(59, 60));
        assertFalse(new LabEntry(2, 10, false).affordable(1e9, 30));
    }
}
