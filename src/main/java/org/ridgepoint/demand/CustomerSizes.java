package org.ridgepoint.demand;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.ridgepoint.units.Require;

/**
 * Customers of lognormal size in a few bins. Bins are evenly spaced in the logarithm of size and cover the sizes that
 * matter for spending, which lie around σ² above the median; the first and last bin are open. The largest size is that
 * of the largest customer to be expected among so many.
 */
public final class CustomerSizes {
    /** Number of bins. */
    public static final int BINS = 12;

    private static final double SPREAD = 3;

    private final double[] customers = new double[BINS];
    private final double[] spendingShare = new double[BINS];
    private final double[] smaller = new double[BINS];
    private final double count;
    private final double sigma;

    /**
     * @param count number of customers
     * @param sigma standard deviation of the logarithm of size
     */
    public CustomerSizes(double count, double sigma) {
        Require.within(count, 1, 1e12, "count");
        Require.within(sigma, 0.01, 10, "sigma");
        this.count = count;
        this.sigma = sigma;
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double low = sigma - SPREAD;
        double largest = count > 2 ? normal.inverseCumulativeProbability(1 - 1 / count) : 0;
        double high = Math.max(low + 1, Math.min(sigma + SPREAD, largest));
        double below = 0;
        double spentBelow = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double edge = low + (high - low) * (bin + 1) / BINS;
            boolean last = bin == BINS - 1;
            double upTo = last ? 1 : normal.cumulativeProbability(edge);
            double spentUpTo = last ? 1 : normal.cumulativeProbability(edge - sigma);
            smaller[bin] = below;
            customers[bin] = count * (upTo - below);
            spendingShare[bin] = spentUpTo - spentBelow;
            below = upTo;
            spentBelow = spentUpTo;
        }
    }

    /** Customers in a bin; need not be whole. */
    public double customers(int bin) {
        return customers[bin];
    }

    /** Share of all spending that a bin's customers account for. */
    public double spendingShare(int bin) {
        return spendingShare[bin];
    }

    /** Share of all spending of one customer of the bin. */
    public double spendingSharePerCustomer(int bin) {
        return spendingShare[bin] / customers[bin];
    }

    /**
     * Size over the median size of the customer below whom there is a part of the bin's customers.
     *
     * @param part in (0, 1)
     */
    public double sizeAt(int bin, double part) {
        double quantile = smaller[bin] + part * customers[bin] / count;
        return StrictMath.exp(sigma * new NormalDistribution(null, 0, 1).inverseCumulativeProbability(quantile));
    }
}
