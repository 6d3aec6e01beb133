package org.ridgepoint.demand;

/**
 * Groups of demand that see the same offers: customers of one size who want a shared copy of one class of popularity, or
 * a copy to themselves. A segment has {@link #COUNT} of them, numbered from 0.
 */
public final class DemandGroups {
    private static final int SHARED = RankClass.COUNT * CustomerSizes.BINS;

    /** Number of groups of a segment. */
    public static final int COUNT = SHARED + CustomerSizes.BINS;

    private DemandGroups() {}

    /** True if the group wants shared copies. */
    public static boolean isShared(int group) {
        return group < SHARED;
    }

    /** Class of the shared copies that a group wants; only for shared ones. */
    public static RankClass rankClass(int group) {
        return RankClass.ALL.get(group / CustomerSizes.BINS);
    }

    /** Size of the group's customers. */
    public static int sizeBin(int group) {
        return group % CustomerSizes.BINS;
    }

    /**
     * Share of a segment's spending that a group accounts for; sums to 1 over groups.
     *
     * @param customerSpecificShare χ
     * @param population shared copies of open weights, whose popularity divides demand between classes
     */
    public static double weight(
            int group, double customerSpecificShare, CustomerSizes sizes, CopyPopulation population) {
        double spending = sizes.spendingShare(sizeBin(group));
        return isShared(group)
                ? (1 - customerSpecificShare) * population.classShare(rankClass(group)) * spending
                : customerSpecificShare * spending;
    }
}
