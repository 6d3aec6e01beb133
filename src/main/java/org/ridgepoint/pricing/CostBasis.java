package org.ridgepoint.pricing;

import org.ridgepoint.units.Require;

/** Which unit cost c̃ a price is built on. */
public enum CostBasis {
    /** Average cost: scale acts through prices and so through shares. */
    FULL_COST("full-cost") {
        @Override
        double share(double scaleElasticity) {
            return 1;
        }
    },

    /** Marginal cost, as in Nash–Bertrand: scale acts through losses and exit. */
    MARGINAL("marginal") {
        @Override
        double share(double scaleElasticity) {
            return Math.max(1 - scaleElasticity, LEAST_MARGINAL_SHARE);
        }
    };

    /**
     * Marginal cost is never taken to be less than this part of average cost (an assumption). A single server that is
     * not yet full has η = 1, and a price built on a cost of zero would be zero.
     */
    public static final double LEAST_MARGINAL_SHARE = 0.01;

    private final String label;

    CostBasis(String label) {
        this.label = label;
    }

    abstract double share(double scaleElasticity);

    /** As written in scenarios. */
    public String label() {
        return label;
    }

    /**
     * The unit cost c̃ to price on.
     *
     * @param averageCost AC̄ at the forecast traffic, in USD per token; positive
     * @param scaleElasticity η = −dln AC̄/dln λ; at most 1 (all cost is fixed), 0 under constant returns
     * @return AC̄ for full cost; AC̄·(1−η) = d(λ·AC̄)/dλ for marginal cost; positive
     */
    public double unitCost(double averageCost, double scaleElasticity) {
        Require.positive(averageCost, "averageCost");
        return averageCost * share(Require.finite(scaleElasticity, "scaleElasticity"));
    }
}
