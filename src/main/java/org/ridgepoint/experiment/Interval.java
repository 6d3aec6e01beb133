package org.ridgepoint.experiment;

import org.ridgepoint.units.Require;

/**
 * A closed interval, in the unit of the measure.
 *
 * @param low at most {@code high}
 * @param high finite
 */
public record Interval(double low, double high) {
    public Interval {
        Require.finite(low, "low");
        Require.finite(high, "high");
        if (low > high) {
            throw new IllegalArgumentException("low must not exceed high but was %s > %s".formatted(low, high));
        }
    }

    /** True if {@code value} lies inside or on a bound. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The distance between the bounds. */
    public double width() {
        return high - low;
    }
}
