package org.ridgepoint.firms;

import java.util.Arrays;
import org.ridgepoint.demand.CopyPopulation;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.RankClass;

/**
 * How a deployer's traffic in a segment is made up: by class of shared copies, and by size of the customers who have a
 * copy to themselves. Shares of tokens; they sum to 1 unless all are 0. A buffer that its owner overwrites.
 */
public final class TrafficMix {
    private final double[] shared = new double[RankClass.COUNT];
    private final double[] own = new double[CustomerSizes.BINS];

    /** Share of tokens on shared copies of a class. */
    public double shared(RankClass rankClass) {
        return shared[rankClass.ordinal()];
    }

    /** Share of tokens on shared copies of all classes. */
    public double sharedTotal() {
        double sum = 0;
        for (double value : shared) {
            sum += value;
        }
        return sum;
    }

    /** Sets the amount on shared copies of a class. */
    public void setShared(RankClass rankClass, double value) {
        shared[rankClass.ordinal()] = value;
    }

    /** Share of tokens on copies of single customers of a size. */
    public double own(int bin) {
        return own[bin];
    }

    /** Sets everything to 0. */
    public void clear() {
        Arrays.fill(shared, 0);
        Arrays.fill(own, 0);
    }

    /** Adds tokens on shared copies. */
    public void addShared(RankClass rankClass, double tokens) {
        shared[rankClass.ordinal()] += tokens;
    }

    /** Adds tokens on copies of single customers. */
    public void addOwn(int bin, double tokens) {
        own[bin] += tokens;
    }

    /** Sum of everything added. */
    public double total() {
        double sum = sharedTotal();
        for (double value : own) {
            sum += value;
        }
        return sum;
    }

    /** Turns amounts into shares; leaves a mix without traffic at 0. */
    public void normalize() {
        double total = total();
        if (total > 0) {
            scale(shared, 1 / total);
            scale(own, 1 / total);
        }
    }

    /** Spreads all traffic on shared copies over classes in the proportions of a population. */
    public void spreadShared(CopyPopulation population) {
        double sum = sharedTotal();
        for (RankClass rankClass : RankClass.ALL) {
            shared[rankClass.ordinal()] = sum * population.classShare(rankClass);
        }
    }

    /**
     * Sets amounts.
     *
     * @param byClass amounts on shared copies, by class
     * @param bySize amounts on copies of single customers, by size
     */
    public void set(double[] byClass, double[] bySize) {
        System.arraycopy(byClass, 0, shared, 0, shared.length);
        System.arraycopy(bySize, 0, own, 0, own.length);
    }

    /** Copies another mix into this one. */
    public void set(TrafficMix other) {
        set(other.shared, other.own);
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
