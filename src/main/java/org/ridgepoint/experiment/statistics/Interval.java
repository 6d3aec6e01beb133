package org.ridgepoint.experiment.statistics;

import org.ridgepoint.units.Require;
import org.ridgepoint.units.Text;

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
            throw new IllegalArgumentException(Text.format("low must not exceed high but was %s > %s", low, high));
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
