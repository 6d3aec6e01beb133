package org.ridgepoint.measures;

import java.util.Arrays;

/**
 * Shares in the order of the size of firms, smallest first. Of equal firms those known one by one come before classes;
 * no measure depends on the order of equal ones but by rounding.
 *
 * @param count firms in each group
 * @param share what each group holds
 */
record Ranking(double[] count, double[] share) {

    static Ranking of(Shares shares) {
        double[] firms = firmsThatSell(shares);
        int[] classes = classesThatSell(shares);
        double[] count = new double[firms.length + classes.length];
        double[] share = new double[count.length];
        int firm = 0;
        int next = 0;
        for (int place = 0; place < count.length; place++) {
            boolean one = next == classes.length || (firm < firms.length && firms[firm] <= shares.size(classes[next]));
            count[place] = one ? 1 : shares.count(classes[next]);
            share[place] = one ? firms[firm++] : shares.share(classes[next++]);
        }
        return new Ranking(count, share);
    }

    private static double[] firmsThatSell(Shares shares) {
        double[] sizes = new double[shares.firms()];
        int length = 0;
        for (int firm = 0; firm < sizes.length; firm++) {
            if (shares.share(firm) > 0) {
                sizes[length++] = shares.share(firm);
            }
        }
        double[] sorted = Arrays.copyOf(sizes, length);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Classes are few, so each is put into its place. */
    private static int[] classesThatSell(Shares shares) {
        int[] sorted = new int[shares.groups() - shares.firms()];
        double[] sizes = new double[sorted.length];
        int length = 0;
        for (int group = shares.firms(); group < shares.groups(); group++) {
            if (shares.share(group) > 0) {
                double size = shares.size(group);
                int place = length++;
                while (place > 0 && sizes[place - 1] > size) {
                    sorted[place] = sorted[place - 1];
                    sizes[place] = sizes[place - 1];
                    place--;
                }
                sorted[place] = group;
                sizes[place] = size;
            }
        }
        return Arrays.copyOf(sorted, length);
    }

    /** Number of groups that sell. */
    int size() {
        return share.length;
    }
}
