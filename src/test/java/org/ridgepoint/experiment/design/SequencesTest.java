package org.ridgepoint.experiment.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sobol sequences and Latin hypercubes against what is known of them. */
class SequencesTest {
    private static final Sobol PLAIN = new Sobol(256, 0, OptionalLong.empty());

    @Test // the first points of Joe and Kuo's sequence in Gray-code order, three dimensions
    void sobolBeginsAsPublished() {
        double[][] expected = {
            {0, 0, 0},
            {0.5, 0.5, 0.5},
            {0.75, 0.25, 0.25},
            {0.25, 0.75, 0.75},
            {0.375, 0.375, 0.625},
            {0.875, 0.875, 0.125},
            {0.625, 0.125, 0.875},
            {0.125, 0.625, 0.375}
        };
        double[][] points = PLAIN.points(3);
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], points[i]);
        }
        double[][] skipped = new Sobol(2, 6, OptionalLong.empty()).points(3);
        assertArrayEquals(expected[6], skipped[0]);
        assertArrayEquals(expected[7], skipped[1]);
    }

    @ParameterizedTest // a (0, 8, 2)-net: every dyadic box of area 1/256 has one point (Sobol 1967); shifts keep that
    @ValueSource(longs = {-1, 1, 2, 77})
    void everyElementaryBoxHasOnePoint(long scramble) {
        Sobol sobol = new Sobol(256, 0, scramble < 0 ? OptionalLong.empty() : OptionalLong.of(scramble));
        double[][] points = sobol.points(2);
        for (int power = 0; power <= 8; power++) {
            int columns = 1 << power;
            int rows = 256 / columns;
            Set<Integer> boxes = new HashSet<>();
            for (double[] point : points) {
                boxes.add((int) (point[0] * columns) * rows + (int) (point[1] * rows));
            }
            assertEquals(256, boxes.size(), columns + " columns");
        }
    }

    @ParameterizedTest // known answers: the same 256 points and this square of the L2 star discrepancy from SciPy
    // 1.17.1
    @CsvSource({"2, 1.093936023e-05", "5, 2.292276215e-05", "8, 1.714414646e-05"})
    void sobolIsAsEvenAsElsewhere(int dimensions, double expected) {
        assertEquals(expected, squaredDiscrepancy(PLAIN.points(dimensions)), 1e-8 * expected);
    }

    /**
     * For random points the expected square of the L2 star discrepancy is (2^-s − 3^-s)/n, a quarter for four times the
     * points; that of a net falls faster, as log(n)^(s−1)/n². The sequence itself need not beat chance for few points in
     * many dimensions, because its first point is the origin; shifted ones do.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 8})
    void discrepancyFallsFasterThanThatOfChance(int dimensions) {
        double chance = (StrictMath.pow(2, -dimensions) - StrictMath.pow(3, -dimensions)) / 256;
        double few = squaredDiscrepancy(PLAIN.points(dimensions));
        double many = squaredDiscrepancy(new Sobol(1024, 0, OptionalLong.empty()).points(dimensions));
        assertTrue(many < few / 4, many + " after " + few);
        double shifted = squaredDiscrepancy(new Sobol(256, 0, OptionalLong.of(1)).points(dimensions));
        assertTrue(shifted < chance, shifted + " against " + chance);
    }

    /** Warnock's formula for the square of the L2 star discrepancy. */
    private static double squaredDiscrepancy(double[][] points) {
        int dimensions = points[0].length;
        double single = 0;
        double pairs = 0;
        for (double[] point : points) {
            double product = 1;
            for (double x : point) {
                product *= (1 - x * x) / 2;
            }
            single += product;
            for (double[] other : points) {
                double both = 1;
                for (int i = 0; i < dimensions; i++) {
                    both *= 1 - Math.max(point[i], other[i]);
                }
                pairs += both;
            }
        }
        double n = points.length;
        return StrictMath.pow(3, -dimensions) - 2 * single / n + pairs / (n * n);
    }

    @Test // Warnock by hand: one point at 1/2 in one dimension, 1/3 - 2*(3/8) + 1/2 = 1/12
    void discrepancyOfOnePoint() {
        assertEquals(1.0 / 12, squaredDiscrepancy(new double[][] {{0.5}}), 1e-15);
    }

    @Test
    void shiftsDependOnTheSeedAlone() {
        double[] first = new Sobol(1, 0, OptionalLong.of(5)).points(4)[0];
        assertArrayEquals(first, new Sobol(9, 0, OptionalLong.of(5)).points(4)[0]);
        assertNotEquals(first[0], new Sobol(1, 0, OptionalLong.of(6)).points(4)[0][0]);
    }

    @ParameterizedTest // the definition: every stratum of every dimension has exactly one point
    @ValueSource(ints = {1, 2, 7, 100})
    void everyStratumOfALatinHypercubeHasOnePoint(int size) {
        double[][] points = new LatinHypercube(size, 3).points(4);
        for (int dimension = 0; dimension < 4; dimension++) {
            Set<Integer> strata = new HashSet<>();
            for (double[] point : points) {
                strata.add((int) (point[dimension] * size));
            }
            assertEquals(size, strata.size());
            assertEquals(size - 1, strata.stream().mapToInt(each -> each).max().getAsInt());
        }
    }

    @Test // independent permutations: with 1000 points the correlation of two columns is within 4/sqrt(1000)
    void columnsOfALatinHypercubeAreUnrelated() {
        double[][] points = new LatinHypercube(1000, 1).points(2);
        double sum = 0;
        for (double[] point : points) {
            sum += (point[0] - 0.5) * (point[1] - 0.5) * 12 / 1000;
        }
        assertTrue(Math.abs(sum) < 0.13, "correlation " + sum);
        assertArrayEquals(points[17], new LatinHypercube(1000, 1).points(2)[17]);
    }

    @Test
    void nothingIsNoDesign() {
        assertThrows(IllegalArgumentException.class, () -> new LatinHypercube(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Sobol(0, 0, OptionalLong.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Sobol(1, -1, OptionalLong.empty()));
    }
}
