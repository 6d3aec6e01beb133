package org.ridgepoint.measures;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.units.Require;
import org.ridgepoint.units.Text;

/**
 * Market shares at one moment: firms that are known one by one, then classes of identical firms such as self-hosting
 * customers of one size. A class holds {@code count} firms, a real number because it may be an expectation, and
 * {@code share} of the market between them. Shares are fractions; they sum to one, or all are zero because nothing was
 * sold. Immutable.
 *
 * <p>Groups are numbered: firms first, in the order given and with a count of one each, then classes.
 */
public final class Shares {
    private static final double SUM_TOLERANCE = 1e-9;
    private static final double[] NONE = {};

    private final double[] share;
    private final double[] count;
    private final int firms;
    private final boolean sales;
    private @Nullable Ranking ranking;

    private Shares(double[] share, double[] count, int firms, boolean sales) {
        this.share = share;
        this.count = count;
        this.firms = firms;
        this.sales = sales;
    }

    /**
     * Shares of firms known one by one.
     *
     * @throws IllegalArgumentException if a share is negative or not finite, or the sum is neither 1 within 1e-9 nor 0
     */
    public static Shares of(double... firmShares) {
        return of(firmShares, NONE, NONE);
    }

    /**
     * Shares of firms known one by one and of classes of identical firms.
     *
     * @param classCounts how many firms each class holds; positive where the class has a share
     * @param classShares what the firms of each class hold together
     * @throws IllegalArgumentException as {@link #of(double...)}, or if a class has a share and no firms
     */
    public static Shares of(double[] firmShares, double[] classCounts, double[] classShares) {
        requireSameLength(classCounts, classShares);
        Shares shares =
                join(firmShares, firmShares.length, classCounts, classShares, classShares.length, "share", false);
        double sum = sum(shares.share);
        if (shares.sales && !(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException("shares must sum to 1 or all be 0 but sum to " + sum);
        }
        return shares;
    }

    /** Shares from the amounts that the first {@code length} firms sold, in any one unit; no sales give no shares. */
    public static Shares ofAmounts(double[] amounts, int length) {
        return ofAmounts(amounts, length, NONE, NONE, 0);
    }

    /**
     * Shares from what was sold, or used by firms that serve themselves, in any one unit. The arrays may be longer than
     * what is used of them, so that a caller can keep them from step to step.
     *
     * @param amounts of the first {@code length} firms
     * @param classCounts firms in each of the first {@code classes} classes; positive where the class has an amount
     * @param classAmounts of all firms of a class together
     * @throws IllegalArgumentException if an amount is negative or not finite, or a class has an amount and no firms
     */
    public static Shares ofAmounts(
            double[] amounts, int length, double[] classCounts, double[] classAmounts, int classes) {
        return join(amounts, length, classCounts, classAmounts, classes, "amount", true);
    }

    private static Shares join(
            double[] firms,
            int length,
            double[] counts,
            double[] classes,
            int classLength,
            String what,
            boolean scale) {
        double[] share = Arrays.copyOf(firms, length + classLength);
        double[] count = new double[share.length];
        Arrays.fill(count, 0, length, 1);
        System.arraycopy(classes, 0, share, length, classLength);
        System.arraycopy(counts, 0, count, length, classLength);
        check(share, count, what);
        double total = Require.finite(sum(share), "total of " + what + "s");
        if (scale && total > 0) {
            divide(share, total);
        }
        return new Shares(share, count, length, total > 0);
    }

    private static void check(double[] share, double[] count, String what) {
        for (int i = 0; i < share.length; i++) {
            Require.notNegative(share[i], what);
            Require.notNegative(count[i], "firms in a class");
            if (share[i] > 0 && count[i] == 0) {
                throw new IllegalArgumentException("a class without firms cannot have the " + what + " " + share[i]);
            }
        }
    }

    private static void requireSameLength(double[] counts, double[] shares) {
        if (counts.length != shares.length) {
            throw new IllegalArgumentException(Text.format(
                    "every class needs a count and a share but there are %s counts and %s shares",
                    counts.length, shares.length));
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static void divide(double[] values, double by) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= by;
        }
    }

    /** True if anything was sold; without sales no measure has a value. */
    public boolean hasSales() {
        return sales;
    }

    /** Firms known one by one, with or without sales. */
    public int firms() {
        return firms;
    }

    /** Firms and classes together. */
    public int groups() {
        return share.length;
    }

    /** The share of a group, in [0, 1]. */
    public double share(int group) {
        return share[group];
    }

    /** Firms in a group: one for a firm, any number not below zero for a class. */
    public double count(int group) {
        return count[group];
    }

    /**
     * The share of one firm of a group, in [0, 1]; zero for a group without sales. An expected count below one can make
     * the quotient exceed one; no firm holds more than the market, so it is cut there.
     */
    public double size(int group) {
        return share[group] == 0 ? 0 : Math.min(share[group] / count[group], 1);
    }

    /** The groups that sell, from small firms to large ones; sorted when first asked for. */
    Ranking ranking() {
        Ranking known = ranking;
        if (known == null) {
            known = Ranking.of(this);
            ranking = known;
        }
        return known;
    }

    /** Firms that sell anything; the expected number where classes hold expected counts. */
    public double sellers() {
        double sellers = 0;
        for (int i = 0; i < share.length; i++) {
            sellers += share[i] > 0 ? count[i] : 0;
        }
        return sellers;
    }
}
