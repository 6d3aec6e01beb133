package org.ridgepoint.analysis.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ridgepoint.analysis.attribution.SampledValues.Estimate;

/** Sampled orders against the exact values. */
class SampledValuesTest {
    private static final int[] GROUPS = {0, 0, 1, 2, 3, 3};

    @Test // a limit: with many orders the estimate is the exact value within its own error
    void convergesWithAnHonestError() {
        double[] worth = new Random(5).doubles(64, 0, 100).toArray();
        double[] exact = CoalitionValues.owen(worth, GROUPS);
        int misses = 0;
        for (int seed = 1; seed <= 40; seed++) {
            Estimate estimate = new SampledValues(GROUPS, 200, seed).of(set -> worth[set]);
            for (int i = 0; i < exact.length; i++) {
                misses += Math.abs(estimate.values()[i] - exact[i]) > 2 * estimate.errors()[i] ? 1 : 0;
            }
        }
        assertTrue(misses < 0.1 * 240, "4.6 % of 240 should miss two standard errors, but " + misses + " do");
        assertTrue(misses > 0, "errors are too large");
    }

    @Test // an identity: every order tells the whole difference, so that any sample is efficient
    void efficient() {
        double[] worth = new Random(6).doubles(64).toArray();
        Estimate estimate = new SampledValues(GROUPS, 2, 1).of(set -> worth[set]);
        assertEquals(worth[63] - worth[0], Arrays.stream(estimate.values()).sum(), 1e-12);
    }

    @Test // by hand: where worth is a sum, every order says the same, and there is no error
    void additiveWorthHasNoError() {
        double[] add = {1, 2, 4, 8, 16, 32};
        Estimate estimate = new SampledValues(GROUPS, 2, 1).of(set -> set);
        assertArrayEquals(add, estimate.values(), 1e-12);
        assertArrayEquals(new double[6], estimate.errors(), 1e-12);
    }

    @Test // groups join as one: no coalition holds a part of both
    void groupsStayTogether() {
        for (int set : new SampledValues(GROUPS, 50, 3).coalitions()) {
            boolean firstInPart = Integer.bitCount(set & 0b11) == 1;
            boolean lastInPart = Integer.bitCount(set & 0b110000) == 1;
            assertTrue(!(firstInPart && lastInPart), Integer.toBinaryString(set));
        }
        assertThrows(IllegalArgumentException.class, () -> new SampledValues(GROUPS, 1, 1));
    }
}
