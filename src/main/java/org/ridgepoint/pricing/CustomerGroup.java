package org.ridgepoint.pricing;

import net.jafama.StrictFastMath;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.units.Require;
import org.ridgepoint.units.Text;

/**
 * Customers of a segment who see the same offers and value them alike, such as those of one size who use models of one
 * rank class (head, middle, tail). Groups of a segment differ in which offers are listed and, if there are several
 * nodes of the taste for quality, in the node; prices, nests, elasticities and the utilities of a node are common.
 * Immutable.
 */
public final class CustomerGroup {
    /** In place of the offer of given price that a group without one sees. */
    public static final int NO_OUTSIDE_OFFER = -1;

    private final double logWeight;
    private final double logReference;
    private final int tasteNode;
    private final Listing listing;
    private final int outsideOffer;

    /**
     * Creates a group.
     *
     * @param weight spending X of the group at its reference price index, in any unit common to the groups; not
     *     negative
     * @param logReference ln P0 of that index, for a variety N0 of 1 (ln P0 − ln(N0)/α for another); how the weight
     *     reacts to prices is measured from here, {@code Y = X·(P/P0)^(1−ε)}
     * @param tasteNode which of the market's vectors of utility the group values offers by, from 0
     * @param listing the offers that the group sees with others of its kind
     * @param outsideOffer one more offer that the group sees, of given price and not in the listing, such as
     *     self-hosting at what it costs customers of this size; or {@link #NO_OUTSIDE_OFFER}
     */
    public CustomerGroup(double weight, double logReference, int tasteNode, Listing listing, int outsideOffer) {
        this.logWeight = StrictFastMath.log(Require.notNegative(weight, "weight"));
        this.logReference = Require.finite(logReference, "logReference");
        this.tasteNode = Require.atLeast(tasteNode, 0, "tasteNode");
        this.listing = listing;
        this.outsideOffer = outsideOffer;
        Require.within(outsideOffer, NO_OUTSIDE_OFFER, listing.offers() - 1.0, "outsideOffer");
        if (outsideOffer != NO_OUTSIDE_OFFER && listing.shows(outsideOffer)) {
            throw new IllegalArgumentException(Text.format("offer %d is in the listing already", outsideOffer));
        }
    }

    /** A group of the first taste node whose reference price index is 1 and who sees no outside offer. */
    public static CustomerGroup of(double weight, boolean... listed) {
        return new CustomerGroup(weight, 0, 0, Listing.of(listed), NO_OUTSIDE_OFFER);
    }

    /** Number of offers of the segment, seen or not. */
    public int offers() {
        return listing.offers();
    }

    /** The offers that the group sees, but for the outside offer. */
    Listing listing() {
        return listing;
    }

    /** Number of the outside offer, or {@link #NO_OUTSIDE_OFFER}. */
    int outsideOffer() {
        return outsideOffer;
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
