package org.ridgepoint.firms;

import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.units.Require;

/** Output tokens per second of one customer by size: what it would serve if it served itself. A buffer. */
public final class CustomerTraffic {
    private final double[] tokensPerSecond = new double[CustomerSizes.BINS];
    private final double[] logTokensPerSecond = new double[CustomerSizes.BINS];

    /**
     * Works out the traffic of all sizes.
     *
     * @param usdPerSecond spending of the whole segment
     * @param usdPerToken price at which customers of every size reckon
     */
    public void update(CustomerSizes sizes, double usdPerSecond, double usdPerToken) {
        Require.positive(usdPerSecond, "usdPerSecond");
        Require.positive(usdPerToken, "usdPerToken");
        for (int bin = 0; bin < CustomerSizes.BINS; bin++) {
            tokensPerSecond[bin] = sizes.spendingSharePerCustomer(bin) * usdPerSecond / usdPerToken;
            logTokensPerSecond[bin] = StrictMath.log(tokensPerSecond[bin]);
        }
    }

    /** Traffic of one customer of a size. */
    public double tokensPerSecond(int bin) {
        return tokensPerSecond[bin];
    }

    /** Natural logarithm of {@link #tokensPerSecond}. */
    public double logTokensPerSecond(int bin) {
        return logTokensPerSecond[bin];
    }
}
