package org.ridgepoint.demand;

import net.jafama.StrictFastMath;

/**
 * The price index that belongs to the choice of {@link SpendingShares}, and what follows from it: total spending and
 * consumer surplus. Pure functions. Indices are passed as natural logs, which neither overflow nor need a power.
 */
public final class PriceIndex {
    private PriceIndex() {}

    /**
     * {@code ln P = −(ln Σ − ln N0)/α} with Σ the inclusive value: {@code P = (Σ_j e^(a_j)·p_j^(−α)/N0)^(−1/α)} without
     * nests. P has the unit of prices and is homogeneous of degree one in them.
     *
     * @param logInclusive {@link SpendingShares#logInclusive}
     * @param variety N0, the number of offers that the index is normalised by; positive, fixed over time
     * @param alpha price sensitivity α
     * @return +∞ if no offer is feasible: the index is then absent
     */
    public static double log(double logInclusive, double variety, double alpha) {
        return (StrictFastMath.log(variety) - logInclusive) / alpha;
    }

    /** The index itself, see {@link #log}. */
    public static double value(double logInclusive, double variety, double alpha) {
        return StrictFastMath.exp(log(logInclusive, variety, alpha));
    }

    /**
     * Spending {@code Y = X·(P/P0)^(1−ε)}.
     *
     * @param reference X: spending if the index were at its reference P0, in USD per unit of time
     * @param logRatio ln(P/P0)
     * @param epsilon elasticity of the total quantity ε
     */
    public static double spending(double reference, double logRatio, double epsilon) {
        return reference * StrictFastMath.exp((1 - epsilon) * logRatio);
    }

    /**
     * Change of consumer surplus when the index goes from P0 to P1: the area under the demand for the composite,
     * {@code X/(1−ε)·[1 − (P1/P0)^(1−ε)]}; in the limit ε = 1, {@code −X·ln(P1/P0)}.
     *
     * @param reference X: spending at P0, in USD per unit of time
     * @param logRatio ln(P1/P0); negative if prices fall
     * @param epsilon elasticity of the total quantity ε, positive
     * @return USD per unit of time, positive if prices fall
     */
    public static double surplusChange(double reference, double logRatio, double epsilon) {
        double power = 1 - epsilon;
        return power == 0 ? -reference * logRatio : -reference * StrictFastMath.expm1(power * logRatio) / power;
    }
}
