package org.ridgepoint.demand;

import org.ridgepoint.units.Text;

/**
 * Whom customers of a segment can choose in a step: deployers in the order of their ids, and last self-hosting. For one
 * group after another the caller fills {@link #share} with the shares of those who choose without regard to their present
 * seller. A buffer.
 */
public final class SellerChoice {
    /** Id of self-hosting. */
    public static final int SELF = -1;

    private final int[] sellers;
    private final int[] nest;
    private final double[] share;
    private final int nests;

    /**
     * @param sellers ids of the deployers, rising from 0
     * @param nest by seller, then of self-hosting: number of the nest of the offer, from 0
     */
    public SellerChoice(int[] sellers, int[] nest) {
        if (nest.length != sellers.length + 1) {
            throw new IllegalArgumentException(Text.format(
                    "%d sellers and self-hosting need as many nests but have %d", sellers.length, nest.length));
        }
        this.sellers = sellers.clone();
        this.nest = nest.clone();
        share = new double[nest.length];
        int most = 0;
        for (int number : nest) {
            most = Math.max(most, number);
        }
        nests = most + 1;
    }

    /** Number of choices, self-hosting included. */
    public int count() {
        return nest.length;
    }

    /** Id of a choice; {@link #SELF} for the last. */
    public int id(int choice) {
        return choice < sellers.length ? sellers[choice] : SELF;
    }

    /** Largest id of a deployer; −1 without any. */
    public int largestId() {
        return sellers.length == 0 ? SELF : sellers[sellers.length - 1];
    }

    /** Nest of a choice. */
    public int nest(int choice) {
        return nest[choice];
    }

    /** Number of nests. */
    public int nests() {
        return nests;
    }

    /**
     * By choice, the share that it gets of those who choose anew; negative where the group cannot choose it. The others
     * sum to 1. To be filled by the caller for each group.
     */
    public double[] share() {
        return share;
    }
}
