package org.ridgepoint.pricing;

import java.util.Arrays;
import net.jafama.StrictFastMath;
import org.ridgepoint.units.Text;

/**
 * Shares within nests and inclusive values of nests, for every shelf of {@link Listings}:
 *
 * <pre>
 * v_j = e^((a_j − α·ln p_j)/(1−ρ))        D_s = Σ_(j on s) v_j        s_(j|h) = v_j/D_s        I_s = D_s^(1−ρ)
 * </pre>
 *
 * <p>Each v_j is computed once per taste node, relative to the best offer of its nest in that node, whoever sees it.
 * Where the best offer is so much better than all of an assortment that they would be lost to rounding, that assortment
 * is computed again relative to its own best. Shares within an assortment are held once, and for each shelf how it
 * divides between the assortment and the outside offer. A buffer that is filled again and again without allocation.
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
    /** By assortment: ln of the sum of all e^value. */
    private double[] assortmentLogSum = {};
    /** By entry: share of an offer in its assortment. */
    private double[] within = {};
    /** By shelf: share of the assortment; the rest is the outside offer's. */
    private double[] part = {};

    private double[] outsidePart = {};
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
        assortmentLogSum = Buffers.atLeast(assortmentLogSum, listings.assortments.count);
        within = Buffers.atLeast(within, listings.assortments.entries());
        part = Buffers.atLeast(part, listings.shelves);
        outsidePart = Buffers.atLeast(outsidePart, listings.shelves);
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
            assortmentLogSum[a] = fillAssortment(listings.assortments, a);
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
        if (value == reference && value > Double.NEGATIVE_INFINITY) {
            return 1;
        }
        return value > Double.NEGATIVE_INFINITY ? StrictFastMath.exp(value - reference) : 0;
    }

    /** Fills the shares within an assortment; returns ln of the sum of its values. */
    private double fillAssortment(Assortments assortments, int a) {
        int offset = assortments.node[a] * market.offers();
        int nest = assortments.nest[a];
        int entry = assortments.start[a];
        double sum = 0;
        for (int i = assortments.nestStart[nest]; i < assortments.nestStart[nest + 1]; i++, entry++) {
            within[entry] = assortments.has[entry] ? weight[offset + assortments.nestOffers[i]] : 0;
            sum += within[entry];
        }
        assortmentSum[a] = sum;
        if (assortments.size[a] == 1 || !(sum >= LEAST_SUM)) {
            return fillExactly(assortments, a, offset);
        }
        divide(assortments.start[a], entry, sum);
        return nestBest[assortments.node[a] * assortments.nests + nest] + StrictFastMath.log(sum);
    }

    /** As {@link #fillAssortment}, relative to the best offer of the assortment itself. */
    private double fillExactly(Assortments assortments, int a, int offset) {
        int from = assortments.start[a];
        int shift = assortments.nestStart[assortments.nest[a]] - from;
        int end = assortments.nestStart[assortments.nest[a] + 1] - shift;
        double reference = Double.NEGATIVE_INFINITY;
        for (int entry = from; entry < end; entry++) {
            if (assortments.has[entry]) {
                reference = Math.max(reference, value[offset + assortments.nestOffers[entry + shift]]);
            }
        }
        double sum = 0;
        for (int entry = from; entry < end; entry++) {
            int offer = offset + assortments.nestOffers[entry + shift];
            within[entry] = assortments.has[entry] ? exp(value[offer], reference) : 0;
            sum += within[entry];
        }
        if (sum == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (assortments.size[a] == 1) {
            return reference;
        }
        divide(from, end, sum);
        return reference + StrictFastMath.log(sum);
    }

    private void divide(int from, int end, double sum) {
        for (int entry = from; entry < end; entry++) {
            within[entry] /= sum;
        }
    }

    /** Divides a shelf between its assortment and the outside offer; returns ln D. */
    private double fillShelf(int shelf, int node) {
        int a = listings.assortment[shelf];
        int outside = listings.outside[shelf];
        if (outside < 0) {
            part[shelf] = 1;
            return assortmentLogSum[a];
        }
        int offer = node * market.offers() + outside;
        if (assortmentSum[a] >= LEAST_SUM) {
            double reference = nestBest[node * listings.nests + listings.assortments.nest[a]];
            return reference + StrictFastMath.log(dividePart(shelf, assortmentSum[a], weight[offer]));
        }
        double reference = Math.max(assortmentLogSum[a], value[offer]);
        double inside = exp(assortmentLogSum[a], reference);
        double sum = dividePart(shelf, inside, exp(value[offer], reference));
        return sum > 0 ? reference + StrictFastMath.log(sum) : reference;
    }

    private double dividePart(int shelf, double inside, double outside) {
        double sum = inside + outside;
        part[shelf] = sum > 0 ? inside / sum : 0;
        outsidePart[shelf] = sum > 0 ? outside / sum : 0;
        return sum;
    }

    /** Share of an offer in an assortment that has it, in [0, 1]. */
    double within(int assortment, int offer) {
        return within[listings.assortments.start[assortment] + listings.assortments.placeInNest[offer]];
    }

    /** Share of its assortment in a shelf, in [0, 1]. */
    double part(int shelf) {
        return part[shelf];
    }

    /** Share of the outside offer of a shelf that has one. */
    double outsidePart(int shelf) {
        return outsidePart[shelf];
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
