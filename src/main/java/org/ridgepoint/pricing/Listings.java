package org.ridgepoint.pricing;

import java.util.Arrays;
import java.util.List;

/**
 * What the groups see, arranged so that equal work is done once. A <em>shelf</em> is an assortment and at most one outside
 * offer in its nest; all that a group sees is one shelf for each nest, here called its listing. Shares within a nest belong to
 * the shelf, shares of spending to the listing: groups of all customer sizes share the shelves of a rank class except
 * where their outside offers are, and groups that see the same share a listing. Immutable.
 *
 * <p>An offer without utility (−∞) counts as not seen.
 */
final class Listings {
    static final int NO_SHELF = -1;

    private static final int NONE = CustomerGroup.NO_OUTSIDE_OFFER;

    final Assortments assortments;
    final int nests;

    int shelves;
    /** By shelf: its assortment. */
    int[] assortment = new int[8];
    /** By shelf: the outside offer, or {@link CustomerGroup#NO_OUTSIDE_OFFER}. */
    int[] outside = new int[8];

    int listings;
    /** By listing and nest: the shelf, or {@link #NO_SHELF}. */
    final int[] shelfOf;

    final int[] listingNode;
    /** By group. */
    final int[] listingOf;

    /** By offer: number of an outside offer from 1 on; 0 for others. */
    private final int[] outsideNumber;

    private final int outsideOffers;

    Listings(Assortments assortments, double[][] utility, List<CustomerGroup> groups, int[] nest) {
        this.assortments = assortments;
        nests = assortments.nests;
        outsideNumber = new int[nest.length];
        outsideOffers = numberOutsideOffers(groups);
        listingOf = new int[groups.size()];
        listingNode = new int[Math.min(groups.size(), assortments.views * (outsideOffers + 1))];
        shelfOf = new int[listingNode.length * nests];
        arrange(utility, groups, nest);
    }

    private int numberOutsideOffers(List<CustomerGroup> groups) {
        int count = 0;
        for (CustomerGroup group : groups) {
            int offer = group.outsideOffer();
            if (offer >= 0 && outsideNumber[offer] == 0) {
                outsideNumber[offer] = ++count;
            }
        }
        return count;
    }

    private void arrange(double[][] utility, List<CustomerGroup> groups, int[] nest) {
        int columns = outsideOffers + 1;
        int[] listingAt = new int[assortments.views * columns];
        int[] shelfAt = new int[assortments.count * columns];
        Arrays.fill(listingAt, -1);
        Arrays.fill(shelfAt, NO_SHELF);
        for (int g = 0; g < listingOf.length; g++) {
            CustomerGroup group = groups.get(g);
            int offer = group.outsideOffer();
            boolean usable = offer >= 0 && utility[group.tasteNode()][offer] > Double.NEGATIVE_INFINITY;
            int cell = assortments.viewOf[g] * columns + (usable ? outsideNumber[offer] : 0);
            if (listingAt[cell] < 0) {
                listingAt[cell] = listings;
                addListing(assortments.viewOf[g], usable ? offer : NONE, usable ? nest[offer] : NONE, shelfAt);
            }
            listingOf[g] = listingAt[cell];
        }
    }

    private void addListing(int view, int outsideOffer, int outsideNest, int[] shelfAt) {
        listingNode[listings] = assortments.viewNode[view];
        for (int h = 0; h < nests; h++) {
            int offer = h == outsideNest ? outsideOffer : NONE;
            shelfOf[listings * nests + h] = findShelf(shelfAt, assortments.of(view, h), offer);
        }
        listings++;
    }

    private int findShelf(int[] shelfAt, int a, int offer) {
        int cell = a * (outsideOffers + 1) + (offer == NONE ? 0 : outsideNumber[offer]);
        if (shelfAt[cell] == NO_SHELF && (assortments.size[a] > 0 || offer != NONE)) {
            shelfAt[cell] = addShelf(a, offer);
        }
        return shelfAt[cell];
    }

    private int addShelf(int a, int offer) {
        if (shelves == assortment.length) {
            assortment = Arrays.copyOf(assortment, 2 * shelves);
            outside = Arrays.copyOf(outside, 2 * shelves);
        }
        assortment[shelves] = a;
        outside[shelves] = offer;
        return shelves++;
    }

    /** Taste node of the groups that see a shelf. */
    int node(int shelf) {
        return assortments.node[assortment[shelf]];
    }

    /** Number of offers on a shelf, at least 1. */
    int size(int shelf) {
        return assortments.size[assortment[shelf]] + (outside[shelf] >= 0 ? 1 : 0);
    }

    /** Whether an offer of the shelf's nest is on the shelf. */
    boolean shows(int shelf, int offer) {
        return outside[shelf] == offer || assortments.has(assortment[shelf], offer);
    }
}
