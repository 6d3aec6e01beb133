package org.ridgepoint.experiment.design;

import org.ridgepoint.units.Require;

/**
 * A distribution within limits: draws beyond them are as if they were drawn again. Of a distribution without
 * ends, {@value #TAIL} are cut off on either side in any case (assumption), so that extreme designs keep to values that
 * somebody might see.
 *
 * @param low least share of the distribution that is used
 * @param high greatest share of the distribution that is used
 * @param least value at the least share
 * @param most value at the greatest share
 */
public record Truncated(Distribution distribution, double low, double high, double least, double most)
        implements Quantiles {
    /** Share cut off at either end of a distribution that has none, and at a limit that is itself not allowed. */
    public static final double TAIL = 1e-4;

    public Truncated {
        Require.fraction(low, "low");
        Require.fraction(high, "high");
    }

    /**
     * The part of a distribution that lies within limits.
     *
     * @param least lower limit; may be negative infinity
     * @param leastAllowed whether the limit is itself allowed
     * @param most upper limit; may be infinite
     * @param mostAllowed whether the limit is itself allowed
     * @throws IllegalArgumentException if hardly anything of the distribution lies within them
     */
    public static Truncated within(
            Distribution distribution, double least, boolean leastAllowed, double most, boolean mostAllowed) {
        double tail = Double.isInfinite(distribution.at(1)) ? TAIL : 0;
        double low = Math.max(distribution.shareBelow(least), tail);
        double high = Math.min(distribution.shareBelow(most), 1 - tail);
        low += !leastAllowed && distribution.at(low) <= least ? TAIL : 0;
        high -= !mostAllowed && distribution.at(high) >= most ? TAIL : 0;
        if (!(high - low > TAIL)) {
            throw new IllegalArgumentException("hardly anything of " + distribution + " lies within the limits");
        }
        return new Truncated(
                distribution, low, high, Math.max(least, distribution.at(low)), Math.min(most, distribution.at(high)));
    }

    @Override
    public double at(double share) {
        return Math.max(least, Math.min(most, distribution.at(low + share * (high - low))));
    }
}
