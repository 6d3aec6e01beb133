package org.ridgepoint.pricing;

import net.jafama.StrictFastMath;

/**
 * One more offer, at prices that stay as they are. With v its value and D the sum in its nest, both as in {@link
 * ShelfShares}, a group's nest and choice become {@code D' = D + v}, {@code ΣI' = ΣI − I + D'^(1−ρ)}, and the entrant's
 * share there {@code v/D'·D'^(1−ρ)/ΣI'}. All in logs; the sum over the other nests is added up, not subtracted.
 *
 * @param utility utility without price, by taste node
 * @param logPrice ln of the price
 * @param nest number of the nest, or {@link OfferMarket#NEW_NEST}
 * @param groups by group, true where it is listed
 */
record Entrant(double[] utility, double logPrice, int nest, boolean[] groups) {

    /** Its share in the spending of all groups. */
    double share(OfferMarket market, MarketShares shares) {
        double[] logSpending = new double[groups.length];
        double[] share = new double[groups.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < groups.length; g++) {
            CustomerGroup group = market.groups().get(g);
            double logInclusive = shares.logInclusive(g);
            double value = value(market, group.tasteNode());
            if (groups[g] && value > Double.NEGATIVE_INFINITY) {
                double logSum = logAdd(logSumOfNest(market, shares, g), value);
                double logNest = (1 - market.taste().nesting()) * logSum;
                logInclusive = logAdd(logInclusive + StrictFastMath.log(otherNests(market, shares, g)), logNest);
                share[g] = StrictFastMath.exp(value - logSum + logNest - logInclusive);
            }
            logSpending[g] = group.logSpending(market.taste(), logInclusive);
            most = Math.max(most, logSpending[g]);
        }
        return most == Double.NEGATIVE_INFINITY ? 0 : mean(share, logSpending, most);
    }

    private double value(OfferMarket market, int node) {
        return (utility[node] - market.taste().alpha() * logPrice)
                / (1 - market.taste().nesting());
    }

    private double logSumOfNest(OfferMarket market, MarketShares shares, int group) {
        Listings listings = market.listings();
        int shelf = nest == OfferMarket.NEW_NEST
                ? Listings.NO_SHELF
                : listings.shelfOf[listings.listingOf[group] * listings.nests + nest];
        return shelf == Listings.NO_SHELF ? Double.NEGATIVE_INFINITY : shares.shelves.logSum(shelf);
    }

    /** Share of the nests other than the entrant's in the group's spending without it. */
    private double otherNests(OfferMarket market, MarketShares shares, int group) {
        double sum = 0;
        for (int h = 0; h < market.nests(); h++) {
            sum += h == nest ? 0 : shares.nestShare(shares.listingOf(group), h);
        }
        return sum;
    }

    /** ln(e^a + e^b). */
    private static double logAdd(double a, double b) {
        double high = Math.max(a, b);
        double low = Math.min(a, b);
        return low == Double.NEGATIVE_INFINITY ? high : high + StrictFastMath.log1p(StrictFastMath.exp(low - high));
    }

    private static double mean(double[] share, double[] logSpending, double most) {
        double sum = 0;
        double total = 0;
        for (int g = 0; g < share.length; g++) {
            double spending = StrictFastMath.exp(logSpending[g] - most);
            sum += spending * share[g];
            total += spending;
        }
        return sum / total;
    }
}
