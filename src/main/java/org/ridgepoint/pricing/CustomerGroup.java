package org.ridgepoint.pricing;

import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.units.Require;

/**
 * Customers of a segment who see the same offers and value them alike, such as those of one size who use models of one
 * rank class (head, middle, tail). Groups of a segment differ in which offers are listed and, if there are several
 * nodes of the taste for quality, in the node; prices, nests, elasticities and the utilities of a node are common.
 * Immutable.
 */
public final class CustomerGroup {
    private final double logWeight;
    private final double logReference;
    private final int tasteNode;
    private final boolean[] listed;

    /**
     * Creates a group.
     *
     * @param weight spending X of the group at its reference price index, in any unit common to the groups; not
     *     negative
     * @param logReference ln P0 of that index, for a variety N0 of 1 (ln P0 − ln(N0)/α for another); how the weight
     *     reacts to prices is measured from here, {@code Y = X·(P/P0)^(1−ε)}
     * @param tasteNode which of the market's vectors of utility the group values offers by, from 0
     * @param listed by offer of the segment, true where the group sees it
     */
    public CustomerGroup(double weight, double logReference, int tasteNode, boolean[] listed) {
        this.logWeight = StrictMath.log(Require.notNegative(weight, "weight"));
        this.logReference = Require.finite(logReference, "logReference");
        this.tasteNode = Require.atLeast(tasteNode, 0, "tasteNode");
        this.listed = listed.clone();
    }

    /** A group of the first taste node. */
    public CustomerGroup(double weight, double logReference, boolean[] listed) {
        this(weight, logReference, 0, listed);
    }

    /** A group of the first taste node whose reference price index is 1. */
    public static CustomerGroup of(double weight, boolean... listed) {
        return new CustomerGroup(weight, 0, 0, listed);
    }

    /** Number of offers of the segment, seen or not. */
    public int offers() {
        return listed.length;
    }

    /** True if customers of the group see the offer. */
    public boolean lists(int offer) {
        return listed[offer];
    }

    /** Number of the market's vector of utility that the group values offers by. */
    public int tasteNode() {
        return tasteNode;
    }

    /** Log of spending Y at the given log inclusive value; −∞ if nothing is feasible or the group has no weight. */
    double logSpending(Elasticities taste, double logInclusive) {
        if (logInclusive == Double.NEGATIVE_INFINITY) {
            return logInclusive;
        }
        double logIndex = -logInclusive / taste.alpha();
        return logWeight + (1 - taste.epsilon()) * (logIndex - logReference);
    }
}
