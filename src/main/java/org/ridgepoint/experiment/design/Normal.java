package org.ridgepoint.experiment.design;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.ridgepoint.units.Require;

/**
 * The normal distribution.
 *
 * @param sd standard deviation, above 0
 */
public record Normal(double mean, double sd) implements Distribution {
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    public Normal {
        Require.finite(mean, "mean");
        Require.positive(sd, "sd");
    }

    @Override
    public double shareBelow(double value) {
        return STANDARD.cumulativeProbability((value - mean) / sd);
    }

    @Override
    public double at(double share) {
        return mean + sd * STANDARD.inverseCumulativeProbability(share);
    }
}
