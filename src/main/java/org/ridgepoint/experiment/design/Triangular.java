package org.ridgepoint.experiment.design;

/**
 * The triangular distribution.
 *
 * @param low least value
 * @param mode most likely value, from low to high
 * @param high greatest value, above {@code low}
 */
public record Triangular(double low, double mode, double high) implements Distribution {
    public Triangular {
        if (!(low <= mode && mode <= high && low < high)) {
            throw new IllegalArgumentException("must be low ≤ mode ≤ high: " + low + ", " + mode + ", " + high);
        }
    }

    @Override
    public double shareBelow(double value) {
        if (value <= low || value >= high) {
            return value <= low ? 0 : 1;
        }
        return value < mode
                ? (value - low) * (value - low) / ((high - low) * (mode - low))
                : 1 - (high - value) * (high - value) / ((high - low) * (high - mode));
    }

    @Override
    public double at(double share) {
        double atMode = (mode - low) / (high - low);
        return share < atMode
                ? low + Math.sqrt(share * (high - low) * (mode - low))
                : high - Math.sqrt((1 - share) * (high - low) * (high - mode));
    }
}
