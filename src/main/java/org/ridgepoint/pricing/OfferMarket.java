package org.ridgepoint.pricing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.units.Require;

/**
 * Everything about a segment that prices depend on except costs: who sees what, who owns what, which offers are close
 * substitutes, who pays royalties to whom. Offers are numbered from 0 in the order of their ids; every sum runs in that
 * order. Immutable.
 */
public final class OfferMarket {
    /** Licensor of an offer that pays no royalty. */
    public static final int NO_LICENSOR = -1;

    private final Elasticities taste;
    private final List<CustomerGroup> groups;
    private final int[] nest;
    private final int nests;
    private final List<Owner> owners;
    private final int[] ownerId;

    private OfferMarket(Elasticities taste, List<CustomerGroup> groups, int[] nest, int[] ownerId, List<Owner> owners) {
        this.taste = taste;
        this.groups = groups;
        this.nest = nest;
        this.nests = IntStream.of(nest).max().orElse(-1) + 1;
        this.ownerId = ownerId;
        this.owners = owners;
    }

    /**
     * A market without royalties.
     *
     * @param taste elasticities, common to the groups
     * @param groups at least one, all over the same offers
     * @param owner id of the owner of each offer, not negative; offers of one owner are priced jointly
     * @param nest id of the nest of each offer; any numbers
     */
    public static OfferMarket of(Elasticities taste, List<CustomerGroup> groups, int[] owner, int[] nest) {
        int[] licensor = new int[owner.length];
        Arrays.fill(licensor, NO_LICENSOR);
        return withRoyalties(taste, groups, owner, nest, licensor, new double[owner.length]);
    }

    /** Offers of different owners without nests, seen by one group. */
    public static OfferMarket simple(double alpha, double epsilon, double... utility) {
        int[] ids = IntStream.range(0, utility.length).toArray();
        return of(Elasticities.flat(alpha, epsilon), List.of(CustomerGroup.of(1, utility)), ids, ids);
    }

    /**
     * A market in which some offers pay a royalty per token to an owner of other offers. The licensor weighs what it
     * loses in royalties when it takes a customer from a licensee. The licensee's unit cost must include its royalty.
     *
     * @param licensor id of the owner who receives the royalty of each offer, or {@link #NO_LICENSOR}
     * @param royalty royalty of each offer, in the unit of its price; not negative
     */
    public static OfferMarket withRoyalties(
            Elasticities taste, List<CustomerGroup> groups, int[] owner, int[] nest, int[] licensor, double[] royalty) {
        Require.atLeast(groups.size(), 1, "number of groups");
        int offers = owner.length;
        requireLength("nest", nest.length, offers);
        requireLength("licensor", licensor.length, offers);
        requireLength("royalty", royalty.length, offers);
        for (CustomerGroup group : groups) {
            requireLength("utility", group.offers(), offers);
        }
        List<Owner> owners = owners(owner, licensor, royalty);
        return new OfferMarket(taste, List.copyOf(groups), dense(nest), owner.clone(), owners);
    }

    private static void requireLength(String name, int length, int offers) {
        if (length != offers) {
            throw new IllegalArgumentException(
                    "%s must have one entry for each of %d offers but has %d".formatted(name, offers, length));
        }
    }

    /** Renumbers nests from 0 in the order of their first offer. */
    private static int[] dense(int[] ids) {
        Map<Integer, Integer> number = new HashMap<>();
        int[] result = new int[ids.length];
        for (int j = 0; j < ids.length; j++) {
            result[j] = number.computeIfAbsent(ids[j], id -> number.size());
        }
        return result;
    }

    private static List<Owner> owners(int[] owner, int[] licensor, double[] royalty) {
        Map<Integer, IntStream.Builder> own = new TreeMap<>();
        Map<Integer, IntStream.Builder> licensed = new TreeMap<>();
        for (int j = 0; j < owner.length; j++) {
            Require.atLeast(owner[j], 0, "owner");
            Require.notNegative(royalty[j], "royalty");
            own.computeIfAbsent(owner[j], id -> IntStream.builder()).add(j);
            if (licensor[j] == owner[j]) {
                throw new IllegalArgumentException(
                        "offer %d pays a royalty to its own owner %d".formatted(j, owner[j]));
            }
            if (licensor[j] != NO_LICENSOR && royalty[j] > 0) {
                licensed.computeIfAbsent(licensor[j], id -> IntStream.builder()).add(j);
            }
        }
        double[] rates = royalty.clone();
        return own.entrySet().stream()
                .map(entry -> new Owner(
                        entry.getValue().build().toArray(),
                        licensed.getOrDefault(entry.getKey(), IntStream.builder())
                                .build()
                                .toArray(),
                        rates))
                .toList();
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
        return nests;
    }

    /** Id of the owner of an offer. */
    public int owner(int offer) {
        return ownerId[offer];
    }

    /** Number of the nest of an offer, from 0 to {@link #nests} − 1; not the id that was given. */
    public int nest(int offer) {
        return nest[offer];
    }

    /** The live array, for the solver; not to be written. */
    int[] nest() {
        return nest;
    }

    /** Owners by id. */
    List<Owner> owners() {
        return owners;
    }

    /** One owner: its offers, and the offers of others that pay it a royalty. */
    static final class Owner {
        private final int[] offers;
        private final int[] licensed;
        private final double[] royalty;

        private Owner(int[] offers, int[] licensed, double[] royalty) {
            this.offers = offers;
            this.licensed = licensed;
            this.royalty = royalty;
        }

        /** True if one first-order condition without royalties describes the owner. */
        boolean isSimple() {
            return offers.length == 1 && licensed.length == 0;
        }

        int[] offers() {
            return offers;
        }

        int[] licensed() {
            return licensed;
        }

        double royalty(int offer) {
            return royalty[offer];
        }
    }
}
