package org.ridgepoint.experiment.design;

import org.ridgepoint.units.Require;

/**
 * The lognormal distribution.
 *
 * @param median above 0
 * @param sigma standard deviation of the natural logarithm, above 0
 */
public record Lognormal(double median, double sigma) implements Distribution {
    public Lognormal {
        Require.positive(median, "median");
        Require.positive(sigma, "sigma");
    }

    private Normal logarithm() {
        return new Normal(StrictMath.log(median), sigma);
    }

    @Override
    public double shareBelow(double value) {
        return value <= 0 ? 0 : logarithm().shareBelow(StrictMath.log(value));
    }

    @Override
    public double at(double share) {
        return share <= 0 ? 0 : median * StrictMath.exp(new Normal(0, sigma).at(share));
    }
}
