package org.ridgepoint.demand;

import org.ridgepoint.units.Require;

/**
 * Customers as agents: which group each belongs to and which part of the group's spending is its own. They are spread
 * over groups in proportion to the numbers of customers, with at least one for each group, and within a group over its
 * range of sizes at equal distances in rank; only their choices are random. Where there are fewer agents than customers,
 * each stands for several of its size. Immutable.
 */
public final class CustomerPanel {
    private static final double MIDDLE = 0.5;

    private final int[] groupStart;
    private final double[] weight;

    /**
     * @param customers number of agents; a few more are made where a group would have none
     * @param groupCustomers by group as in {@link DemandGroups}, relative numbers of customers, not negative
     * @param sizes sizes of customers
     */
    public CustomerPanel(int customers, double[] groupCustomers, CustomerSizes sizes) {
        Require.atLeast(customers, 1, "customers");
        groupStart = starts(customers, groupCustomers);
        weight = new double[groupStart[groupCustomers.length]];
        for (int group = 0; group < groupCustomers.length; group++) {
            weigh(group, sizes);
        }
    }

    private static int[] starts(int customers, double[] groupCustomers) {
        double total = 0;
        for (double number : groupCustomers) {
            total += Require.notNegative(number, "groupCustomers");
        }
        Require.positive(total, "total of groupCustomers");
        int[] start = new int[groupCustomers.length + 1];
        double below = 0;
        for (int group = 0; group < groupCustomers.length; group++) {
            double upTo = below + groupCustomers[group] / total;
            long members = Math.round(customers * upTo) - Math.round(customers * below);
            start[group + 1] = start[group] + (int) Math.max(1, members);
            below = upTo;
        }
        return start;
    }

    private void weigh(int group, CustomerSizes sizes) {
        int first = groupStart[group];
        int members = groupStart[group + 1] - first;
        int bin = DemandGroups.sizeBin(group);
        double sum = 0;
        for (int i = 0; i < members; i++) {
            double size = sizes.sizeAt(bin, (i + MIDDLE) / members);
            weight[first + i] = size;
            sum += size;
        }
        for (int i = first; i < first + members; i++) {
            weight[i] /= sum;
        }
    }

    /** Number of agents. */
    public int customers() {
        return weight.length;
    }

    /** Number of groups. */
    public int groups() {
        return groupStart.length - 1;
    }

    /** First agent of a group; the next group's first is the end of this one. */
    public int start(int group) {
        return groupStart[group];
    }

    /** Part of its group's spending that an agent accounts for; sums to 1 over a group. */
    public double weight(int customer) {
        return weight[customer];
    }
}
