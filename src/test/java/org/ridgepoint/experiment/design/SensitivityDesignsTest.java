package org.ridgepoint.experiment.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Morris and Saltelli designs have the structure that estimators of sensitivity rely on. */
class SensitivityDesignsTest {
    private static final int FACTORS = 5;

    @ParameterizedTest // Morris (1991): neighbours differ in one factor, by p/(2(p-1)); every factor moves once
    @CsvSource({"2, 1", "4, 0.6666666666666666", "8, 0.5714285714285714"})
    void trajectoriesMoveOneFactorAtATime(int levels, double step) {
        double[][] points = new Morris(10, levels, 1).points(FACTORS);
        assertEquals(10 * (FACTORS + 1), points.length);
        for (int trajectory = 0; trajectory < 10; trajectory++) {
            Set<Integer> moved = new HashSet<>();
            for (int i = 1; i <= FACTORS; i++) {
                int row = trajectory * (FACTORS + 1) + i;
                int factor = onlyDifference(points[row - 1], points[row]);
                assertEquals(step, Math.abs(points[row][factor] - points[row - 1][factor]), 1e-15);
                moved.add(factor);
            }
            assertEquals(FACTORS, moved.size());
        }
    }

    private static int onlyDifference(double[] one, double[] other) {
        int found = -1;
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                assertEquals(-1, found, "two factors move at once");
                found = i;
            }
        }
        assertNotEquals(-1, found, "no factor moves");
        return found;
    }

    @Test // on the grid {0, 1/3, 2/3, 1}, each level a quarter of the time: 5 standard deviations of 1/4 for 6000 draws
    void levelsAreOnTheGridAndEquallyLikely() {
        int[] counts = new int[4];
        double[][] points = new Morris(1000, 4, 7).points(FACTORS);
        for (double[] point : points) {
            for (double value : point) {
                int level = (int) Math.round(value * 3);
                assertEquals(level / 3.0, value);
                counts[level]++;
            }
        }
        for (int count : counts) {
            assertEquals(0.25, count / (points.length * (double) FACTORS), 5 * StrictMath.sqrt(0.25 * 0.75 / 6000));
        }
    }

    @Test
    void oddGridsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Morris(1, 3, 1));
        assertThrows(IllegalArgumentException.class, () -> new Morris(0, 4, 1));
    }

    @Test // Saltelli et al. (2010): AB(i) is A with column i of B; BA(i) the reverse
    void columnsAreExchangedOneByOne() {
        Saltelli design = new Saltelli(8, 3, true);
        double[][] points = design.points(FACTORS);
        int block = design.block(FACTORS);
        assertEquals(2 * FACTORS + 2, block);
        assertEquals(8 * block, points.length);
        assertEquals(points.length, design.size(FACTORS));
        for (int base = 0; base < 8; base++) {
            double[] a = points[base * block];
            double[] b = points[base * block + block - 1];
            for (int i = 0; i < FACTORS; i++) {
                assertArrayEquals(exchanged(a, b, i), points[base * block + 1 + i]);
                assertArrayEquals(exchanged(b, a, i), points[base * block + 1 + FACTORS + i]);
            }
        }
    }

    private static double[] exchanged(double[] mine, double[] other, int column) {
        double[] mixed = mine.clone();
        mixed[column] = other[column];
        return mixed;
    }

    @Test // without the second order, k + 2 rows; A and B are the halves of one shifted sequence of 2k dimensions
    void firstOrderNeedsFewerRows() {
        Saltelli design = new Saltelli(4, 3, false);
        double[][] points = design.points(2);
        double[][] base = new Sobol(4, 0, OptionalLong.of(3)).points(4);
        assertEquals(16, points.length);
        assertArrayEquals(new double[] {base[1][0], base[1][1]}, points[4]);
        assertArrayEquals(new double[] {base[1][2], base[1][1]}, points[5]);
        assertArrayEquals(new double[] {base[1][0], base[1][3]}, points[6]);
        assertArrayEquals(new double[] {base[1][2], base[1][3]}, points[7]);
    }

    /**
     * First-order and total indices of f = x1 + 2·x2 + x1·x3, worked by hand for uniform factors: V = 1/12 of (1 + 1/2)² +
     * 4/12 + 1/48 + 1/144 = 0.1875 + 0.333333 + 0.020833 + 0.006944 = 0.548611; S = 0.341772, 0.607595, 0.037975.
     */
    @Test
    void indicesOfAFunctionWorkedByHand() {
        int size = 4096;
        Saltelli design = new Saltelli(size, 1, false);
        double[][] points = design.points(3);
        double[] expectedFirst = {0.1875 / 0.548611, 0.333333 / 0.548611, 0.020833 / 0.548611};
        double mean = 0;
        double squares = 0;
        double[] effect = new double[3];
        for (int row = 0; row < points.length; row += 5) {
            double a = f(points[row]);
            double b = f(points[row + 4]);
            mean += (a + b) / 2 / size;
            squares += (a * a + b * b) / 2 / size;
            for (int i = 0; i < 3; i++) {
                effect[i] += b * (f(points[row + 1 + i]) - a) / size;
            }
        }
        for (int i = 0; i < 3; i++) {
            assertEquals(expectedFirst[i], effect[i] / (squares - mean * mean), 0.01, "factor " + i);
        }
    }

    private static double f(double[] x) {
        return x[0] + 2 * x[1] + x[0] * x[2];
    }
}
