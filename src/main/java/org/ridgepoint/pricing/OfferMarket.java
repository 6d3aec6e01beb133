package org.ridgepoint.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.units.Require;
import org.ridgepoint.units.Text;

/**
 * Everything about a segment that prices depend on except costs: who sees what and how it is valued, who owns what,
 * which offers are close substitutes, who pays royalties to whom. Offers are numbered from 0 in the order of their ids;
 * every sum runs in an order that follows from that. Immutable, and cheap enough to be made for every step.
 */
public final class OfferMarket {
    /** Licensor of an offer that pays no royalty. */
    public static final int NO_LICENSOR = -1;

    /**
     * Owner of an offer whose price is given, such as self-hosting: nobody sets it, so there is no first-order
     * condition, and its unit cost is ignored. It competes like any other.
     */
    public static final int GIVEN_PRICE = -1;

    /** Number of a nest that holds no offer yet. */
    public static final int NEW_NEST = -1;

    private final Elasticities taste;
    private final double[][] utility;
    private final List<CustomerGroup> groups;
    private final int[] nest;
    private final int[] ownerId;
    private final Listings listings;
    private final List<Owner> owners = new ArrayList<>();
    private final int[] simpleOffers;
    private final int largestOwner;

    private OfferMarket(
            Elasticities taste, double[][] utility, List<CustomerGroup> groups, int[] owner, int[] nest, Licences by) {
        this.taste = taste;
        this.utility = utility;
        this.groups = List.copyOf(groups);
        this.nest = Numbering.byFirstAppearance(nest);
        this.ownerId = owner.clone();
        this.listings = new Listings(new Assortments(utility, this.groups, this.nest), utility, this.groups, this.nest);
        int[] number = Numbering.byFirstAppearance(owner);
        int[] start = Numbering.starts(number, Numbering.count(number));
        int[] members = Numbering.members(number, start);
        int[] simple = new int[owner.length];
        int simpleCount = 0;
        int largest = 0;
        for (int i = 0; i + 1 < start.length; i++) {
            int id = owner[members[start[i]]];
            int size = start[i + 1] - start[i];
            if (id == GIVEN_PRICE) {
                continue;
            }
            if (size == 1 && !by.isLicensor(id)) {
                simple[simpleCount++] = members[start[i]];
            } else {
                owners.add(new Owner(Arrays.copyOfRange(members, start[i], start[i + 1]), by.licensed(id), by.royalty));
                largest = Math.max(largest, size);
            }
        }
        simpleOffers = Arrays.copyOf(simple, simpleCount);
        largestOwner = largest;
    }

    /**
     * A market without royalties.
     *
     * @param taste elasticities, common to the groups
     * @param utility by taste node, then offer: utility without price a_j, finite, or −∞ where nobody can use it. Kept,
     *     not copied: it must not change while the market is in use
     * @param groups at least one, all over the same offers
     * @param owner id of the owner of each offer, not negative, or {@link #GIVEN_PRICE}; offers of one owner are priced
     *     jointly
     * @param nest id of the nest of each offer; any numbers
     */
    public static OfferMarket of(
            Elasticities taste, double[][] utility, List<CustomerGroup> groups, int[] owner, int[] nest) {
        return create(taste, utility, groups, owner, nest, new Licences(new int[0], new double[0]));
    }

    /** Offers of different owners without nests, seen by one group. */
    public static OfferMarket simple(double alpha, double epsilon, double... utility) {
        int[] ids = new int[utility.length];
        Arrays.setAll(ids, j -> j);
        boolean[] all = new boolean[utility.length];
        Arrays.fill(all, true);
        List<CustomerGroup> groups = List.of(CustomerGroup.of(1, all));
        return of(Elasticities.flat(alpha, epsilon), new double[][] {utility}, groups, ids, ids);
    }

