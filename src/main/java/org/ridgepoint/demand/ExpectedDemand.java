package org.ridgepoint.demand;

import java.util.Arrays;

/**
 * Shares as probabilities: what infinitely many customers of each group would do. Exact, without randomness; O(sellers)
 * for each group. How many sellers a customer has at a time does not matter: a share of spending is the mean over
 * customers either way.
 */
public final class ExpectedDemand implements DemandEngine {
    private static final int FIRST_CAPACITY = 64;

    private final Retention retention;
    private final double[][] share;
    private final double[] selfHosted;
    private final double[][] savedShare;
    private double[] savedSelfHosted = {};
    private double[] spare = {};
    private double[] returning = {};
    private double[] returningByNest = {};

    /**
     * @param groups number of groups
     * @param retention what the present seller's bonus does
     */
    public ExpectedDemand(int groups, Retention retention) {
        this.retention = retention;
        share = new double[groups][FIRST_CAPACITY];
        savedShare = new double[groups][0];
        selfHosted = new double[groups];
    }

    @Override
    public double share(int group, int deployer) {
        return deployer < share[group].length ? share[group][deployer] : 0;
    }

    @Override
    public double selfHosted(int group) {
        return selfHosted[group];
    }

    @Override
    public void handOver(int from, int to) {
        for (int group = 0; group < share.length; group++) {
            double moving = share(group, from);
            if (moving > 0) {
                makeRoomFor(group, to);
                share[group][to] += moving;
                share[group][from] = 0;
            }
        }
    }

    @Override
    public void save() {
        Arrays.setAll(savedShare, group -> share[group].clone());
        savedSelfHosted = selfHosted.clone();
    }

    @Override
    public void restore() {
        Arrays.setAll(share, group -> savedShare[group].clone());
        System.arraycopy(savedSelfHosted, 0, selfHosted, 0, selfHosted.length);
    }

    @Override
    public void start(int group, SellerChoice choice) {
        makeRoomFor(group, choice.largestId());
        int self = choice.count() - 1;
        for (int i = 0; i < self; i++) {
            share[group][choice.id(i)] = Math.max(0, choice.share()[i]);
        }
        selfHosted[group] = Math.max(0, choice.share()[self]);
    }

    @Override
    public void choose(int group, SellerChoice choice, double rechoiceRate, long step) {
        makeRoomFor(group, choice.largestId());
        retention.update(choice);
        int self = choice.count() - 1;
        double[] target = choice.share();
        double[] before = share[group];
        double[] after = spareRow(before.length);
        double staying = 0;
        for (int i = 0; i < self; i++) {
            if (target[i] >= 0) {
                double stays = before[choice.id(i)] * (1 - rechoiceRate * retention.looking(i));
                after[choice.id(i)] = stays;
                staying += stays;
            }
        }
        double selfBefore = selfHosted[group];
        double selfStaying = target[self] >= 0 ? selfBefore * (1 - rechoiceRate * retention.looking(self)) : 0;
        double choosing = 1 - staying - selfStaying;
        for (int i = 0; i < self; i++) {
            if (target[i] > 0) {
                after[choice.id(i)] += choosing * target[i];
            }
        }
        selfHosted[group] = selfStaying + choosing * Math.max(0, target[self]);
        share[group] = after;
        spare = before;
        if (!retention.none()) {
            takeBack(group, choice, before, selfBefore, rechoiceRate);
        }
    }

    /** Of those who met another seller of their own nest, some stay where they were. */
    private void takeBack(int group, SellerChoice choice, double[] before, double selfBefore, double rechoiceRate) {
        int count = choice.count();
        double[] target = choice.share();
        returning = returning.length < count ? new double[count] : returning;
        returningByNest = returningByNest.length < choice.nests() ? new double[choice.nests()] : returningByNest;
        Arrays.fill(returningByNest, 0);
        for (int i = 0; i < count; i++) {
            double had = i == count - 1 ? selfBefore : before[choice.id(i)];
            returning[i] = target[i] > 0 ? had * rechoiceRate * retention.looking(i) * (1 - retention.accepting(i)) : 0;
            returningByNest[choice.nest(i)] += returning[i];
        }
        for (int i = 0; i < count; i++) {
            if (target[i] > 0) {
                double back = returning[i] * (retention.nestShare(choice.nest(i)) - target[i]);
                double lost = target[i] * (returningByNest[choice.nest(i)] - returning[i]);
                add(group, choice.id(i), back - lost);
            }
        }
    }

    private void add(int group, int id, double value) {
        if (id == SellerChoice.SELF) {
            selfHosted[group] = Math.max(0, selfHosted[group] + value);
        } else {
            share[group][id] = Math.max(0, share[group][id] + value);
        }
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
