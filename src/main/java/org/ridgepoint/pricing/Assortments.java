package org.ridgepoint.pricing;

import java.util.Arrays;
import java.util.List;

/**
 * What the listings show, nest by nest. An <em>assortment</em> is the set of offers of one nest that a listing shows to
 * one taste node, without outside offers; it may be empty. A <em>view</em> is all that a listing shows to a node: an
 * assortment for each nest. Equal ones are kept once, so their number follows the different listings and nodes and not
 * the groups. Immutable.
 *
 * <p>An offer without utility (−∞) counts as not shown.
 */
final class Assortments {
    private static final int NONE = -1;

    final int nests;
    /** Offers by nest: those of nest h are {@code nestOffers[nestStart[h]]} to {@code nestOffers[nestStart[h+1]−1]}. */
    final int[] nestStart;

    final int[] nestOffers;
    /** Place of each offer in its nest, from 0. */
    final int[] placeInNest;

    int count;
    int[] node;
    int[] nest;
    /** Number of offers of each assortment. */
    int[] size;
    /** Entries of an assortment are the places of its nest, from here on. */
    int[] start;
    /** By entry: whether the assortment has the offer at that place of the nest. */
    boolean[] has;
    /** The assortments of a nest are {@code last[h]}, then {@code previous} of that and so on, until negative. */
    final int[] last;

    int[] previous;

    int views;
    int[] viewNode = {};
    /** By view and nest. */
    private int[] assortment = {};
    /** By group. */
    final int[] viewOf;

    private int entries;

    Assortments(double[][] utility, List<CustomerGroup> groups, int[] nestOf) {
        nests = Numbering.count(nestOf);
        nestStart = Numbering.starts(nestOf, nests);
        nestOffers = Numbering.members(nestOf, nestStart);
        placeInNest = new int[nestOf.length];
        for (int i = 0; i < nestOf.length; i++) {
            placeInNest[nestOffers[i]] = i - nestStart[nestOf[nestOffers[i]]];
        }
        last = new int[nests];
        Arrays.fill(last, NONE);
        int room = 4 * nests * utility.length;
        node = new int[room];
        nest = new int[room];
        size = new int[room];
        start = new int[room];
        previous = new int[room];
        has = new boolean[4 * nestOf.length * utility.length];
        viewOf = new int[groups.size()];
        arrange(utility, groups);
    }

    private void arrange(double[][] utility, List<CustomerGroup> groups) {
        int seen = 0;
        Listing[] listing = new Listing[groups.size()];
        int[] listingNode = new int[groups.size()];
        int[] view = new int[groups.size()];
        for (int g = 0; g < viewOf.length; g++) {
            CustomerGroup group = groups.get(g);
            int i = 0;
            while (i < seen && (listing[i] != group.listing() || listingNode[i] != group.tasteNode())) {
                i++;
            }
            if (i == seen) {
                listing[i] = group.listing();
                listingNode[i] = group.tasteNode();
                view[i] = findView(group.listing(), group.tasteNode(), utility[group.tasteNode()]);
                seen++;
            }
            viewOf[g] = view[i];
        }
    }

    /** The view of an equal listing, or a new one. */
    private int findView(Listing listing, int tasteNode, double[] utility) {
        if (views == viewNode.length) {
            viewNode = Arrays.copyOf(viewNode, 2 * views + 4);
            assortment = Arrays.copyOf(assortment, viewNode.length * nests);
        }
        int from = views * nests;
        for (int h = 0; h < nests; h++) {
            assortment[from + h] = findAssortment(h, listing, tasteNode, utility);
        }
        viewNode[views] = tasteNode;
        int view = 0;
        while (view < views
                && !(viewNode[view] == tasteNode
                        && Arrays.equals(
                                assortment, view * nests, (view + 1) * nests, assortment, from, from + nests))) {
            view++;
        }
        views = Math.max(views, view + 1);
        return view;
    }

    private int findAssortment(int h, Listing listing, int tasteNode, double[] utility) {
        int length = nestStart[h + 1] - nestStart[h];
        reserve(length);
        int found = 0;
        for (int place = 0; place < length; place++) {
            int offer = nestOffers[nestStart[h] + place];
            boolean shown = listing.shows(offer) && utility[offer] > Double.NEGATIVE_INFINITY;
            has[entries + place] = shown;
            found += shown ? 1 : 0;
        }
        for (int a = last[h]; a >= 0; a = previous[a]) {
            if (node[a] == tasteNode
                    && size[a] == found
                    && Arrays.equals(has, start[a], start[a] + length, has, entries, entries + length)) {
                return a;
            }
        }
        node[count] = tasteNode;
        nest[count] = h;
        size[count] = found;
        start[count] = entries;
        previous[count] = last[h];
        last[h] = count;
        entries += length;
        return count++;
    }

    /** Room for one more assortment of so many entries. */
    private void reserve(int length) {
        if (entries + length > has.length) {
            has = Arrays.copyOf(has, 2 * (entries + length));
        }
        if (count == node.length) {
            int room = 2 * count + 1;
            node = Arrays.copyOf(node, room);
            nest = Arrays.copyOf(nest, room);
            size = Arrays.copyOf(size, room);
            start = Arrays.copyOf(start, room);
            previous = Arrays.copyOf(previous, room);
        }
    }

    /** Assortment of a view in a nest. */
    int of(int view, int h) {
        return assortment[view * nests + h];
    }

    /** Where the offers of an assortment's nest end in {@link #nestOffers}. */
    int end(int a) {
        return nestStart[nest[a] + 1];
    }

    /** Whether an assortment has an offer of its nest. */
    boolean has(int a, int offer) {
        return has[start[a] + placeInNest[offer]];
    }

    /** Number of places of all assortments, whether filled or not. */
    int entries() {
        return entries;
    }
}
