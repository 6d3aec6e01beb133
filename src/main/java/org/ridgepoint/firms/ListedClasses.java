package org.ridgepoint.firms;

import org.ridgepoint.demand.RankClass;

/**
 * The classes of shared copies that a deployer lists; at least one.
 *
 * @param head the most popular copies
 * @param mid the middle
 * @param tail the rest
 */
public record ListedClasses(boolean head, boolean mid, boolean tail) {
    /** Every class. */
    public static final ListedClasses ALL = new ListedClasses(true, true, true);

    /** The most popular copies only. */
    public static final ListedClasses HEAD_ONLY = new ListedClasses(true, false, false);

    public ListedClasses {
        if (!head && !mid && !tail) {
            throw new IllegalArgumentException("a deployer lists at least one class of copies");
        }
    }

    /** One class only. */
    public static ListedClasses only(RankClass rankClass) {
        return new ListedClasses(rankClass == RankClass.HEAD, rankClass == RankClass.MID, rankClass == RankClass.TAIL);
    }

    /** True if the class is listed. */
    public boolean contains(RankClass rankClass) {
        return switch (rankClass) {
            case HEAD -> head;
            case MID -> mid;
            case TAIL -> tail;
        };
    }
}
