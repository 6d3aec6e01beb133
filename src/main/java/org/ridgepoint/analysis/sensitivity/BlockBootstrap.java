package org.ridgepoint.analysis.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ridgepoint.experiment.statistics.Interval;
import org.ridgepoint.experiment.statistics.Replications;
import org.ridgepoint.simulation.RandomStream;
import org.ridgepoint.simulation.RandomStreams;

/**
 * Percentile intervals of statistics of a sample of blocks, such as trajectories or base points: blocks are independent, the points
 * within one are not, so whole blocks are drawn anew.
 */
final class BlockBootstrap {
    /** Samples drawn. */
    static final int RESAMPLES = 1000;

    private static final double CONFIDENCE = 0.95;
    private static final long SEED = 1;

    private BlockBootstrap() {}

    /**
     * Intervals of 95 % of several statistics.
     *
     * @param blocks how many there are
     * @param statistics takes numbers of blocks, with repetitions
     * @return by statistic; empty where there are fewer than two blocks, or a sample has no such statistic (NaN)
     */
    static List<Optional<Interval>> intervals(int blocks, Function<int[], double[]> statistics) {
        RandomStream stream = new RandomStreams(SEED).stream("block bootstrap", 0, 0);
        int count = statistics.apply(IntStream.range(0, blocks).toArray()).length;
        double[][] drawn = new double[count][RESAMPLES];
        for (int sample = 0; sample < RESAMPLES; sample++) {
            int[] numbers = new int[blocks];
            Arrays.setAll(numbers, i -> Math.min((int) (stream.nextUniform() * blocks), blocks - 1));
            double[] values = statistics.apply(numbers);
            for (int i = 0; i < count; i++) {
                drawn[i][sample] = values[i];
            }
        }
        return Arrays.stream(drawn)
                .map(values -> blocks < 2 ? Optional.<Interval>empty() : interval(values))
                .toList();
    }

    private static Optional<Interval> interval(double... values) {
        if (Arrays.stream(values).anyMatch(value -> !Double.isFinite(value))) {
            return Optional.empty();
        }
        Replications sample = Replications.of(values);
        return Optional.of(new Interval(sample.quantile((1 - CONFIDENCE) / 2), sample.quantile((1 + CONFIDENCE) / 2)));
    }
}
