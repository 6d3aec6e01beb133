package org.ridgepoint.experiment.statistics;

import java.util.Arrays;
import java.util.List;
import org.ridgepoint.units.Require;

/**
 * How much of the spread of results comes from the parameters and how much from the seeds: analysis of variance with random
 * effects, components from the expected mean squares (Searle, Casella and McCulloch, Variance Components, 1992, chapters 3
 * and 4). The points of a design stand for a sample of what they were drawn from.
 */
public final class VarianceSplit {
    private VarianceSplit() {}

    /**
     * A source of spread.
     *
     * @param squares its part of the sum of squared deviations from the grand mean; parts add up to the whole
     * @param freedom degrees of freedom, above 0
     * @param variance unbiased estimate of its variance, in the squared unit of the measure. Chance can bring it below 0
     *     where there is little of it
     */
    public record Source(double squares, int freedom, double variance) {
        private static Source of(double squares, int freedom, double noise, double count) {
            return new Source(squares, freedom, (squares / freedom - noise) / count);
        }

        /** The variance, or 0 where the estimate is below. */
        public double atLeastZero() {
            return Math.max(0, variance);
        }
    }

    /** The split between design points, and within them between seeds. */
    public record OneWay(Source points, Source seeds) {}

    /**
     * The split where every point ran with the same seeds.
     *
     * @param points what the parameters do, whatever the seed
     * @param seeds what a seed does to all points alike; cancels in paired differences
     * @param rest what a seed does to one point and not to another; remains in paired differences
     */
    public record TwoWay(Source points, Source seeds, Source rest) {}

    /**
     * The split into points and seeds. Points may have different numbers of values. All values must be independent given their
     * point: where points share seeds, the variance of points comes out too small, and {@link #twoWay} is right.
     *
     * @param groups the values of each point: at least two points, one of them with two values or more
     */
    public static OneWay oneWay(List<double[]> groups) {
        Require.atLeast(groups.size(), 2, "number of points");
        double[] all = groups.stream().flatMapToDouble(Arrays::stream).toArray();
        int within = Require.atLeast(all.length - groups.size(), 1, "values beyond one of each point");
        double grand = Replications.of(all).mean();
        double between = 0;
        double inside = 0;
        double squaredCounts = 0;
        for (double[] group : groups) {
            double mean = Replications.of(group).mean();
            between += group.length * square(mean - grand);
            inside += Arrays.stream(group).map(value -> square(value - mean)).sum();
            squaredCounts += square(group.length);
        }
        double count = (all.length - squaredCounts / all.length) / (groups.size() - 1);
        Source seeds = Source.of(inside, within, 0, 1);
        return new OneWay(Source.of(between, groups.size() - 1, seeds.variance(), count), seeds);
    }

    /**
     * The split into points, seeds and rest.
     *
     * @param table the value of point i with seed j at [i][j]: at least two points and two seeds, rows of equal length
     */
    public static TwoWay twoWay(double[][] table) {
        int points = Require.atLeast(table.length, 2, "number of points");
        int seeds = Require.atLeast(table[0].length, 2, "number of seeds");
        for (double[] row : table) {
            Require.within(row.length, seeds, seeds, "number of seeds of a point");
        }
        double[] rows = Arrays.stream(table).mapToDouble(VarianceSplit::mean).toArray();
        double[] columns = new double[seeds];
        for (int j = 0; j < seeds; j++) {
            int column = j;
            columns[j] =
                    mean(Arrays.stream(table).mapToDouble(row -> row[column]).toArray());
        }
        double grand = mean(rows);
        double remaining = 0;
        for (int i = 0; i < points; i++) {
            for (int j = 0; j < seeds; j++) {
                remaining += square(table[i][j] - rows[i] - columns[j] + grand);
            }
        }
        Source rest = Source.of(remaining, (points - 1) * (seeds - 1), 0, 1);
        return new TwoWay(
                Source.of(seeds * deviations(rows, grand), points - 1, rest.variance(), seeds),
                Source.of(points * deviations(columns, grand), seeds - 1, rest.variance(), points),
                rest);
    }

    private static double mean(double[] values) {
        return Replications.of(values).mean();
    }

    private static double deviations(double[] means, double grand) {
        return Arrays.stream(means).map(mean -> square(mean - grand)).sum();
    }

    private static double square(double value) {
        return value * value;
    }
}
