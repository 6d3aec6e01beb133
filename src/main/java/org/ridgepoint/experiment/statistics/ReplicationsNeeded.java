package org.ridgepoint.experiment.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.ridgepoint.units.Require;

/** How many runs an answer takes. */
public final class ReplicationsNeeded {
    /** From here on Student's distribution is the normal one to six digits. */
    private static final double MANY = 1e6;

    private ReplicationsNeeded() {}

    /**
     * The least number of runs for which Student's interval of the mean is narrow enough, if their standard deviation is the
     * one of the runs at hand. With few of these the answer is as uncertain as their standard deviation.
     *
     * @param deviation standard deviation of a value, or of a paired difference; at least 0
     * @param halfWidth half the width of the interval, in the same unit, above 0
     * @param confidence in (0, 1), such as 0.95
     * @return at least 2; {@link Long#MAX_VALUE} stands for more than can be counted
     */
    public static long forHalfWidth(double deviation, double halfWidth, double confidence) {
        Require.notNegative(deviation, "deviation");
        Require.positive(halfWidth, "halfWidth");
        Student.requireConfidence(confidence);
        double ratio = deviation / halfWidth;
        double reach = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + confidence) / 2);
        double least = Math.max(2, Math.ceil(reach * ratio * reach * ratio));
        if (least > MANY) {
            return (long) least;
        }
        long count = (long) least;
        while (Student.reach(confidence, count - 1.0) * ratio > Math.sqrt(count)) {
            count++;
        }
        return count;
    }
}
