package org.ridgepoint.simulation;

import java.util.Arrays;
import org.ridgepoint.demand.DemandGroups;

/**
 * Who serves whose spending in a segment: shares by group of customers and by seller, where the sellers are deployers by
 * id and self-hosting. In every group they sum to 1 once anybody has bought.
 */
final class SpendingLedger {
    private static final int FIRST_CAPACITY = 64;

    private final double[][] share = new double[DemandGroups.COUNT][FIRST_CAPACITY];
    private final double[] selfHosted = new double[DemandGroups.COUNT];
    private double[] spare = new double[0];

    /** Share of a group's spending that a deployer serves. */
    double share(int group, int deployer) {
        return deployer < share[group].length ? share[group][deployer] : 0;
    }

    /** Share of a group's spending that customers serve themselves. */
    double selfHosted(int group) {
        return selfHosted[group];
    }

    /** The same shares in a ledger of their own. */
    SpendingLedger copy() {
        SpendingLedger copy = new SpendingLedger();
        copy.set(this);
        return copy;
    }

    /** Takes over all shares of another ledger. */
    void set(SpendingLedger other) {
        for (int group = 0; group < DemandGroups.COUNT; group++) {
            share[group] = other.share[group].clone();
            selfHosted[group] = other.selfHosted[group];
        }
    }

    /** Sets a share outside of customers' choice. */
    void start(int group, int deployer, double value) {
        makeRoomFor(group, deployer);
        share[group][deployer] = value;
    }

    /**
     * Lets a share of a group's customers choose anew; those whose seller no longer sells to them choose as well.
     *
     * @param rechoiceRate share of customers who choose anew
     * @param sellers ids of the deployers that sell in the segment
     * @param target by seller, where those who choose go; negative where the seller does not sell to this group
     * @param selfTarget share of those who choose that goes to self-hosting; negative where that is not possible
     */
    void choose(int group, double rechoiceRate, int[] sellers, double[] target, double selfTarget) {
        double[] before = share[group];
        double[] after = spareRow(before.length);
        double staying = 0;
        for (int i = 0; i < sellers.length; i++) {
            if (target[i] >= 0 && sellers[i] < before.length) {
                after[sellers[i]] = before[sellers[i]] * (1 - rechoiceRate);
                staying += after[sellers[i]];
            }
        }
        double selfStaying = selfTarget >= 0 ? selfHosted[group] * (1 - rechoiceRate) : 0;
        double choosing = 1 - staying - selfStaying;
        share[group] = after;
        spare = before;
        for (int i = 0; i < sellers.length; i++) {
            if (target[i] > 0) {
                makeRoomFor(group, sellers[i]);
                share[group][sellers[i]] += choosing * target[i];
            }
        }
        selfHosted[group] = selfStaying + choosing * Math.max(0, selfTarget);
    }

    /** A row of zeros to fill: the one that the last group gave up, if it is as long. */
    private double[] spareRow(int length) {
        if (spare.length != length) {
            return new double[length];
        }
        Arrays.fill(spare, 0);
        return spare;
    }

    private void makeRoomFor(int group, int deployer) {
        if (deployer >= share[group].length) {
            share[group] = Arrays.copyOf(share[group], Math.max(2 * share[group].length, deployer + 1));
        }
    }
}
