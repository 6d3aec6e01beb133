package org.ridgepoint.experiment.design;

import java.util.OptionalLong;
import org.ridgepoint.units.Require;

/**
 * The sample from which Sobol indices are estimated (Saltelli 2002; Saltelli et al. 2010): two independent matrices A and B
 * of quantiles, and for every factor i the matrix AB(i), which is A but for column i, taken from B; for indices of the
 * second order also BA(i), which is B but for column i, taken from A. The matrices are halves of a shifted {@link Sobol}
 * sequence of twice as many dimensions.
 *
 * <p>Rows come base point by base point, each as A, AB(1) … AB(k), then BA(1) … BA(k) if asked for, and B.
 *
 * @param size number of base points; a power of two is best
 * @param seed of the shift
 * @param secondOrder whether BA is made
 */
public record Saltelli(int size, long seed, boolean secondOrder) implements CubeDesign {
    public Saltelli {
        Require.atLeast(size, 1, "size");
    }

    /** Number of rows of one base point: k + 2, or 2k + 2 with indices of the second order. */
    public int block(int dimensions) {
        return (secondOrder ? 2 : 1) * dimensions + 2;
    }

    @Override
    public long size(int dimensions) {
        return (long) size * block(dimensions);
    }

    @Override
    public double[][] points(int dimensions) {
        double[][] base = new Sobol(size, 0, OptionalLong.of(seed)).points(2 * dimensions);
        double[][] points = new double[Math.toIntExact(size(dimensions))][];
        int next = 0;
        for (double[] both : base) {
            points[next++] = mixed(both, 0, -1);
            for (int i = 0; i < dimensions; i++) {
                points[next++] = mixed(both, 0, i);
            }
            for (int i = 0; secondOrder && i < dimensions; i++) {
                points[next++] = mixed(both, dimensions, i);
            }
            points[next++] = mixed(both, dimensions, -1);
        }
        return points;
    }

    /**
     * A half of a base point, with one column of the other half.
     *
     * @param start where the half begins
     * @param exchanged the column; −1 for none
     */
    private static double[] mixed(double[] both, int start, int exchanged) {
        int dimensions = both.length / 2;
        double[] point = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            point[i] = both[(i == exchanged ? dimensions - start : start) + i];
        }
        return point;
    }
}
