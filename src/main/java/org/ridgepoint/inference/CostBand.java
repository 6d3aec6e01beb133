package org.ridgepoint.inference;

import org.ridgepoint.units.Require;

/**
 * Factors on a predicted cost between which the true one lies with a probability of 80 %. Cost is proportional to time, so
 * they are the 10th and 90th percentiles of measured over predicted time, for accelerators that the fit had not seen.
 *
 * @param low at most {@code high}
 */
public record CostBand(double low, double high) {

    public CostBand {
        Require.positive(low, "low");
        Require.within(high, low, Double.MAX_VALUE, "high");
    }
}
