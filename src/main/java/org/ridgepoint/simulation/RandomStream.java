package org.ridgepoint.simulation;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.ridgepoint.units.Require;

/**
 * Draws under one key, one after the other. Each draw, of whatever distribution, takes exactly one uniform number and
 * inverts the distribution function, so it moves with its parameters and never shifts the draws that follow. Only Java
 * arithmetic and {@link StrictMath} are used, so the values are the same on every machine.
 */
public final class RandomStream {
    /** Above this mean {@code exp(-mean)} loses digits and then vanishes; a larger number of events is no count. */
    public static final double LARGEST_POISSON_MEAN = 500;

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution(null, 0, 1);
    private static final int UNUSED_BITS = 12;
    private static final double SPACING = 0x1p-52;
    private static final double HALF = 0.5;

    private final long key;
    private long draws;

    RandomStream(long key) {
        this.key = key;
    }

    /** Uniform in the open interval (0, 1): the midpoints of 2^52 equal cells, so a logarithm is always finite. */
    public double nextUniform() {
        long bits = SplitMix.extend(key, draws++);
        return ((bits >>> UNUSED_BITS) + HALF) * SPACING;
    }

    /** Normal with mean 0 and variance 1. */
    public double nextGaussian() {
        return STANDARD_NORMAL.inverseCumulativeProbability(nextUniform());
    }

    /**
     * Lognormal.
     *
     * @param median positive, in the unit of the result; the mean is median·exp(sigma²/2)
     * @param sigma standard deviation of the logarithm, at least 0
     */
    public double nextLognormal(double median, double sigma) {
        Require.positive(median, "median");
        Require.notNegative(sigma, "sigma");
        return median * StrictMath.exp(sigma * nextGaussian());
    }

    /**
     * Exponential.
     *
     * @param mean at least 0, in the unit of the result
     */
    public double nextExponential(double mean) {
        return -Require.notNegative(mean, "mean") * StrictMath.log(nextUniform());
    }

    /**
     * Poisson: the smallest count whose cumulative probability reaches the uniform draw. At one key a larger mean never
     * gives a smaller count.
     *
     * @param mean in [0, 500]
     */
    public int nextPoisson(double mean) {
        Require.within(mean, 0, LARGEST_POISSON_MEAN, "mean of a Poisson count");
        double uniform = nextUniform();
        double probability = StrictMath.exp(-mean);
        double cumulative = probability;
        int count = 0;
        while (cumulative < uniform && (count < mean || cumulative + probability > cumulative)) {
            count++;
            probability *= mean / count;
            cumulative += probability;
        }
        return count;
    }
}
