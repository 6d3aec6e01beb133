package org.ridgepoint.pricing;

import java.util.Arrays;
import org.ridgepoint.pricing.OfferMarket.Owner;

/**
 * The price steps of an owner of several offers, or of a licensor: a Newton step on its joint first-order conditions.
 * See the package for the derivation and the symbols. Holds scratch arrays, so not thread-safe.
 */
final class JointResponse {
    private static final int CAPPED_SWEEPS = 200;

    private final PricingState state;
    /** The owner's feasible offers. */
    private final int[] offers;

    private int size;

    private final double[][] coefficient;
    private final double[][] scratch;
    private final double[] constant;
    private final double[] margin;
    private final double[] gap;
    private final double[] newton;
    private final double[] nestProfit;
    /** By assortment, Σ m_k times the share in it over licensed offers, m_k being the royalty per unit of price. */
    private double[] ofAssortment = {};
    /** By listing and own offer, Σ m_k·s_(k|h) over licensed offers in the nest of the own offer. */
    private double[] licencesInNest = {};
    /** By listing, Σ m_k·s_k over licensed offers. */
    private double[] licencesInAll = {};

    JointResponse(PricingState state, int largestOwner) {
        this.state = state;
        offers = new int[largestOwner];
        coefficient = new double[largestOwner][largestOwner];
        scratch = new double[largestOwner][largestOwner];
        constant = new double[largestOwner];
        margin = new double[largestOwner];
        gap = new double[largestOwner];
        newton = new double[largestOwner];
        nestProfit = new double[largestOwner];
    }

    /** Most offers that an owner may have. */
    int capacity() {
        return offers.length;
    }

    /**
     * Proposes the steps of the owner's log prices.
     *
     * @return the largest of what is left of its first-order conditions, each as a part of the offer's revenue
     */
    double propose(Owner owner) {
        size = 0;
        for (int offer : owner.offers()) {
            if (state.feasible(offer)) {
                offers[size++] = offer;
            }
        }
        sumLicences(owner);
        assemble();
        boolean capped = solveMargins();
        for (int j = 0; j < size; j++) {
            gap[j] = state.gap(offers[j], margin[j]);
        }
        double residual = residual();
        if (capped || !solveNewton()) {
            System.arraycopy(gap, 0, newton, 0, size);
        }
        for (int j = 0; j < size; j++) {
            state.step[offers[j]] = newton[j];
        }
        return residual;
    }

    private void sumLicences(Owner owner) {
        Listings listings = state.market.listings();
        sumByAssortment(owner, listings.assortments);
        licencesInNest = Buffers.atLeast(licencesInNest, listings.listings * size);
        licencesInAll = Buffers.atLeast(licencesInAll, listings.listings);
        Arrays.fill(licencesInNest, 0, listings.listings * size, 0);
        Arrays.fill(licencesInAll, 0, listings.listings, 0);
        for (int l = 0; l < listings.listings && owner.licensed().length > 0; l++) {
            for (int h = 0; h < listings.nests; h++) {
                int shelf = listings.shelfOf[l * listings.nests + h];
                if (shelf != Listings.NO_SHELF) {
                    double sum = state.shares.shelves.part(shelf) * ofAssortment[listings.assortment[shelf]];
                    addLicences(l, h, sum);
                }
            }
        }
    }

    private void addLicences(int listing, int nest, double sum) {
        licencesInAll[listing] += sum * state.shares.nestShare(listing, nest);
        for (int j = 0; j < size; j++) {
            licencesInNest[listing * size + j] += state.market.nest(offers[j]) == nest ? sum : 0;
        }
    }

    /** Fills, by assortment, the sum over licensed offers of the margin that a licence earns times the share in it. */
    private void sumByAssortment(Owner owner, Assortments assortments) {
        ofAssortment = Buffers.atLeast(ofAssortment, assortments.count);
        Arrays.fill(ofAssortment, 0, assortments.count, 0);
        for (int licensed : owner.licensed()) {
            double perPrice = owner.royalty(licensed) * StrictMath.exp(-state.logPrice[licensed]);
            int nest = state.market.nest(licensed);
            for (int a = assortments.last[nest]; a >= 0; a = assortments.previous[a]) {
                if (assortments.has(a, licensed)) {
                    ofAssortment[a] += perPrice * state.shares.shelves.within(a, licensed);
                }
            }
        }
    }

    /** B and b of the conditions B·m = b that are linear in margins when shares are held. */
    private void assemble() {
        for (int j = 0; j < size; j++) {
            constant[j] = 1;
            for (int k = 0; k < size; k++) {
                coefficient[j][k] = j == k ? state.ownSlope : 0;
            }
            for (int l = 0; l < state.shares.listings(); l++) {
                double weight = state.shares.revenueWeight(l, offers[j]);
                if (weight > 0) {
                    assemble(j, l, weight);
                }
            }
        }
    }

    private void assemble(int j, int listing, double weight) {
        for (int k = 0; k < size; k++) {
            coefficient[j][k] -= weight * diversion(listing, offers[j], offers[k]);
        }
        constant[j] +=
                weight * (state.nestCross * licencesInNest[listing * size + j] + state.cross * licencesInAll[listing]);
    }

    /**
     * Cross elasticity ∂ln q_i/∂ln p_k, and the same sum for i = k: how much k gains from a rise of an offer in i's
     * nest.
     */
    private double diversion(int listing, int i, int k) {
        double inNest = state.market.nest(i) == state.market.nest(k)
                ? state.nestCross * state.shares.withinNest(listing, k)
                : 0;
        return inNest + state.cross * state.shares.share(listing, k);
    }

