package org.ridgepoint.demand;

import java.util.List;

/** Popularity of a model copy: ranks 1–8, up to 5 % of all copies, and the rest. */
public enum RankClass {
    HEAD,
    MID,
    TAIL;

    /** Every class, most popular first. */
    public static final List<RankClass> ALL = List.of(values());

    /** Number of classes. */
    public static final int COUNT = ALL.size();
}
