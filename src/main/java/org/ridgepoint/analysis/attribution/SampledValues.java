package org.ridgepoint.analysis.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.ridgepoint.units.Require;

/**
 * Owen values from a sample of orders, where running every subset would take too long. Every order comes with its reverse, which
 * lowers the error where gains depend on how many have joined before. Each pair sums to the worth of all less that of none, so
 * the estimate does too.
 */
public final class SampledValues {
    private static final int LEAST_PAIRS = 2;

    private final int players;
    private final List<List<Integer>> orders = new ArrayList<>();

    /**
     * Draws the orders.
     *
     * @param groupOf as in {@link CoalitionValues#owen}
     * @param pairs orders and their reverses, at least 2, so that the error can be told
     * @param seed the same seed draws the same orders
     */
    public SampledValues(int[] groupOf, int pairs, long seed) {
        Require.atLeast(pairs, LEAST_PAIRS, "pairs of orders");
        players = groupOf.length;
        Random random = new Random(seed);
        int[] members = CoalitionValues.members(groupOf);
        for (int pair = 0; pair < pairs; pair++) {
            List<Integer> order = order(members, random);
            List<Integer> reverse = new ArrayList<>(order);
            Collections.reverse(reverse);
            orders.add(order);
            orders.add(reverse);
        }
    }

    private static List<Integer> order(int[] members, Random random) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int set : members) {
            List<Integer> group = new ArrayList<>();
            for (int player = 0; player < Integer.SIZE; player++) {
                if ((set >> player & 1) == 1) {
                    group.add(player);
                }
            }
            Collections.shuffle(group, random);
            groups.add(group);
        }
        Collections.shuffle(groups, random);
        return groups.stream().flatMap(List::stream).toList();
    }

    /** The subsets whose worth is needed. */
    public SortedSet<Integer> coalitions() {
        SortedSet<Integer> sets = new TreeSet<>(List.of(0));
        for (List<Integer> order : orders) {
            int set = 0;
            for (int player : order) {
                set |= 1 << player;
                sets.add(set);
            }
        }
        return sets;
    }

    /**
     * Estimated values.
     *
     * @param values by player
     * @param errors by player: standard error of the value that comes from looking at some orders only
     */
    public record Estimate(double[] values, double[] errors) {}

    /**
     * The estimate.
     *
     * @param worth of every set among {@link #coalitions}
     */
    public Estimate of(IntToDoubleFunction worth) {
        int pairs = orders.size() / 2;
        double[] sums = new double[players];
        double[][] gains = new double[pairs][players];
        for (int i = 0; i < orders.size(); i++) {
            int set = 0;
            for (int player : orders.get(i)) {
                double gain = worth.applyAsDouble(set | 1 << player) - worth.applyAsDouble(set);
                gains[i / 2][player] += gain / 2;
                sums[player] += gain;
                set |= 1 << player;
            }
        }
        double[] values = new double[players];
        double[] errors = new double[players];
        for (int player = 0; player < players; player++) {
            values[player] = sums[player] / orders.size();
            double squares = 0;
            for (double[] pair : gains) {
                squares += (pair[player] - values[player]) * (pair[player] - values[player]);
            }
            errors[player] = Math.sqrt(squares / (pairs - 1) / pairs);
        }
        return new Estimate(values, errors);
    }
}
