package org.ridgepoint.pricing;

import java.util.Arrays;
import org.ridgepoint.demand.Elasticities;

/**
 * Where the solver stands: costs, prices, the shares that they imply, and the next step. All prices are natural logs.
 */
final class PricingState {
    private static final double LOG_HIGHEST_MARKUP = StrictMath.log(Markup.of(Markup.LEAST_ELASTICITY));

    final OfferMarket market;
    final MarketShares shares;
    final double[] logCost;
    final double[] logPrice;
    /** Step that the owners' responses propose for each log price. */
    final double[] step;

    // Coefficients of the elasticities of quantity, see Elasticities.
    final double alpha;
    final double withinSlope;
    final double ownSlope;
    final double nestCross;
    final double cross;

    PricingState(OfferMarket market) {
        this.market = market;
        shares = new MarketShares(market);
        logCost = new double[market.offers()];
        logPrice = new double[market.offers()];
        step = new double[market.offers()];
        Elasticities taste = market.taste();
        alpha = taste.alpha();
        withinSlope = taste.withinSlope();
        ownSlope = taste.ownSlope();
        nestCross = taste.nestCross();
        cross = taste.cross();
    }

    /** Takes costs and first prices; an offer without a usable last price starts at the markup without market power. */
    void start(double[] unitCost, double[] price) {
        double competitive = StrictMath.log((1 + alpha) / alpha);
        Arrays.fill(step, 0);
        for (int j = 0; j < logCost.length; j++) {
            if (!(unitCost[j] > 0)) {
                throw new IllegalArgumentException(
                        "unit cost of offer %d must be positive (infinite if it cannot be had) but was %s"
                                .formatted(j, unitCost[j]));
            }
            logCost[j] = StrictMath.log(unitCost[j]);
            boolean usable = price[j] > 0 && price[j] < Double.POSITIVE_INFINITY && feasible(j);
            logPrice[j] = usable ? StrictMath.log(price[j]) : logCost[j] + competitive;
        }
    }

    boolean feasible(int offer) {
        return logCost[offer] < Double.POSITIVE_INFINITY;
    }

    /** Margin (p − c)/p at the present price. */
    double margin(int offer) {
        return 1 - StrictMath.exp(logCost[offer] - logPrice[offer]);
    }

    /**
     * Distance in logs from the present price to the price with the given margin, which is capped by the floor on E.
     */
    double gap(int offer, double targetMargin) {
        double logMarkup =
                targetMargin < Markup.HIGHEST_MARGIN ? -StrictMath.log(1 - targetMargin) : LOG_HIGHEST_MARKUP;
        return logCost[offer] + logMarkup - logPrice[offer];
    }

    void move(double relaxation) {
        for (int j = 0; j < logPrice.length; j++) {
            if (feasible(j)) {
                logPrice[j] += relaxation * step[j];
            }
        }
    }
}
