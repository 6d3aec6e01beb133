package org.ridgepoint.pricing;

import java.util.Arrays;
import java.util.List;

/**
 * What the groups see, arranged so that equal work is done once. A <em>shelf</em> is a set of offers of one nest that
 * some groups of one taste node see; a <em>listing</em> is all that a group sees, one shelf for each nest. Shares
 * within a nest belong to the shelf, shares of spending to the listing: groups of many customer sizes share the shelves
 * of a rank class, and groups that see the same share a listing. Immutable.
 *
 * <p>An offer without utility (−∞) counts as not listed.
 */
final class Listings {
    static final int NO_SHELF = -1;

    // odd multipliers with well mixed bits, for hashing
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long MIX_AGAIN = 0xBF58476D1CE4E5B9L;

    final int nests;
    /** Offers by nest: those of nest h are {@code nestOffers[nestStart[h]]} to {@code nestOffers[nestStart[h+1]−1]}. */
    final int[] nestStart;

    final int[] nestOffers;
    /** Place of each offer in its nest, from 0. */
    final int[] placeInNest;

    int shelves;
    int[] shelfNode;
    int[] shelfNest;
    /** Entries of shelf s are the places of its nest, from {@code shelfStart[s]} on. */
    int[] shelfStart;
    /** Number of offers on each shelf. */
    int[] shelfSize;
    /** By entry: whether the offer at that place of the nest is on the shelf. */
    boolean[] onShelf;
    /** The shelves of a nest are {@code firstShelf[h]}, then {@code nextShelf} of that and so on. */
    final int[] firstShelf;

    int[] nextShelf;

    int listings;
    /** By listing and nest: the shelf, or {@link #NO_SHELF}. */
    final int[] shelfOf;

    final int[] listingNode;
    /** By group. */
    final int[] listingOf;

    private long[] shelfHash;
    private int entries;

    Listings(double[][] utility, List<CustomerGroup> groups, int[] nest, int nests) {
        this.nests = nests;
        nestStart = Numbering.starts(nest, nests);
        nestOffers = Numbering.members(nest, nestStart);
        placeInNest = new int[nest.length];
        for (int i = 0; i < nest.length; i++) {
            placeInNest[nestOffers[i]] = i - nestStart[nest[nestOffers[i]]];
        }
        firstShelf = new int[nests];
        Arrays.fill(firstShelf, NO_SHELF);
        int capacity = 4 * nests + groups.size();
        shelfNode = new int[capacity];
        shelfNest = new int[capacity];
        shelfStart = new int[capacity];
        shelfSize = new int[capacity];
        nextShelf = new int[capacity];
        shelfHash = new long[capacity];
        onShelf = new boolean[4 * nest.length + groups.size()];
        shelfOf = new int[groups.size() * nests];
        listingOf = new int[groups.size()];
        listingNode = new int[groups.size()];
        long[] listingHash = new long[groups.size()];
        for (int g = 0; g < listingOf.length; g++) {
            CustomerGroup group = groups.get(g);
            listingNode[listings] = group.tasteNode();
            listingHash[listings] = placeGroup(group, utility[group.tasteNode()]);
            listingOf[g] = findListing(listingHash);
        }
    }

    /** Fills the shelves of a new listing; returns a hash of them. */
    private long placeGroup(CustomerGroup group, double[] utility) {
        long hash = group.tasteNode();
        for (int h = 0; h < nests; h++) {
            int shelf = findShelf(h, group, utility);
            shelfOf[listings * nests + h] = shelf;
            hash = (hash ^ shelf) * MIX;
        }
        return hash;
    }

    /** The same listing of an earlier group, or the new one, which is then kept. */
    private int findListing(long[] hash) {
        for (int l = 0; l < listings; l++) {
            if (hash[l] == hash[listings]
                    && listingNode[l] == listingNode[listings]
                    && Arrays.equals(
                            shelfOf, l * nests, (l + 1) * nests, shelfOf, listings * nests, (listings + 1) * nests)) {
                return l;
            }
        }
        return listings++;
    }

    private int findShelf(int nest, CustomerGroup group, double[] utility) {
        reserve(nestStart[nest + 1] - nestStart[nest]);
        long hash = 0;
        int size = 0;
        int entry = entries;
        for (int i = nestStart[nest]; i < nestStart[nest + 1]; i++) {
            int offer = nestOffers[i];
            boolean seen = group.lists(offer) && utility[offer] > Double.NEGATIVE_INFINITY;
            onShelf[entry++] = seen;
            size += seen ? 1 : 0;
            hash += seen ? (i + 1) * MIX ^ (i + 1) * MIX_AGAIN >>> 1 : 0;
        }
        if (size == 0) {
            return NO_SHELF;
        }
        for (int s = firstShelf[nest]; s != NO_SHELF; s = nextShelf[s]) {
            if (shelfHash[s] == hash && shelfNode[s] == group.tasteNode() && sameEntries(s, entry - entries)) {
                return s;
            }
        }
        return keepShelf(nest, group.tasteNode(), size, hash);
    }

    private boolean sameEntries(int shelf, int length) {
        int from = shelfStart[shelf];
        return Arrays.equals(onShelf, from, from + length, onShelf, entries, entries + length);
    }

    private int keepShelf(int nest, int node, int size, long hash) {
        int shelf = shelves++;
        shelfNode[shelf] = node;
        shelfNest[shelf] = nest;
        shelfStart[shelf] = entries;
        shelfSize[shelf] = size;
        shelfHash[shelf] = hash;
        nextShelf[shelf] = firstShelf[nest];
        firstShelf[nest] = shelf;
        entries += nestStart[nest + 1] - nestStart[nest];
        return shelf;
    }

    /** Room for one more shelf of so many entries. */
    private void reserve(int length) {
        if (entries + length > onShelf.length) {
            onShelf = Arrays.copyOf(onShelf, 2 * (entries + length));
        }
        if (shelves == shelfNode.length) {
            int capacity = 2 * shelves + 1;
            shelfNode = Arrays.copyOf(shelfNode, capacity);
            shelfNest = Arrays.copyOf(shelfNest, capacity);
            shelfStart = Arrays.copyOf(shelfStart, capacity);
            shelfSize = Arrays.copyOf(shelfSize, capacity);
            nextShelf = Arrays.copyOf(nextShelf, capacity);
            shelfHash = Arrays.copyOf(shelfHash, capacity);
        }
    }

    /** Number of places on all shelves, whether filled or not. */
    int entries() {
        return entries;
    }
}
