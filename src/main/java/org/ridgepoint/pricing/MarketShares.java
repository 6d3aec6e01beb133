package org.ridgepoint.pricing;

import java.util.Arrays;
import java.util.List;
import org.ridgepoint.demand.SpendingShares;

/** Shares and spending of every group at given prices. A buffer that is filled again and again without allocation. */
final class MarketShares {
    private final SpendingShares[] shares;
    private final double[] spending;
    /** By group, then offer: the part of the offer's revenue that comes from the group. */
    private final double[][] revenueWeight;

    MarketShares(OfferMarket market) {
        int groups = market.groups().size();
        shares = new SpendingShares[groups];
        Arrays.setAll(shares, g -> new SpendingShares(market.offers(), market.nests()));
        spending = new double[groups];
        revenueWeight = new double[groups][market.offers()];
    }

    /** Fills everything; false if no group has a feasible offer, and then there are no shares. */
    boolean update(OfferMarket market, double[] logPrice) {
        if (!updateSpending(market, logPrice)) {
            return false;
        }
        for (int j = 0; j < logPrice.length; j++) {
            double revenue = revenue(j);
            if (revenue >= Double.MIN_NORMAL) {
                for (int g = 0; g < shares.length; g++) {
                    revenueWeight[g][j] = spending[g] * shares[g].share(j) / revenue;
                }
            } else {
                weighVanishing(market.groups(), j);
            }
        }
        return true;
    }

    /** Spending relative to the largest group, so that no price level overflows it. */
    private boolean updateSpending(OfferMarket market, double[] logPrice) {
        double most = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < shares.length; g++) {
            CustomerGroup group = market.groups().get(g);
            shares[g].update(market.taste(), group.utility(), logPrice, market.nest());
            spending[g] = group.logSpending(market.taste(), shares[g].logInclusive());
            most = Math.max(most, spending[g]);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return false;
        }
        for (int g = 0; g < shares.length; g++) {
            spending[g] = StrictMath.exp(spending[g] - most);
        }
        return true;
    }

    /** Revenue too small for a double: weighs the groups that list the offer by their spending. */
    private void weighVanishing(List<CustomerGroup> groups, int offer) {
        double sum = 0;
        for (int g = 0; g < shares.length; g++) {
            revenueWeight[g][offer] = groups.get(g).lists(offer) ? spending[g] : 0;
            sum += revenueWeight[g][offer];
        }
        for (int g = 0; g < shares.length && sum > 0; g++) {
            revenueWeight[g][offer] /= sum;
        }
    }

    int groups() {
        return shares.length;
    }

    SpendingShares group(int group) {
        return shares[group];
    }

    /** ω: part of the offer's revenue that comes from the group; sums to 1 over groups, or is 0 if no group sees it. */
    double revenueWeight(int group, int offer) {
        return revenueWeight[group][offer];
    }

    /** Spending of a group as a part of all spending. */
    double spendingPart(int group) {
        double total = 0;
        for (double value : spending) {
            total += value;
        }
        return spending[group] / total;
    }

    private double revenue(int offer) {
        double sum = 0;
        for (int g = 0; g < shares.length; g++) {
            sum += spending[g] * shares[g].share(offer);
        }
        return sum;
    }
}
