package org.ridgepoint.firms.labs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.firms.labs.RdRule.BestResponse;
import org.ridgepoint.firms.labs.RdRule.Earnings;
import org.ridgepoint.firms.labs.RdRule.Share;
import org.ridgepoint.pricing.Markup;

class RdRuleTest {
    private static final BestResponse BEST = new BestResponse();

    @Test // a fifth of 100 + 50, whatever is left of it
    void shareOfRevenue() {
        List<Earnings> segments =
                List.of(new Earnings(100, 40, 0.3, 0.5, 1.5, 1.2), new Earnings(50, -5, 0.1, 0.7, 3, 1.2));
        assertEquals(30, new Share(0.2).usdPerYear(segments), 1e-12);
    }

    @Test // 0.5·40·(1 − 0.3·(1 − 0.2/1.5)); a segment with losses adds nothing
    void bestResponseByHand() {
        List<Earnings> segments =
                List.of(new Earnings(100, 40, 0.3, 0.5, 1.5, 1.2), new Earnings(50, -5, 0.1, 0.7, 3, 1.2));
        assertEquals(14.8, BEST.usdPerYear(segments), 1e-12);
    }

    /** sutton_best_response of oracles.json: α 1.5, ε 1.2, g 1.5 give 0.3846153846. */
    @Test
    void freeEntryShareOfTheOracle() {
        assertEquals(0.3846153846, BestResponse.freeEntryShare(1.5, 1.5, 1.2), 1e-10);
        assertEquals(0, BestResponse.freeEntryShare(1, 1.5, 1.2), 0);
        assertEquals(0, BestResponse.freeEntryShare(0.5, 1.5, 1.2), 0);
        assertEquals(1, BestResponse.freeEntryShare(100, 1.5, 1.2), 0);
    }

    /** Identity: at the free-entry share best responses eat all profit. */
    @Test
    void atTheFreeEntryShareNothingIsLeft() {
        double share = BestResponse.freeEntryShare(1.3, 2, 1.1);
        assertEquals(7, BEST.usdPerYear(List.of(new Earnings(20, 7, share, 1.3, 2, 1.1))), 1e-12);
    }

    /**
     * Known answer from outside the rule: with the price the best one at every R, no other R gives more profit less R. The
     * rival's weight is 1, utility is g·ln R, spending is 100·P^(1−ε) with P = (Σ weights)^(−1/α).
     */
    @Test
    void noOtherSpendingEarnsMore() {
        double best = profitMaximum();
        double share = share(best, price(best));
        double profit = profit(best, price(best)) + best;
        double revenue = profit / (1 - 1 / price(best));
        double response = BEST.usdPerYear(List.of(new Earnings(revenue, profit, share, GAIN, ALPHA, EPSILON)));
        assertEquals(best, response, 1e-4 * best);
    }

    private static final double ALPHA = 1.5;
    private static final double EPSILON = 1.2;
    private static final double GAIN = 0.5;

    private static double profitMaximum() {
        double low = 0.01;
        double high = 100;
        while (high / low > 1 + 1e-10) {
            double left = low * StrictMath.exp(StrictMath.log(high / low) / 3);
            double right = high / StrictMath.exp(StrictMath.log(high / low) / 3);
            if (profit(left, price(left)) < profit(right, price(right))) {
                low = left;
            } else {
                high = right;
            }
        }
        return Math.sqrt(low * high);
    }

    private static double share(double research, double price) {
        double weight = StrictMath.exp(GAIN * StrictMath.log(research) - ALPHA * StrictMath.log(price));
        return weight / (1 + weight);
    }

    private static double price(double research) {
        Elasticities taste = Elasticities.flat(ALPHA, EPSILON);
        double price = 2;
        for (int i = 0; i < 200; i++) {
            price = Math.sqrt(price * Markup.of(taste.own(1, share(research, price))));
        }
        return price;
    }

    private static double profit(double research, double price) {
        double share = share(research, price);
        double index = StrictMath.exp(StrictMath.log(1 / (1 - share)) * -1 / ALPHA);
        double spending = 100 * StrictMath.exp((1 - EPSILON) * StrictMath.log(index));
        return share * spending * (1 - 1 / price) - research;
    }

    @Test // direction: the larger the share, the less a dollar more takes from others
    void aLargerShareSpendsLessOfItsProfit() {
        double small = BEST.usdPerYear(List.of(new Earnings(100, 40, 0.1, 0.8, 1.5, 1.2)));
        double large = BEST.usdPerYear(List.of(new Earnings(100, 40, 0.9, 0.8, 1.5, 1.2)));
        assertTrue(large < small);
    }
}
