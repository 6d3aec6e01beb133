package org.ridgepoint.demand;

/** Popularity of a model copy: ranks 1–8, up to 5 % of all copies, and the rest. */
public enum RankClass {
    HEAD,
    MID,
    TAIL;

    /** Number of classes. */
    public static final int COUNT = 3;
}
