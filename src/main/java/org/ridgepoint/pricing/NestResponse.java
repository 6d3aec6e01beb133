package org.ridgepoint.pricing;

import java.util.Arrays;

/**
 * Joint Newton steps of the owners of one offer each that share a nest, where rivals react to each other most. Where an
 * owner's profit may have no maximum, it stays out: a joint step would find stationary points that are no equilibria. With
 * {@code d_j} as in {@link SingleResponse}, the target price of j moves with the price of i by {@code [cov(d_j, d_i) +
 * mean(∂d_j/∂ln p_i)]/(E_j·(E_j−1))}, the means weighted by the revenue of j over groups that list both.
 */
final class NestResponse {
    /** Nests with more offers keep their separate steps: the system would cost more than it saves. */
    private static final int LARGEST = 24;

    private final PricingState state;
    private final double[][] matrix = new double[LARGEST][LARGEST];
    private final double[] newton = new double[LARGEST];
    private final int[] offers = new int[LARGEST];
    private boolean[] isSimple = {};
    private int size;

    // sums over the groups that list both offers, and over those that list i
    private double mean;
    private double product;
    private double change;

    NestResponse(PricingState state) {
        this.state = state;
    }

    /** Turns to the market of the state. */
    void bind() {
        isSimple = isSimple.length >= state.market.offers() ? isSimple : new boolean[state.market.offers()];
        Arrays.fill(isSimple, false);
        for (int offer : state.market.simpleOffers()) {
            isSimple[offer] = true;
        }
    }

    /** Replaces the separate steps of each nest by joint ones where these exist and are of like length. */
    void improve() {
        Listings listings = state.market.listings();
        for (int h = 0; h < listings.nests; h++) {
            if (gather(listings, h) && size > 1) {
                assemble(listings, h);
                if (LinearSystem.solve(matrix, newton, size) && isUsable()) {
                    for (int j = 0; j < size; j++) {
                        state.step[offers[j]] = newton[j];
                    }
                }
            }
        }
    }

    /** Finds the offers of a nest that take part; false if there are too many, or if one is hardly at a maximum of its profit. */
    private boolean gather(Listings listings, int nest) {
        size = 0;
        for (int i = listings.assortments.nestStart[nest]; i < listings.assortments.nestStart[nest + 1]; i++) {
            int offer = listings.assortments.nestOffers[i];
            if (isSimple[offer] && state.feasible(offer) && state.elasticity[offer] >= Markup.LEAST_ELASTICITY) {
                if (size == LARGEST || state.ownSlopeOfGap[offer] < SingleResponse.LEAST_SLOPE) {
                    return false;
                }
                offers[size++] = offer;
            }
        }
        return true;
    }

    private void assemble(Listings listings, int nest) {
        for (int j = 0; j < size; j++) {
            int offer = offers[j];
            double elasticity = state.elasticity[offer];
            double total = state.shares.total(offer);
            double usable = total > 0 && !state.shares.vanishing(offer) ? 1 / total : 0;
            double slope = usable / (elasticity * (elasticity - 1));
            newton[j] = state.gap[offer];
            for (int i = 0; i < size; i++) {
                matrix[j][i] = j == i
                        ? state.ownSlopeOfGap[offer]
                        : slope == 0 ? 0 : -slope * crossSlope(listings, nest, offer, offers[i]);
            }
        }
    }

    /** cov(d_j, d_i) + mean(∂d_j/∂ln p_i), times revenue of j. */
    private double crossSlope(Listings listings, int nest, int j, int i) {
        mean = 0;
        product = 0;
        change = 0;
        Assortments assortments = listings.assortments;
        for (int a = assortments.last[nest]; a >= 0; a = assortments.previous[a]) {
            if (assortments.has(a, j) && assortments.has(a, i)) {
                add(a, state.shares.shelves.within(a, j), state.shares.shelves.within(a, i));
            }
        }
        double meanOfOwn = state.ownSlope - state.elasticity[j];
        return product - meanOfOwn * mean + change;
    }

    private void add(int assortment, double within, double other) {
        MarketShares shares = state.shares;
        double n = state.nestCross;
        double c = state.cross;
        double both = within * other;
        double zero = within * shares.moment(assortment, 1, 2);
        double first = within * shares.moment(assortment, 2, 1);
        double second = within * shares.moment(assortment, 3, 0);
        mean += both * (n * shares.moment(assortment, 1, 1) + c * shares.moment(assortment, 2, 0));
        product += both * (n * n * zero + 2 * n * c * first + c * c * second);
        change += both * (n * state.withinSlope * zero + c * (n * first + state.alpha * second));
    }

    private boolean isUsable() {
        double longest = 0;
        double longestSeparate = 0;
        for (int j = 0; j < size; j++) {
            longest = Math.max(longest, Math.abs(newton[j]));
            longestSeparate = Math.max(longestSeparate, Math.abs(state.step[offers[j]]));
        }
        return longest <= 3 * longestSeparate;
    }
}
