package org.ridgepoint.pricing;

import org.ridgepoint.demand.SpendingShares;

/** The price step of an owner of one offer without licensees, in closed form. See the package for the derivation. */
final class SingleResponse {
    /** No step is longer than twice the gap to the target price. */
    private static final double LEAST_SLOPE = 0.5;

    private SingleResponse() {}

    /**
     * Proposes the step of an offer's log price. With {@code d = αρ/(1−ρ)·s_(j|h) + (1+α−ε)·s_j} in each group and
     * means weighted by revenue, {@code E = 1 + α/(1−ρ) − mean(d)} and the target margin is 1/E. The target's own
     * slope in the log price is {@code [var(d) + mean(∂d/∂ln p)]/(E·(E−1))}: the first term because a price rise
     * sheds the groups with the more elastic demand, the second because shares fall.
     *
     * @return what is left of the offer's first-order condition, as a part of its revenue
     */
    static double propose(PricingState state, int offer) {
        double mean = 0;
        double square = 0;
        double change = 0;
        for (int g = 0; g < state.shares.groups(); g++) {
            double weight = state.shares.revenueWeight(g, offer);
            if (weight > 0) {
                SpendingShares shares = state.shares.group(g);
                double inNest = state.nestCross * shares.withinNest(offer);
                double inAll = state.cross * shares.share(offer);
                double diverted = inNest + inAll;
                mean += weight * diverted;
                square += weight * diverted * diverted;
                change += weight
                        * (inNest * state.withinSlope * (shares.withinNest(offer) - 1)
                                + inAll * (inNest - state.withinSlope + state.alpha * shares.share(offer)));
            }
        }
        return propose(state, offer, state.ownSlope - mean, square - mean * mean + change);
    }

    /** From the elasticity and the derivative of −E in the log price. */
    private static double propose(PricingState state, int offer, double elasticity, double change) {
        double gap = state.gap(offer, 1 / elasticity);
        if (elasticity < Markup.LEAST_ELASTICITY) {
            state.step[offer] = gap;
            return Math.abs(gap);
        }
        double slope = 1 - change / (elasticity * (elasticity - 1));
        state.step[offer] = gap / Math.max(slope, LEAST_SLOPE);
        return Math.abs(1 - elasticity * state.margin(offer));
    }
}
