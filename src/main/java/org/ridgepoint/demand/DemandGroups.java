package org.ridgepoint.demand;

/**
 * Groups of demand that see the same offers and value them alike: customers of one size and one taste for quality who
 * want a shared copy of one class of popularity, or a copy to themselves. A segment has {@link #PER_NODE} of them for
 * each node of taste; they are numbered from 0, node after node.
 */
public final class DemandGroups {
    private static final int SHARED = RankClass.COUNT * CustomerSizes.BINS;

    /** Number of groups of a node of taste. */
    public static final int PER_NODE = SHARED + CustomerSizes.BINS;

    private DemandGroups() {}

    /** Number of groups of a segment. */
    public static int count(TasteNodes taste) {
        return taste.count() * PER_NODE;
    }

    /** Node of taste of the group's customers. */
    public static int tasteNode(int group) {
        return group / PER_NODE;
    }

    /** True if the group wants shared copies. */
    public static boolean isShared(int group) {
        return group % PER_NODE < SHARED;
    }

    /** Class of the shared copies that a group wants; only for shared ones. */
    public static RankClass rankClass(int group) {
        return RankClass.ALL.get(group % PER_NODE / CustomerSizes.BINS);
    }

    /** Number of the copies that a group wants: of their class if shared, or that of classes plus the customer's size. */
    public static int copies(int group) {
        int rankClass = group % PER_NODE / CustomerSizes.BINS;
        return rankClass < RankClass.COUNT ? rankClass : RankClass.COUNT + sizeBin(group);
    }

    /** Size of the group's customers. */
    public static int sizeBin(int group) {
        return group % CustomerSizes.BINS;
    }

    /** Number of profiles: of customers of one size and taste, whatever they want. */
    public static int profiles(TasteNodes taste) {
        return taste.count() * CustomerSizes.BINS;
    }

    /** Profile of the group's customers, from 0; that of size b and node n is n times the number of sizes, and b. */
    public static int profile(int group) {
        return tasteNode(group) * CustomerSizes.BINS + sizeBin(group);
    }

    /**
     * Share of a segment's spending that a group accounts for where all have one taste; sums to 1 over the groups of a
     * node.
     *
     * @param customerSpecificShare χ
     * @param population shared copies of open weights, whose popularity divides demand between classes
     */
    public static double weight(
            int group, double customerSpecificShare, CustomerSizes sizes, CopyPopulation population) {
        double ofKind = isShared(group)
                ? (1 - customerSpecificShare) * population.classShare(rankClass(group))
                : customerSpecificShare;
        return ofKind * sizes.spendingShare(sizeBin(group));
    }

    /** Share of a segment's spending that a group accounts for; sums to 1 over groups. */
    public static double weight(
            int group, TasteNodes taste, double customerSpecificShare, CustomerSizes sizes, CopyPopulation population) {
        return taste.weight(tasteNode(group)) * weight(group, customerSpecificShare, sizes, population);
    }

    /**
     * How many agents a group deserves, where each customer wants one kind of copy: customers who want shared copies are
     * divided evenly between classes, because the spending on a class moves with traffic from nothing to most of it.
     *
     * @return by group; sums to the number of customers
     */
    public static double[] customers(TasteNodes taste, double customerSpecificShare, CustomerSizes sizes) {
        double[] result = new double[count(taste)];
        for (int group = 0; group < result.length; group++) {
            double ofKind = isShared(group) ? (1 - customerSpecificShare) / RankClass.COUNT : customerSpecificShare;
            result[group] = taste.weight(tasteNode(group)) * ofKind * sizes.customers(sizeBin(group));
        }
        return result;
    }
}
