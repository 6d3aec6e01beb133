package org.ridgepoint.pricing;

/**
 * The price step of an owner of one offer without licensees, in closed form. See the package for the derivation.
 *
 * <p>With {@code d = αρ/(1−ρ)·s_(j|h) + (1+α−ε)·s_j} in each group and means weighted by revenue, {@code E = 1 + α/(1−ρ)
 * − mean(d)} and the target margin is 1/E. The target's own slope in the log price is {@code [var(d) + mean(∂d/∂ln
 * p)]/(E·(E−1))}: the first term because a price rise sheds the groups with the more elastic demand, the second because
 * shares fall. Groups that see one assortment differ only in the shares of the assortment, so moments of these stand for
 * all of them.
 */
final class SingleResponse {
    /** No step is longer than twice the gap to the target price. */
    static final double LEAST_SLOPE = 0.5;

    private final PricingState state;
    private double mean;
    private double square;
    private double change;

    SingleResponse(PricingState state) {
        this.state = state;
    }

    /**
     * Proposes the step of an offer's log price.
     *
     * @return what is left of the offer's first-order condition, as a part of its revenue
     */
    double propose(int offer) {
        mean = 0;
        square = 0;
        change = 0;
        double total = state.shares.total(offer);
        if (total > 0) {
            Assortments assortments = state.market.listings().assortments;
            for (int a = assortments.last[state.market.nest(offer)]; a >= 0; a = assortments.previous[a]) {
                if (assortments.has(a, offer)) {
                    add(a, state.shares.shelves.within(a, offer), state.shares.vanishing(offer));
                }
            }
            mean /= total;
            square /= total;
            change /= total;
        }
        return propose(offer, state.ownSlope - mean, square - mean * mean + change);
    }

    /** Adds the groups of an assortment; they weigh by revenue, or by spending where revenue vanishes. */
    private void add(int assortment, double within, boolean vanishing) {
        int n = vanishing ? 0 : 1;
        double scale = vanishing ? 1 : within;
        MarketShares shares = state.shares;
        double inNest = state.nestCross * within;
        double share = state.cross * within;
        double once = scale * inNest * shares.moment(assortment, n, 1);
        double twice = scale * inNest * within * shares.moment(assortment, n, 2);
        double shareOnce = scale * share * shares.moment(assortment, n + 1, 0);
        double shareTwice = scale * share * within * shares.moment(assortment, n + 1, 1);
        double shareSquare = scale * share * within * shares.moment(assortment, n + 2, 0);
        mean += once + shareOnce;
        square += state.nestCross * (twice + 2 * shareTwice) + state.cross * shareSquare;
        change += state.withinSlope * (twice - once - shareOnce)
                + state.nestCross * shareTwice
                + state.alpha * shareSquare;
    }

    /** From the elasticity and the derivative of −E in the log price. */
    private double propose(int offer, double elasticity, double slopeOfElasticity) {
        double gap = state.gap(offer, 1 / elasticity);
        state.gap[offer] = gap;
        state.elasticity[offer] = elasticity;
        if (elasticity < Markup.LEAST_ELASTICITY) {
            state.step[offer] = gap;
            return Math.abs(gap);
        }
        double slope = 1 - slopeOfElasticity / (elasticity * (elasticity - 1));
        state.ownSlopeOfGap[offer] = slope;
        state.step[offer] = gap / Math.max(slope, LEAST_SLOPE);
        return Math.abs(1 - elasticity * state.margin(offer));
    }
}
