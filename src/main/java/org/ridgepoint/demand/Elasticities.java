package org.ridgepoint.demand;

import org.ridgepoint.units.Require;
import org.ridgepoint.units.Text;

/**
 * How strongly spending moves between offers and in total. Dimensionless.
 *
 * <p>With spending shares {@code s_j}, share within the nest {@code s_(j|h)}, price index {@code P} and quantities
 * {@code q_j = s_j·Y/p_j}, {@code Y = X·(P/P0)^(1−ε)}, the share equation of {@link SpendingShares} gives
 *
 * <pre>
 * ∂ln s_j/∂ln p_k = −α/(1−ρ)·[j=k] + αρ/(1−ρ)·s_(k|h)·[same nest] + α·s_k
 * ∂ln P  /∂ln p_k = s_k
 * ∂ln q_j/∂ln p_k = −(1 + α/(1−ρ))·[j=k] + αρ/(1−ρ)·s_(k|h)·[same nest] + (1+α−ε)·s_k
 * </pre>
 *
 * <p>The three coefficients of the last line are {@link #ownSlope}, {@link #nestCross} and {@link #cross}.
 *
 * @param alpha price sensitivity of spending shares between nests, positive; 1+α is the elasticity of substitution
 * @param nesting ρ: how much closer substitutes offers of one nest are, in [0, 0.95); 0 means that nests do not matter
 * @param epsilon elasticity of the total quantity with respect to the price index, in (0, 1+α]
 */
public record Elasticities(double alpha, double nesting, double epsilon) {
    private static final double NESTING_LIMIT = 0.95;

    public Elasticities {
        Require.positive(alpha, "alpha");
        if (!(nesting >= 0 && nesting < NESTING_LIMIT)) {
            throw new IllegalArgumentException(
                    Text.format("nesting must be in [0, %s) but was %s", NESTING_LIMIT, nesting));
        }
        Require.positive(epsilon, "epsilon");
        Require.within(epsilon, 0, 1 + alpha, "epsilon");
    }

    /** Without nests. */
    public static Elasticities flat(double alpha, double epsilon) {
        return new Elasticities(alpha, 0, epsilon);
    }

    /** α/(1−ρ): price sensitivity of the share within a nest. */
    public double withinSlope() {
        return alpha / (1 - nesting);
    }

    /** 1 + α/(1−ρ): own elasticity of an offer with a vanishing share of its nest, as a positive number. */
    public double ownSlope() {
        return 1 + withinSlope();
    }

    /** αρ/(1−ρ): what a price rise gives to the other offers of its nest, per unit of its share of the nest. */
    public double nestCross() {
        return nesting * withinSlope();
    }

    /** 1+α−ε: what a price rise gives to every offer, per unit of its share of spending; not negative. */
    public double cross() {
        return 1 + alpha - epsilon;
    }

    /**
     * Own elasticity {@code E_j = −∂ln q_j/∂ln p_j = 1 + α·[(1 − ρ·s_(j|h))/(1−ρ) − s_j] + (ε−1)·s_j}. Without nests
     * this is {@code (1+α)(1−s_j) + ε·s_j} (Atkeson and Burstein 2008).
     *
     * @param withinNest the offer's share of spending in its nest, in [0, 1]
     * @param share the offer's share of all spending, in [0, 1]
     * @return at least the smaller of ε and 1+α
     */
    public double own(double withinNest, double share) {
        return ownSlope() - nestCross() * withinNest - cross() * share;
    }

    /**
     * Cross elasticity {@code ∂ln q_j/∂ln p_k}, j ≠ k. It depends on j only through its nest.
     *
     * @param sameNest whether j and k share a nest
     * @param withinNest share of k in its nest
     * @param share share of k in all spending
     * @return never negative
     */
    public double cross(boolean sameNest, double withinNest, double share) {
        return (sameNest ? nestCross() * withinNest : 0) + cross() * share;
    }
}
