package org.ridgepoint.analysis.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values of games small enough for a pencil, and the axioms that define them. */
class CoalitionValuesTest {
    private static final int GAMES = 200;

    private static double[] randomGame(int players, Random random) {
        return random.doubles(1 << players, -10, 10).toArray();
    }

    @Test // known answer, the glove game: one owns a left glove (player 0), two a right one; a pair is worth 1: 2/3,
    // 1/6, 1/6
    void gloves() {
        double[] worth = new double[8];
        worth[0b011] = 1;
        worth[0b101] = 1;
        worth[0b111] = 1;
        assertArrayEquals(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, CoalitionValues.shapley(worth), 1e-12);
    }

    /**
     * By hand: two players of whom either alone does everything, v = 1 unless both are off. Each has 1/2; with a third that adds
     * 1 always, 1/2, 1/2, 1.
     */
    @Test
    void substitutesShare() {
        double[] worth = {0, 1, 1, 1, 1, 2, 2, 2};
        assertArrayEquals(new double[] {0.5, 0.5, 1}, CoalitionValues.shapley(worth), 1e-12);
    }

    /**
     * By hand: three players, the worth of a set is 1 if it has at least two (majority). Shapley: 1/3 each. If 0 and 1 are a
     * group, then as one player the group has everything, and its members halves.
     */
    @Test
    void majorityWithAGroup() {
        double[] worth = {0, 0, 0, 1, 0, 1, 1, 1};
        assertArrayEquals(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, CoalitionValues.shapley(worth), 1e-12);
        assertArrayEquals(new double[] {0.5, 0.5, 0}, CoalitionValues.owen(worth, 0, 0, 1), 1e-12);
    }

    @Test // identities: values sum to v(N) − v(∅); those of a group sum to what the group has as one player
    void efficiency() {
        Random random = new Random(1);
        for (int game = 0; game < GAMES; game++) {
            double[] worth = randomGame(5, random);
            double all = worth[31] - worth[0];
            assertEquals(all, Arrays.stream(CoalitionValues.shapley(worth)).sum(), 1e-9);
            double[] owen = CoalitionValues.owen(worth, 0, 1, 0, 2, 1);
            assertEquals(all, Arrays.stream(owen).sum(), 1e-9);
            double[] quotient = new double[8];
            int[] members = {0b00101, 0b10010, 0b01000};
            for (int set = 0; set < 8; set++) {
                int union = 0;
                for (int group = 0; group < 3; group++) {
                    union |= (set >> group & 1) == 1 ? members[group] : 0;
                }
                quotient[set] = worth[union];
            }
            double[] groups = CoalitionValues.shapley(quotient);
            assertEquals(groups[0], owen[0] + owen[2], 1e-9);
            assertEquals(groups[1], owen[1] + owen[4], 1e-9);
            assertEquals(groups[2], owen[3], 1e-9);
        }
    }

    @Test // symmetry: players whose exchange changes no worth have the same value; here 0 and 3
    void symmetry() {
        Random random = new Random(2);
        for (int game = 0; game < GAMES; game++) {
            double[] worth = randomGame(4, random);
            for (int set = 0; set < 16; set++) {
                boolean one = (set & 1) == 1 && (set & 8) == 0;
                worth[one ? (set ^ 1) | 8 : set] = worth[set];
            }
            double[] values = CoalitionValues.shapley(worth);
            assertEquals(values[0], values[3], 1e-9);
            double[] grouped = CoalitionValues.owen(worth, 0, 1, 1, 0);
            assertEquals(grouped[0], grouped[3], 1e-9);
        }
    }

    @Test // dummy: who adds 2.5 to every set has 2.5, and the others have what they would have without it; additivity
    void dummyAndAdditivity() {
        Random random = new Random(3);
        for (int game = 0; game < GAMES; game++) {
            double[] small = randomGame(3, random);
            double[] worth = new double[16];
            for (int set = 0; set < 16; set++) {
                worth[set] = small[set & 7] + 2.5 * (set >> 3);
            }
            double[] values = CoalitionValues.shapley(worth);
            assertEquals(2.5, values[3], 1e-9);
            assertArrayEquals(CoalitionValues.shapley(small), Arrays.copyOf(values, 3), 1e-9);
            double[] other = randomGame(4, random);
            double[] sum = new double[16];
            Arrays.setAll(sum, set -> worth[set] + other[set]);
            double[] values2 = CoalitionValues.shapley(other);
            double[] expected = new double[4];
            Arrays.setAll(expected, i -> values[i] + values2[i]);
            assertArrayEquals(expected, CoalitionValues.shapley(sum), 1e-9);
        }
    }

    @Test
    void whatIsNoSetFunctionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CoalitionValues.shapley(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> CoalitionValues.owen(new double[4], 0));
    }

    @Test // Owen (2014): a Shapley effect lies between first- and total-order index; the effects sum to 1
    void variance() {
        Random random = new Random(4);
        for (int game = 0; game < GAMES; game++) {
            CoalitionVariance indices =
                    CoalitionVariance.of(randomGame(5, random)).orElseThrow();
            assertEquals(1, Arrays.stream(indices.shapley()).sum(), 1e-9);
            for (int i = 0; i < 5; i++) {
                assertTrue(indices.first()[i] <= indices.shapley()[i] + 1e-12);
                assertTrue(indices.shapley()[i] <= indices.total()[i] + 1e-12);
            }
        }
        assertTrue(CoalitionVariance.of(3, 3, 3, 3).isEmpty());
    }

    /**
     * By hand: v = 3·x0 + x0·x1 with x in {0, 1}. With z = ±1 = 2x − 1: v = 1.75 + 1.75·z0 + 0.25·z1 + 0.25·z0·z1. Variance 1.75² +
     * 2·0.25² = 3.1875.
     */
    @Test
    void varianceByHand() {
        CoalitionVariance indices = CoalitionVariance.of(0, 3, 0, 4).orElseThrow();
        double[] share = {1.75 * 1.75 / 3.1875, 0.0625 / 3.1875};
        assertArrayEquals(new double[] {share[0], share[1]}, indices.first(), 1e-12);
        assertArrayEquals(new double[] {share[0] + share[1], 2 * share[1]}, indices.total(), 1e-12);
        assertArrayEquals(new double[] {share[0] + share[1] / 2, 1.5 * share[1]}, indices.shapley(), 1e-12);
    }
}
