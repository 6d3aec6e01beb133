package org.ridgepoint.analysis.attribution;

import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * What each player adds to the worth of the grand coalition. A set function is an array of 2^n numbers: entry {@code m} is the
 * worth of the players whose bits are set in {@code m}.
 */
public final class CoalitionValues {
    private static final int MOST_PLAYERS = 20;

    private CoalitionValues() {}

    /**
     * Shapley values: the mean, over all orders in which players may join, of what each adds. They sum to the worth of all
     * less that of none.
     *
     * @param worth 2^n numbers
     * @throws IllegalArgumentException if the length is not a power of two, or above 2^20
     */
    public static double[] shapley(double... worth) {
        int[] alone = new int[players(worth)];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = i;
        }
        return owen(worth, alone);
    }

    /**
     * Owen values: the mean over the orders in which players of a group join one right after the other. The values of a
     * group sum to the Shapley value that the group has as a single player.
     *
     * @param worth 2^n numbers
     * @param groupOf by player: its group, from 0 without gaps
     */
    public static double[] owen(double[] worth, int... groupOf) {
        int players = players(worth);
        if (groupOf.length != players) {
            throw new IllegalArgumentException(groupOf.length + " players have a group, of " + players);
        }
        int[] members = members(groupOf);
        double[] values = new double[players];
        for (int player = 0; player < players; player++) {
            int own = groupOf[player];
            int[] others = without(members, own);
            int companions = members[own] & ~(1 << player);
            for (int joined = 0; joined < 1 << others.length; joined++) {
                int before = union(others, joined);
                double weight = weight(members.length, Integer.bitCount(joined));
                values[player] += weight * meanGain(worth, before, companions, 1 << player);
            }
        }
        return values;
    }

    /** Mean gain of a player over the subsets of its companions that stand before it, beside those of other groups. */
    private static double meanGain(double[] worth, int before, int companions, int player) {
        int size = Integer.bitCount(companions) + 1;
        double gain = 0;
        int subset = companions;
        while (true) {
            int set = before | subset;
            gain += weight(size, Integer.bitCount(subset)) * (worth[set | player] - worth[set]);
            if (subset == 0) {
                return gain;
            }
            subset = (subset - 1) & companions;
        }
    }

    /** Share of orders of n in which a given set of s stands right before a given one: s!(n − s − 1)!/n!. */
    private static double weight(int n, int s) {
        return 1 / (n * CombinatoricsUtils.binomialCoefficientDouble(n - 1, s));
    }

    /** By group: its players as a set. */
    static int[] members(int... groupOf) {
        int groups = 0;
        for (int group : groupOf) {
            groups = Math.max(groups, group + 1);
        }
        int[] members = new int[groups];
        for (int player = 0; player < groupOf.length; player++) {
            members[groupOf[player]] |= 1 << player;
        }
        return members;
    }

    private static int[] without(int[] sets, int index) {
        int[] others = new int[sets.length - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = sets[i < index ? i : i + 1];
        }
        return others;
    }

    private static int union(int[] sets, int chosen) {
        int union = 0;
        for (int i = 0; i < sets.length; i++) {
            union |= (chosen >> i & 1) == 1 ? sets[i] : 0;
        }
        return union;
    }

    /** n of a set function with 2^n entries. */
    static int players(double... worth) {
        int players = Integer.numberOfTrailingZeros(worth.length);
        if (Integer.bitCount(worth.length) != 1 || players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "a set function has 2^n numbers, n at most 20, but there are " + worth.length);
        }
        return players;
    }
}
