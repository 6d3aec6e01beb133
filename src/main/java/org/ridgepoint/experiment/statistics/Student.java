package org.ridgepoint.experiment.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/** Student's distribution. */
final class Student {
    private Student() {}

    /**
     * How many standard errors a two-sided interval reaches to either side.
     *
     * @param confidence in (0, 1), such as 0.95
     * @param freedom degrees of freedom, above 0; need not be whole
     */
    static double reach(double confidence, double freedom) {
        requireConfidence(confidence);
        return new TDistribution(null, freedom).inverseCumulativeProbability((1 + confidence) / 2);
    }

    static void requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1 but was " + confidence);
        }
    }
}
