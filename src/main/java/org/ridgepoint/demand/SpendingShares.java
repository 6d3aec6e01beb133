package org.ridgepoint.demand;

import java.util.Arrays;
import org.ridgepoint.units.Text;

/**
 * Shares of spending by nested logit in log price, which is a nested CES in quantities:
 *
 * <pre>
 * v_j     = e^((a_j − α·ln p_j)/(1−ρ))        D_h = Σ_(j in h) v_j
 * s_(j|h) = v_j/D_h                            s_h = D_h^(1−ρ)/Σ_h D_h^(1−ρ)        s_j = s_(j|h)·s_h
 * </pre>
 *
 * <p>{@code a_j} is utility without price, {@code ln Σ_h D_h^(1−ρ)} the log inclusive value. All of it is computed as
 * log-sum-exp relative to the best offer of a nest and the best nest, so no gap in quality or price overflows, and sums
 * run in the order of offers. An offer that is not listed (a = −∞) or has no price (ln p = +∞) has share 0.
 *
 * <p>This object is the caller's buffer: it is filled again and again without allocation, and is not thread-safe. What
 * it holds is valid until the next {@link #update}.
 */
public final class SpendingShares {
    private final double[] share;
    private final double[] withinNest;
    private final double[] nestBest;
    private final double[] nestSum;
    private final double[] nestShare;
    private double logInclusive = Double.NEGATIVE_INFINITY;

    /** A buffer for at most so many offers in at most so many nests. */
    public SpendingShares(int offers, int nests) {
        share = new double[offers];
        withinNest = new double[offers];
        nestBest = new double[nests];
        nestSum = new double[nests];
        nestShare = new double[nests];
    }

    /**
     * Fills the shares.
     *
     * @param utility utility without price a_j by offer; −∞ where the offer is not listed
     * @param logPrice natural log of the price; +∞ where there is none
     * @param nest nest of each offer, from 0 to the number of nests − 1
     * @return false if no offer is feasible: shares are then absent (all read 0, the log inclusive value −∞)
     * @throws IllegalArgumentException if utility is NaN or +∞, or a price is NaN or zero
     */
    public boolean update(Elasticities taste, double[] utility, double[] logPrice, int[] nest) {
        int offers = utility.length;
        findBest(taste, utility, logPrice, nest);
        weighWithinNests(offers, nest);
        if (!weighNests(1 - taste.nesting())) {
            Arrays.fill(share, 0, offers, 0);
            return false;
        }
        for (int j = 0; j < offers; j++) {
            share[j] = withinNest[j] * nestShare[nest[j]];
        }
        return true;
    }

    private void findBest(Elasticities taste, double[] utility, double[] logPrice, int[] nest) {
        double alpha = taste.alpha();
        double scale = 1 / (1 - taste.nesting());
        Arrays.fill(nestBest, Double.NEGATIVE_INFINITY);
        for (int j = 0; j < utility.length; j++) {
            double value = (utility[j] - alpha * logPrice[j]) * scale;
            if (!(value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(Text.format(
                                "offer %d has utility %s at log price %s; utility must be below ",
                                j, utility[j], logPrice[j])
                        + "infinity and the price positive");
            }
            withinNest[j] = value;
            if (value > nestBest[nest[j]]) {
                nestBest[nest[j]] = value;
            }
        }
    }

    private void weighWithinNests(int offers, int[] nest) {
        Arrays.fill(nestSum, 0);
        for (int j = 0; j < offers; j++) {
            double value = withinNest[j];
            double weight = value > Double.NEGATIVE_INFINITY ? StrictMath.exp(value - nestBest[nest[j]]) : 0;
            withinNest[j] = weight;
            nestSum[nest[j]] += weight;
        }
        for (int j = 0; j < offers; j++) {
            if (withinNest[j] > 0) {
                withinNest[j] /= nestSum[nest[j]];
            }
        }
    }

    /** Nest shares from the inclusive values; false if every nest is empty. */
    private boolean weighNests(double exponent) {
        double best = Double.NEGATIVE_INFINITY;
        for (int h = 0; h < nestSum.length; h++) {
            nestShare[h] =
                    nestSum[h] > 0 ? exponent * (nestBest[h] + StrictMath.log(nestSum[h])) : Double.NEGATIVE_INFINITY;
            best = Math.max(best, nestShare[h]);
        }
        if (best == Double.NEGATIVE_INFINITY) {
            logInclusive = best;
            return false;
        }
        double sum = 0;
        for (int h = 0; h < nestShare.length; h++) {
            nestShare[h] = nestShare[h] > Double.NEGATIVE_INFINITY ? StrictMath.exp(nestShare[h] - best) : 0;
            sum += nestShare[h];
        }
        for (int h = 0; h < nestShare.length; h++) {
            nestShare[h] /= sum;
        }
        logInclusive = best + StrictMath.log(sum);
        return true;
    }

    /** Share of the offer in all spending, in [0, 1]. */
    public double share(int offer) {
        return share[offer];
    }

    /** Share of the offer in the spending on its nest, in [0, 1]. */
    public double withinNest(int offer) {
        return withinNest[offer];
    }

    /** {@code ln Σ_h D_h^(1−ρ)}; −∞ if no offer is feasible. See {@link PriceIndex} for what it says of prices. */
    public double logInclusive() {
        return logInclusive;
    }
}
