package org.ridgepoint.inference.cost;

import org.ridgepoint.units.Require;

/**
 * How far true costs may lie from predicted ones: 80 % lie between cost·low and cost·high, by cross-validation of the
 * fitted efficiencies.
 */
public record CostBand(double low, double high) {

    public CostBand {
        Require.positive(low, "low");
        Require.positive(high, "high");
        Require.within(low, 0, high, "low");
    }
}
