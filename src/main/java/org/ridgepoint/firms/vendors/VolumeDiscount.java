package org.ridgepoint.firms.vendors;

import org.ridgepoint.units.Require;

/**
 * What a large customer saves on list prices (model specification, section 5).
 *
 * @param perDecade share of the price taken off for every tenfold order
 * @param fromUsdPerYear yearly order above which there is one
 * @param most largest share taken off
 */
public record VolumeDiscount(double perDecade, double fromUsdPerYear, double most) {
    /** Section 5: 5 % for every decade above a million USD a year, at most 30 %. */
    public static final VolumeDiscount DEFAULT = new VolumeDiscount(0.05, 1e6, 0.3);

    /** List prices for all. */
    public static final VolumeDiscount NONE = new VolumeDiscount(0, 1e6, 0);

    public VolumeDiscount {
        Require.fraction(perDecade, "perDecade");
        Require.positive(fromUsdPerYear, "fromUsdPerYear");
        Require.fraction(most, "most");
    }

    /**
     * Share of the list price that an order of this size saves.
     *
     * @param orderUsdPerYear yearly order at list prices
     */
    public double of(double orderUsdPerYear) {
        Require.notNegative(orderUsdPerYear, "order");
        return orderUsdPerYear <= fromUsdPerYear
                ? 0
                : Math.min(most, perDecade * StrictMath.log10(orderUsdPerYear / fromUsdPerYear));
    }
}
