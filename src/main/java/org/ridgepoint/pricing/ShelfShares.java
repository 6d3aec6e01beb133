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

    private OfferMarket market;
    private Listings listings;
    private double[] value = {};
    private double[] weight = {};
    private double[] nestBest = {};
    /** By assortment: sum of weights. */
    private double[] assortmentSum = {};
    /** By shelf: what values are relative to where they are not weights, or NaN where they are. */
    private double[] ownReference = {};
    /** By shelf: D relative to its reference, but 1 where nothing can be had. */
    private double[] sum = {};

    private double[] logSum = {};
    private double[] logInclusive = {};
    private double[] inclusive = {};
    private double[] best = {};

    ShelfShares(OfferMarket market) {
        this.market = market;
        this.listings = market.listings();
    }

    /** Turns to a market. */
    void bind(OfferMarket next) {
        market = next;
        listings = next.listings();
        value = Buffers.atLeast(value, market.tasteNodes() * market.offers());
        weight = Buffers.atLeast(weight, market.tasteNodes() * market.offers());
        nestBest = Buffers.atLeast(nestBest, market.tasteNodes() * market.nests());
        assortmentSum = Buffers.atLeast(assortmentSum, listings.assortments.count);
        ownReference = Buffers.atLeast(ownReference, listings.shelves);
        sum = Buffers.atLeast(sum, listings.shelves);
        logSum = Buffers.atLeast(logSum, listings.shelves);
        logInclusive = Buffers.atLeast(logInclusive, listings.shelves);
        inclusive = Buffers.atLeast(inclusive, listings.shelves);
        best = Buffers.atLeast(best, market.tasteNodes());
    }

    /** Fills everything from log prices; +∞ where an offer has no price. */
    void update(double[] logPrice) {
        for (int node = 0; node < market.tasteNodes(); node++) {
            weighOffers(node, logPrice);
        }
        for (int a = 0; a < listings.assortments.count; a++) {
            assortmentSum[a] = sumWeights(listings.assortments, a);
        }
        Arrays.fill(best, 0, market.tasteNodes(), Double.NEGATIVE_INFINITY);
        double exponent = 1 - market.taste().nesting();
        for (int s = 0; s < listings.shelves; s++) {
            int node = listings.node(s);
            logSum[s] = fillShelf(s, node);
            logInclusive[s] = exponent * logSum[s];
            best[node] = Math.max(best[node], logInclusive[s]);
        }
        for (int s = 0; s < listings.shelves; s++) {
            inclusive[s] = exp(logInclusive[s], best[listings.node(s)]);
        }
    }

    private void weighOffers(int node, double[] logPrice) {
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

    private double sumWeights(Assortments assortments, int a) {
        int offset = assortments.node[a] * market.offers();
        int nest = assortments.nest[a];
        int entry = assortments.start[a];
        double result = 0;
        for (int i = assortments.nestStart[nest]; i < assortments.nestStart[nest + 1]; i++, entry++) {
            result += assortments.has[entry] ? weight[offset + assortments.nestOffers[i]] : 0;
        }
        return result;
    }

    /** Fills the sum of a shelf; returns ln D. */
    private double fillShelf(int shelf, int node) {
        int a = listings.assortment[shelf];
        int outside = listings.outside[shelf];
        double found = assortmentSum[a] + (outside >= 0 ? weight[node * market.offers() + outside] : 0);
        if (listings.size(shelf) == 1 || !(found >= LEAST_SUM)) {
            return fillExactly(shelf, node * market.offers());
        }
        sum[shelf] = found;
        ownReference[shelf] = Double.NaN;
        return nestBest[node * listings.nests + listings.assortments.nest[a]] + StrictMath.log(found);
    }

    /** As {@link #fillShelf}, relative to the best offer of the shelf itself. */
    private double fillExactly(int shelf, int offset) {
        Assortments assortments = listings.assortments;
        int nest = assortments.nest[listings.assortment[shelf]];
        double reference = Double.NEGATIVE_INFINITY;
        for (int i = assortments.nestStart[nest]; i < assortments.nestStart[nest + 1]; i++) {
            int offer = assortments.nestOffers[i];
            reference = listings.shows(shelf, offer) ? Math.max(reference, value[offset + offer]) : reference;
        }
        ownReference[shelf] = reference;
        sum[shelf] = 1;
        if (reference == Double.NEGATIVE_INFINITY) {
            return reference;
        }
        double found = 0;
        for (int i = assortments.nestStart[nest]; i < assortments.nestStart[nest + 1]; i++) {
            int offer = assortments.nestOffers[i];
            found += listings.shows(shelf, offer) ? exp(value[offset + offer], reference) : 0;
        }
        sum[shelf] = found;
        return reference + StrictMath.log(found);
    }

    /** s_(j|h) of an offer that is on the shelf, in [0, 1]. */
    double within(int shelf, int offer) {
        int i = listings.node(shelf) * market.offers() + offer;
        double reference = ownReference[shelf];
        return (Double.isNaN(reference) ? weight[i] : exp(value[i], reference)) / sum[shelf];
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
