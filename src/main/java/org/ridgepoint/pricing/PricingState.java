package org.ridgepoint.pricing;

import java.util.Arrays;
import net.jafama.StrictFastMath;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.units.Text;

/**
 * Where the solver stands: costs, prices, the shares that they imply, and the next step. All prices are natural logs.
 */
final class PricingState {
    private static final double LOG_HIGHEST_MARKUP = StrictFastMath.log(Markup.of(Markup.LEAST_ELASTICITY));

    OfferMarket market;
    final MarketShares shares;
    /** +∞ where no owner sets a price: the offer cannot be had, or its price is given. */
    double[] logCost = {};

    double[] logPrice = {};
    /** Step that the owners' responses propose for each log price. */
    double[] step = {};
    // of owners of one offer: distance to the target price, minus its slope in the own price, elasticity E
    double[] gap = {};
    double[] ownSlopeOfGap = {};
    double[] elasticity = {};

    // Coefficients of the elasticities of quantity, see Elasticities.
    double alpha;
    double withinSlope;
    double ownSlope;
    double nestCross;
    double cross;

    PricingState(OfferMarket market) {
        this.market = market;
        shares = new MarketShares(market);
        bind(market);
    }

    /** Turns to another market; keeps the buffers where they are large enough. */
    void bind(OfferMarket next) {
        market = next;
        shares.bind(next);
        logCost = Buffers.atLeast(logCost, next.offers());
        logPrice = Buffers.atLeast(logPrice, next.offers());
        step = Buffers.atLeast(step, next.offers());
        gap = Buffers.atLeast(gap, next.offers());
        ownSlopeOfGap = Buffers.atLeast(ownSlopeOfGap, next.offers());
        elasticity = Buffers.atLeast(elasticity, next.offers());
        Elasticities taste = next.taste();
        alpha = taste.alpha();
        withinSlope = taste.withinSlope();
        ownSlope = taste.ownSlope();
        nestCross = taste.nestCross();
        cross = taste.cross();
    }

    /** Takes costs and first prices; an offer without a usable last price starts at the markup without market power. */
    void start(double[] unitCost, double[] price) {
        double competitive = StrictFastMath.log((1 + alpha) / alpha);
        Arrays.fill(step, 0, market.offers(), 0);
        for (int j = 0; j < market.offers(); j++) {
            if (market.hasGivenPrice(j)) {
                logCost[j] = Double.POSITIVE_INFINITY;
                logPrice[j] = logOf(price[j], "given price", j);
            } else {
                logCost[j] = logOf(unitCost[j], "unit cost", j);
                boolean usable = price[j] > 0 && price[j] < Double.POSITIVE_INFINITY && feasible(j);
                logPrice[j] = usable ? StrictFastMath.log(price[j]) : logCost[j] + competitive;
            }
        }
    }

    /** Takes prices as they are. */
    void startAt(double[] price) {
        for (int j = 0; j < market.offers(); j++) {
            logPrice[j] = logOf(price[j], "price", j);
        }
    }

    private static double logOf(double value, String name, int offer) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(Text.format(
                    "%s of offer %d must be positive (infinite if it cannot be had) but was %s", name, offer, value));
        }
        return StrictFastMath.log(value);
    }

    /** True if an owner sets a price for the offer. */
    boolean feasible(int offer) {
        return logCost[offer] < Double.POSITIVE_INFINITY;
    }

    /** Margin (p − c)/p at the present price. */
    double margin(int offer) {
        return 1 - StrictFastMath.exp(logCost[offer] - logPrice[offer]);
    }

    /**
     * Distance in logs from the present price to the price with the given margin, which is capped by the floor on E.
     */
    double gap(int offer, double targetMargin) {
        double logMarkup =
                targetMargin < Markup.HIGHEST_MARGIN ? -StrictFastMath.log(1 - targetMargin) : LOG_HIGHEST_MARKUP;
        return logCost[offer] + logMarkup - logPrice[offer];
    }

    void move(double relaxation) {
        for (int j = 0; j < market.offers(); j++) {
            if (feasible(j)) {
                logPrice[j] += relaxation * step[j];
            }
        }
    }
}
