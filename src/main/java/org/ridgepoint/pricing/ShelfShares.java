package org.ridgepoint.pricing;

import java.util.Arrays;
import org.ridgepoint.units.Text;

/**
 * Shares within nests and inclusive values of nests, for every shelf of {@link Listings}:
 *
 * <pre>
 * v_j = e^((a_j − α·ln p_j)/(1−ρ))        D_s = Σ_(j on s) v_j        s_(j|h) = v_j/D_s        I_s = D_s^(1−ρ)
 * </pre>
 *
 * <p>Each v_j is computed once per taste node, relative to the best offer of its nest in that node, whoever sees it.
 * Where the best offer is so much better than all on a shelf that they would be lost to rounding, that shelf is
 * computed again relative to its own best. A buffer that is filled again and again without allocation.
 */
final class ShelfShares {
    /** Below this a sum of relative values is computed again, so what is lost to underflow is below 1e-200 of a sum. */
    static final double LEAST_SUM = 1e-100;

    private double[] value = {};
    private double[] weight = {};
    private double[] nestBest = {};
    private double[] within = {};
    private double[] logSum = {};
    private double[] logInclusive = {};
    private double[] inclusive = {};
    private double[] best = {};

    /** Makes room for a market. */
    void bind(OfferMarket market) {
        Listings listings = market.listings();
        value = Buffers.atLeast(value, market.tasteNodes() * market.offers());
        weight = Buffers.atLeast(weight, market.tasteNodes() * market.offers());
        nestBest = Buffers.atLeast(nestBest, market.tasteNodes() * market.nests());
        within = Buffers.atLeast(within, listings.entries());
        logSum = Buffers.atLeast(logSum, listings.shelves);
        logInclusive = Buffers.atLeast(logInclusive, listings.shelves);
        inclusive = Buffers.atLeast(inclusive, listings.shelves);
        best = Buffers.atLeast(best, market.tasteNodes());
    }

    /** Fills everything from log prices; +∞ where an offer has no price. */
    void update(OfferMarket market, double[] logPrice) {
        for (int node = 0; node < market.tasteNodes(); node++) {
            weighOffers(market, node, logPrice);
        }
        Listings listings = market.listings();
        Arrays.fill(best, 0, market.tasteNodes(), Double.NEGATIVE_INFINITY);
        double exponent = 1 - market.taste().nesting();
        for (int s = 0; s < listings.shelves; s++) {
            int offset = listings.shelfNode[s] * market.offers();
            logSum[s] = fillShelf(listings, s, offset, nestBest[nestIndex(listings, s)]);
            logInclusive[s] = exponent * logSum[s];
            best[listings.shelfNode[s]] = Math.max(best[listings.shelfNode[s]], logInclusive[s]);
        }
        for (int s = 0; s < listings.shelves; s++) {
            inclusive[s] = exp(logInclusive[s], best[listings.shelfNode[s]]);
        }
    }

    private static int nestIndex(Listings listings, int shelf) {
        return listings.shelfNode[shelf] * listings.nests + listings.shelfNest[shelf];
    }

    private void weighOffers(OfferMarket market, int node, double[] logPrice) {
        double alpha = market.taste().alpha();
        double scale = 1 / (1 - market.taste().nesting());
        double[] utility = market.utility(node);
        int offset = node * utility.length;
        int nestOffset = node * market.nests();
        Arrays.fill(nestBest, nestOffset, nestOffset + market.nests(), Double.NEGATIVE_INFINITY);
        for (int j = 0; j < utility.length; j++) {
            double found = (utility[j] - alpha * logPrice[j]) * scale;
            if (!(found < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        Text.format("offer %d has utility %s at log price %s", j, utility[j], logPrice[j]));
            }
            value[offset + j] = found;
            int h = nestOffset + market.nest(j);
            nestBest[h] = Math.max(nestBest[h], found);
        }
        for (int j = 0; j < utility.length; j++) {
            weight[offset + j] = exp(value[offset + j], nestBest[nestOffset + market.nest(j)]);
        }
    }

    /** e^(value − reference), and 0 where the value is −∞, whatever the reference. */
    private static double exp(double value, double reference) {
        return value > Double.NEGATIVE_INFINITY ? StrictMath.exp(value - reference) : 0;
    }

    /** Fills the shares within a shelf; returns ln D. */
    private double fillShelf(Listings listings, int shelf, int offset, double reference) {
        double sum = 0;
        int entry = listings.shelfStart[shelf];
        int nest = listings.shelfNest[shelf];
        double only = Double.NEGATIVE_INFINITY;
        for (int i = listings.nestStart[nest]; i < listings.nestStart[nest + 1]; i++, entry++) {
            int offer = offset + listings.nestOffers[i];
            within[entry] = listings.onShelf[entry] ? weight[offer] : 0;
            only = listings.onShelf[entry] ? value[offer] : only;
            sum += within[entry];
        }
        if (listings.shelfSize[shelf] > 1 && sum >= LEAST_SUM) {
            divide(listings.shelfStart[shelf], entry, sum);
            return reference + StrictMath.log(sum);
        }
        return listings.shelfSize[shelf] == 1 ? fillOnly(listings, shelf, only) : fillExactly(listings, shelf, offset);
    }

    private double fillOnly(Listings listings, int shelf, double only) {
        int nest = listings.shelfNest[shelf];
        double share = only > Double.NEGATIVE_INFINITY ? 1 : 0;
        int entry = listings.shelfStart[shelf];
        for (int i = listings.nestStart[nest]; i < listings.nestStart[nest + 1]; i++, entry++) {
            within[entry] = listings.onShelf[entry] ? share : 0;
        }
        return only;
    }

    /** As {@link #fillShelf}, relative to the best offer of the shelf itself. */
    private double fillExactly(Listings listings, int shelf, int offset) {
        int start = listings.shelfStart[shelf];
        int shift = listings.nestStart[listings.shelfNest[shelf]] - start;
        int end = listings.nestStart[listings.shelfNest[shelf] + 1] - shift;
        double reference = Double.NEGATIVE_INFINITY;
        for (int entry = start; entry < end; entry++) {
            if (listings.onShelf[entry]) {
                reference = Math.max(reference, value[offset + listings.nestOffers[entry + shift]]);
            }
        }
        double sum = 0;
        for (int entry = start; entry < end; entry++) {
            int offer = offset + listings.nestOffers[entry + shift];
            within[entry] = listings.onShelf[entry] ? exp(value[offer], reference) : 0;
            sum += within[entry];
        }
        if (sum == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        divide(start, end, sum);
        return reference + StrictMath.log(sum);
    }

    private void divide(int start, int end, double sum) {
        for (int entry = start; entry < end; entry++) {
            within[entry] /= sum;
        }
    }

    /** s_(j|h) of the offer at an entry, in [0, 1]. */
    double within(int entry) {
        return within[entry];
    }

    /** ln D of a shelf; −∞ if nothing on it can be had. */
    double logSum(int shelf) {
        return logSum[shelf];
    }

    /** ln I of a shelf. */
    double logInclusive(int shelf) {
        return logInclusive[shelf];
    }

    /** I of a shelf relative to the best shelf of its taste node. */
    double inclusive(int shelf) {
        return inclusive[shelf];
    }

    /** ln I of the best shelf of a taste node. */
    double best(int node) {
        return best[node];
    }
}
