package org.ridgepoint.demand;

import java.util.Arrays;
import org.ridgepoint.units.Require;

/**
 * What the utility κ of the present seller (model specification, section 7) does to those who choose anew. For customers
 * of seller i in nest h, with s the shares without the bonus, σ_h those of nests and {@code s_(i|h) = s_i/σ_h}, the nested
 * logit with {@code u_i + κ} gives
 *
 * <pre>
 * d = 1 + s_(i|h)·(e^(κ/(1−ρ)) − 1)        T = 1 + σ_h·(d^(1−ρ) − 1)
 * p_ij = s_j/T                              j in another nest
 * p_ij = s_j·d^(−ρ)/T                       j in the same nest, j ≠ i
 * p_ii = the rest
 * </pre>
 *
 * <p>So a customer looks around with probability 1/T and then meets a seller with probability s_j; one of the present
 * seller's nest is taken with probability d^(−ρ), any other always. Neither needs a sum over pairs of sellers: a group
 * costs O(n). Without nests d^(−ρ) is 1 and T is {@code 1 + s_i·(e^κ − 1)}. A buffer.
 */
public final class Retention {
    private final double kappa;
    private final double nesting;
    private final double growth;
    private double[] looking = {};
    private double[] accepting = {};
    private double[] nestShare = {};

    /**
     * @param kappa κ: utility of the present seller; not negative
     * @param nesting ρ of the nested logit, in [0, 1)
     */
    public Retention(double kappa, double nesting) {
        this.kappa = Require.within(kappa, 0, 30, "kappa");
        this.nesting = Require.within(nesting, 0, 0.95, "nesting");
        growth = StrictMath.expm1(kappa / (1 - nesting));
    }

    /** True if the present seller is one like any other. */
    public boolean none() {
        return kappa == 0;
    }

    /** Takes in what a group chooses from. */
    public void update(SellerChoice choice) {
        int count = choice.count();
        if (looking.length < count) {
            looking = new double[count];
            accepting = new double[count];
        }
        Arrays.fill(looking, 0, count, 1);
        Arrays.fill(accepting, 0, count, 1);
        if (!none()) {
            sumNests(choice);
            for (int i = 0; i < count; i++) {
                if (choice.share()[i] > 0) {
                    weigh(i, choice.share()[i], nestShare[choice.nest(i)]);
                }
            }
        }
    }

    private void sumNests(SellerChoice choice) {
        if (nestShare.length < choice.nests()) {
            nestShare = new double[choice.nests()];
        }
        Arrays.fill(nestShare, 0);
        for (int i = 0; i < choice.count(); i++) {
            nestShare[choice.nest(i)] += Math.max(0, choice.share()[i]);
        }
    }

    private void weigh(int choice, double share, double ofNest) {
        double logDenominator = StrictMath.log1p(share / ofNest * growth);
        looking[choice] = 1 / (1 + ofNest * StrictMath.expm1((1 - nesting) * logDenominator));
        accepting[choice] = StrictMath.exp(-nesting * logDenominator);
    }

    /** 1/T: part of a seller's customers who look around when they choose anew; 1 where they cannot stay. */
    public double looking(int choice) {
        return looking[choice];
    }

    /** d^(−ρ): part of those who meet another seller of the present seller's nest and take it. */
    public double accepting(int choice) {
        return accepting[choice];
    }

    /** σ_h: share of a nest without regard to present sellers. Only where there is a bonus. */
    double nestShare(int nest) {
        return nestShare[nest];
    }
}
