package org.ridgepoint.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridgepoint.experiment.statistics.Interval;

/**
 * Sobol indices from the sample of Saltelli: the part of an outcome's variance that goes back to an input alone (first order), and
 * with all its interactions (total). First order as in Saltelli et al. (2010), eq. (b): the mean of f(B)·(f(AB_i) − f(A)); total as in
 * Jansen (1999): half the mean of (f(A) − f(AB_i))²; both over the variance of A and B together. Outcomes are centred first.
 */
public final class SobolIndices {
    private final double[] a;
    private final double[] b;
    private final double[][] mixed;

    /**
     * @param a outcomes of matrix A
     * @param b outcomes of matrix B, row by row
     * @param mixed by row: the outcome of AB_i for every input
     */
    public SobolIndices(double[] a, double[] b, double[][] mixed) {
        if (a.length != b.length || a.length != mixed.length) {
            throw new IllegalArgumentException(
                    "A, B and AB have different lengths: " + a.length + ", " + b.length + " and " + mixed.length);
        }
        this.a = a.clone();
        this.b = b.clone();
        this.mixed = Arrays.stream(mixed).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * The indices of one input, estimates that may lie a little outside [0, 1]; NaN if the outcome never varies.
     *
     * @param first share of the variance that it explains alone
     * @param firstInterval 95 %, base points drawn anew
     * @param total share in which it has a part
     * @param totalInterval 95 %
     * @param firstOfHalf first order from the first half of the base points
     * @param totalOfHalf total order from the same
     */
    public record Index(
            double first,
            Optional<Interval> firstInterval,
            double total,
            Optional<Interval> totalInterval,
            double firstOfHalf,
            double totalOfHalf) {}

    /** Number of base points. */
    public int size() {
        return a.length;
    }

    /** The indices, by input; needs a base point. */
    public List<Index> indices() {
        int inputs = mixed[0].length;
        double[] all = estimate(IntStream.range(0, a.length).toArray());
        double[] half = estimate(IntStream.range(0, Math.max(1, a.length / 2)).toArray());
        List<Optional<Interval>> intervals = BlockBootstrap.intervals(a.length, this::estimate);
        List<Index> indices = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            int total = inputs + i;
            indices.add(new Index(all[i], intervals.get(i), all[total], intervals.get(total), half[i], half[total]));
        }
        return indices;
    }

    /** First-order, then total indices from some rows. */
    private double[] estimate(int... rows) {
        int inputs = mixed[0].length;
        double mean = 0;
        for (int row : rows) {
            mean += (a[row] + b[row]) / (2.0 * rows.length);
        }
        double variance = 0;
        double[] sums = new double[2 * inputs];
        for (int row : rows) {
            double fromA = a[row] - mean;
            double fromB = b[row] - mean;
            variance += (fromA * fromA + fromB * fromB) / 2;
            for (int i = 0; i < inputs; i++) {
                double change = mixed[row][i] - a[row];
                sums[i] += fromB * change;
                sums[inputs + i] += change * change / 2;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= variance;
        }
        return sums;
    }
}