    /** Target margins; true if the floor on elasticity binds for any of them. */
    private boolean solveMargins() {
        copyCoefficients();
        System.arraycopy(constant, 0, margin, 0, size);
        boolean solved = LinearSystem.solve(scratch, margin, size);
        boolean capped = !solved;
        for (int j = 0; j < size; j++) {
            capped |= !(margin[j] <= Markup.HIGHEST_MARGIN);
        }
        if (capped) {
            solveCappedMargins();
        }
        return capped;
    }

    /**
     * Margins min(cap, condition) by relaxation; B is diagonally dominant with negative off-diagonals, so it
     * converges.
     */
    private void solveCappedMargins() {
        Arrays.fill(margin, 0, size, Markup.HIGHEST_MARGIN);
        for (int sweep = 0; sweep < CAPPED_SWEEPS; sweep++) {
            for (int j = 0; j < size; j++) {
                double rest = constant[j];
                for (int k = 0; k < size; k++) {
                    rest -= k == j ? 0 : coefficient[j][k] * margin[k];
                }
                margin[j] = Math.min(Markup.HIGHEST_MARGIN, rest / coefficient[j][j]);
            }
        }
    }

    /** Largest condition left at the present prices; for a capped price, the distance to the cap. */
    private double residual() {
        double worst = 0;
        for (int j = 0; j < size; j++) {
            double left = constant[j];
            for (int k = 0; k < size; k++) {
                left -= coefficient[j][k] * state.margin(offers[k]);
            }
            boolean capped = margin[j] >= Markup.HIGHEST_MARGIN;
            worst = Math.max(worst, Math.abs(capped ? gap[j] : left));
        }
        return worst;
    }

    /**
     * The step that solves x = T(x) to first order in the owner's own prices: with K the derivative of b − B·m in the
     * log prices at fixed target margins, {@code (B·diag(1−m) − K)·step = B·diag(1−m)·gap}. False if that is no use.
     */
    private boolean solveNewton() {
        for (int j = 0; j < size; j++) {
            newton[j] = 0;
            for (int i = 0; i < size; i++) {
                double scaled = coefficient[j][i] * (1 - margin[i]);
                newton[j] += scaled * gap[i];
                double base = j == i ? state.ownSlope : 0;
                scratch[j][i] = scaled + (base - coefficient[j][i]) * (state.ownSlope * margin[j] - 1);
            }
        }
        for (int l = 0; l < state.shares.listings(); l++) {
            subtractSlopes(l);
        }
        return LinearSystem.solve(scratch, newton, size) && isUsable();
    }

    /**
     * Subtracts the part of K that comes from a listing. Besides the revenue weights, K holds the changes of
     * {@code N = Σ m_k·s_(k|h)} over the nest of j and of {@code T = Σ m_k·s_k} when the price of i changes:
     * {@code ∂N = s_(i|h)·α/(1−ρ)·(N − m_i)} if i is in that nest, and
     * {@code ∂T = s_i·(αρ/(1−ρ)·N_i + α·T − α/(1−ρ)·m_i)} with N_i over the nest of i.
     */
    private void subtractSlopes(int listing) {
        double profit = fillProfits(listing);
        for (int j = 0; j < size; j++) {
            double weight = state.shares.revenueWeight(listing, offers[j]);
            double shed = state.nestCross * nestProfit[j] + state.cross * profit;
            for (int i = 0; i < size && weight > 0; i++) {
                int offer = offers[i];
                boolean sameNest = state.market.nest(offers[j]) == state.market.nest(offer);
                double nestChange =
                        state.shares.withinNest(listing, offer) * state.withinSlope * (nestProfit[j] - margin[i]);
                double change = state.shares.share(listing, offer)
                        * (state.nestCross * nestProfit[i] + state.alpha * profit - state.withinSlope * margin[i]);
                scratch[j][i] -= weight
                        * (diversion(listing, offers[j], offer) * shed
                                + (sameNest ? state.nestCross * nestChange : 0)
                                + state.cross * change);
            }
        }
    }

    /** Fills N for the nest of each own offer and returns T. Both include licensed offers. */
    private double fillProfits(int listing) {
        double profit = licencesInAll[listing];
        System.arraycopy(licencesInNest, listing * size, nestProfit, 0, size);
        for (int k = 0; k < size; k++) {
            profit += addProfit(listing, offers[k], margin[k]);
        }
        return profit;
    }

    private double addProfit(int listing, int offer, double offerMargin) {
        for (int j = 0; j < size; j++) {
            if (state.market.nest(offers[j]) == state.market.nest(offer)) {
                nestProfit[j] += offerMargin * state.shares.withinNest(listing, offer);
            }
        }
        return offerMargin * state.shares.share(listing, offer);
    }

    /**
     * A Newton step must lead towards the target and not far beyond it; otherwise the gap itself is the better step.
     */
    private boolean isUsable() {
        double along = 0;
        double longest = 0;
        double longestGap = 0;
        for (int j = 0; j < size; j++) {
            along += newton[j] * gap[j];
            longest = Math.max(longest, Math.abs(newton[j]));
            longestGap = Math.max(longestGap, Math.abs(gap[j]));
        }
        return along > 0 && longest <= 2 * longestGap;
    }

    private void copyCoefficients() {
        for (int j = 0; j < size; j++) {
            System.arraycopy(coefficient[j], 0, scratch[j], 0, size);
        }
    }
}
