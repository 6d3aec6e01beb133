package org.ridgepoint.experiment.design;

import org.ridgepoint.units.Require;

/**
 * A number anywhere between two others, all of them equally likely on a linear or a logarithmic scale.
 *
 * @param high above {@code low}
 * @param logarithmic whether the logarithm is spread evenly; {@code low} must then be above 0
 */
public record Range(double low, double high, boolean logarithmic) implements Quantiles {
    public Range {
        Require.finite(low, "low");
        Require.finite(high, "high");
        if (!(low < high)) {
            throw new IllegalArgumentException("low " + low + " must be below high " + high);
        }
        if (logarithmic) {
            Require.positive(low, "low");
        }
    }

    @Override
    public double at(double share) {
        if (share <= 0 || share >= 1) {
            return share <= 0 ? low : high; // exact, so that bounds which are allowed are not overstepped by a rounding
        }
        double value = logarithmic ? low * StrictMath.pow(high / low, share) : low + share * (high - low);
        return Math.max(low, Math.min(high, value));
    }
}