    /**
     * A market in which some offers pay a royalty per token to an owner of other offers. The licensor weighs what it
     * loses in royalties when it takes a customer from a licensee. The licensee's unit cost must include its royalty.
     *
     * @param licensor id of the owner who receives the royalty of each offer, or {@link #NO_LICENSOR}
     * @param royalty royalty of each offer, in the unit of its price; not negative
     */
    public static OfferMarket withRoyalties(
            Elasticities taste,
            double[][] utility,
            List<CustomerGroup> groups,
            int[] owner,
            int[] nest,
            int[] licensor,
            double[] royalty) {
        requireLength("licensor", licensor.length, owner.length);
        requireLength("royalty", royalty.length, owner.length);
        for (int j = 0; j < owner.length; j++) {
            Require.notNegative(royalty[j], "royalty");
            if (licensor[j] != NO_LICENSOR && licensor[j] == owner[j]) {
                throw new IllegalArgumentException(
                        Text.format("offer %d pays a royalty to its own owner %d", j, owner[j]));
            }
        }
        return create(taste, utility, groups, owner, nest, new Licences(licensor.clone(), royalty.clone()));
    }

    private static OfferMarket create(
            Elasticities taste, double[][] utility, List<CustomerGroup> groups, int[] owner, int[] nest, Licences by) {
        Require.atLeast(groups.size(), 1, "number of groups");
        int offers = owner.length;
        requireLength("nest", nest.length, offers);
        for (double[] node : utility) {
            requireLength("utility", node.length, offers);
            for (double value : node) {
                if (!(value < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("utility must be finite or -Infinity but was " + value);
                }
            }
        }
        for (CustomerGroup group : groups) {
            requireLength("listing", group.offers(), offers);
            Require.within(group.tasteNode(), 0, utility.length - 1.0, "tasteNode");
            int outside = group.outsideOffer();
            if (outside != CustomerGroup.NO_OUTSIDE_OFFER && owner[outside] != GIVEN_PRICE) {
                throw new IllegalArgumentException(Text.format("the price of outside offer %d is not given", outside));
            }
        }
        for (int id : owner) {
            Require.atLeast(id, GIVEN_PRICE, "owner");
        }
        return new OfferMarket(taste, utility.clone(), groups, owner, nest, by);
    }

    private static void requireLength(String name, int length, int offers) {
        if (length != offers) {
            throw new IllegalArgumentException(
                    Text.format("%s must have one entry for each of %d offers but has %d", name, offers, length));
        }
    }

    public Elasticities taste() {
        return taste;
    }

    public List<CustomerGroup> groups() {
        return groups;
    }

    /** Number of offers, feasible or not. */
    public int offers() {
        return nest.length;
    }

    /** Number of nests. */
    public int nests() {
        return listings.nests;
    }

    /** Number of taste nodes. */
    public int tasteNodes() {
        return utility.length;
    }

    /** Id of the owner of an offer, or {@link #GIVEN_PRICE}. */
    public int owner(int offer) {
        return ownerId[offer];
    }

    /** True if nobody sets the price of the offer. */
    public boolean hasGivenPrice(int offer) {
        return ownerId[offer] == GIVEN_PRICE;
    }

    /** Number of the nest of an offer, from 0 to {@link #nests} − 1; not the id that was given. */
    public int nest(int offer) {
        return nest[offer];
    }

    /** The live array, for the solver; not to be written. */
    double[] utility(int tasteNode) {
        return utility[tasteNode];
    }

    Listings listings() {
        return listings;
    }

    /** Offers whose owner has no other and no licensee. */
    int[] simpleOffers() {
        return simpleOffers;
    }

    /** Owners of several offers, and licensors. */
    List<Owner> owners() {
        return owners;
    }

    /** Most offers that one of {@link #owners} has. */
    int largestOwner() {
        return largestOwner;
    }

    /** Who pays royalties to whom; both arrays by offer, or empty. */
    private record Licences(int[] licensor, double[] royalty) {
        boolean pays(int offer, int owner) {
            return licensor[offer] == owner && royalty[offer] > 0;
        }

        boolean isLicensor(int owner) {
            boolean found = false;
            for (int j = 0; j < licensor.length && !found; j++) {
                found = pays(j, owner);
            }
            return found;
        }

        /** Offers that pay a royalty to the owner. */
        int[] licensed(int owner) {
            int[] result = new int[licensor.length];
            int count = 0;
            for (int j = 0; j < licensor.length; j++) {
                if (pays(j, owner)) {
                    result[count++] = j;
                }
            }
            return Arrays.copyOf(result, count);
        }
    }

    /** One owner of several offers or licensor: its offers, and the offers of others that pay it a royalty. */
    record Owner(int[] offers, int[] licensed, double[] royalties) {
        double royalty(int offer) {
            return royalties[offer];
        }
    }
}
