package org.ridgepoint.pricing;

import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.units.Require;

/**
 * Customers of a segment who see the same offers with the same tastes, such as a rank class of models (head, middle,
 * tail) or a node of the taste for quality. Groups of a segment differ in what is listed and how it is valued; prices,
 * nests and elasticities are common. Immutable.
 */
public final class CustomerGroup {
    private final double logWeight;
    private final double logReference;
    private final double[] utility;

    /**
     * Creates a group.
     *
     * @param weight spending X of the group at its reference price index, in any unit common to the groups; not
     *     negative
     * @param logReference ln P0 of that index, for a variety N0 of 1 (ln P0 − ln(N0)/α for another); how the weight
     *     reacts to prices is measured from here, {@code Y = X·(P/P0)^(1−ε)}
     * @param utility utility without price of each offer of the segment; −∞ where the group does not see it
     */
    public CustomerGroup(double weight, double logReference, double[] utility) {
        this.logWeight = StrictMath.log(Require.notNegative(weight, "weight"));
        this.logReference = Require.finite(logReference, "logReference");
        this.utility = utility.clone();
        for (double value : utility) {
            if (!(value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("utility must be finite or -Infinity but was " + value);
            }
        }
    }

    /** A group whose reference price index is 1. */
    public static CustomerGroup of(double weight, double... utility) {
        return new CustomerGroup(weight, 0, utility);
    }

    /** Number of offers of the segment, seen or not. */
    public int offers() {
        return utility.length;
    }

    /** True if customers of the group see the offer. */
    public boolean lists(int offer) {
        return utility[offer] > Double.NEGATIVE_INFINITY;
    }

    /** Log of spending Y at the given log inclusive value; −∞ if nothing is feasible or the group has no weight. */
    double logSpending(Elasticities taste, double logInclusive) {
        if (logInclusive == Double.NEGATIVE_INFINITY) {
            return logInclusive;
        }
        double logIndex = -logInclusive / taste.alpha();
        return logWeight + (1 - taste.epsilon()) * (logIndex - logReference);
    }

    /** The live array, for the solver; not to be written. */
    double[] utility() {
        return utility;
    }
}
