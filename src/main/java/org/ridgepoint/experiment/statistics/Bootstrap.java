package org.ridgepoint.experiment.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.ridgepoint.simulation.RandomStream;
import org.ridgepoint.simulation.RandomStreams;
import org.ridgepoint.units.Require;

/**
 * The bootstrap interval of a mean, bias-corrected and accelerated (BCa): Efron, Better bootstrap confidence intervals,
 * Journal of the American Statistical Association 1987. It assumes no distribution and follows skewness, which Student's
 * interval does not. With few values it is too narrow, since the values drawn from are the only ones that it knows: below
 * about 20, trust Student's.
 */
public final class Bootstrap {
    /** Samples drawn by the command line; Efron asks for at least 2,000. */
    public static final int RESAMPLES = 5000;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Bootstrap() {}

    /**
     * The interval of the mean.
     *
     * @param sample of paired differences, or of any runs
     * @param confidence in (0, 1), such as 0.95
     * @param resamples at least 100
     * @param seed the same seed draws the same samples
     * @return absent for a single value
     */
    public static Optional<Interval> ofMean(Replications sample, double confidence, int resamples, long seed) {
        Student.requireConfidence(confidence);
        Require.atLeast(resamples, 100, "resamples");
        if (sample.count() < 2) {
            return Optional.empty();
        }
        double[] values = sample.values();
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            return Optional.of(new Interval(values[0], values[0]));
        }
        Replications means = Replications.of(means(values, resamples, seed));
        double bias = bias(means.values(), sample.mean());
        double acceleration = acceleration(values, sample.mean());
        double reach = NORMAL.inverseCumulativeProbability((1 + confidence) / 2);
        return Optional.of(new Interval(
                means.quantile(level(bias, acceleration, -reach)), means.quantile(level(bias, acceleration, reach))));
    }

    private static double[] means(double[] values, int resamples, long seed) {
        RandomStream stream = new RandomStreams(seed).stream("bootstrap", 0, 0);
        double[] means = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            double sum = 0;
            for (int j = 0; j < values.length; j++) {
                int drawn = (int) (stream.nextUniform() * values.length);
                sum += values[Math.min(drawn, values.length - 1)] / values.length;
            }
            means[i] = sum;
        }
        return means;
    }

    /** How far the mean lies from the median of the drawn means, in standard deviations; equal ones count half. */
    private static double bias(double[] means, double mean) {
        double below = 0;
        for (double each : means) {
            below += each < mean ? 1 : each == mean ? 0.5 : 0;
        }
        double share = Math.min(Math.max(below, 0.5), means.length - 0.5) / means.length;
        return NORMAL.inverseCumulativeProbability(share);
    }

    /** How the standard error changes with the mean: a sixth of the skewness of the jackknife. */
    private static double acceleration(double[] values, double mean) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value - mean));
        }
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double deviation = (value - mean) / largest;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        return cubes / (6 * squares * Math.sqrt(squares));
    }

    private static double level(double bias, double acceleration, double reach) {
        double moved = bias + reach;
        double stretched = 1 - acceleration * moved;
        return stretched > 0 ? NORMAL.cumulativeProbability(bias + moved / stretched) : moved > 0 ? 1 : 0;
    }
}
