package org.ridgepoint.firms.labs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.firms.labs.RdRule.BestResponse;
import org.ridgepoint.firms.labs.RdRule.Earnings;
import org.ridgepoint.pricing.EquilibriumSolver;
import org.ridgepoint.pricing.OfferMarket;

/**
 * Sutton's contrast (model specification, section 12): with unit cost constant and free entry, concentration vanishes as
 * the market grows if the cost of entry is given, and stays bounded if rivals outbid each other in research. Prices are
 * those of the solver, research is that of the rules; only entry, until the next firm would lose money, is the test's.
 */
class SuttonTest {
    private static final double ALPHA = 1.5;
    private static final double EPSILON = 1.2;
    private static final double FIXED_USD = 1;
    private static final double[] SIZES = {100, 300, 1000, 3000};

    /** n* = 1 + (Y/F − ε)/(1+α), rounded down. */
    @ParameterizedTest
    @ValueSource(doubles = {5, 20, 100, 437, 1000})
    void freeEntryWithFixedCost(double size) {
        assertEquals((int) Math.floor(1 + (size / FIXED_USD - EPSILON) / (1 + ALPHA)), freeEntry(size, 0));
    }

    @Test
    void withExogenousSunkCostConcentrationVanishes() {
        assertTrue(slope(0) <= -0.8, "slope " + slope(0));
    }

    @Test
    void withResearchAtLoopGainOneAndAHalfItStaysBounded() {
        assertTrue(Math.abs(slope(1.5)) <= 0.05, "slope " + slope(1.5));
        // 1/0.3846153846 = 2.6 labs at zero profit, so two whole ones
        assertEquals(2, freeEntry(1000, 1.5));
    }

    @Test
    void withResearchAtLoopGainOneHalfItDoesNot() {
        assertTrue(slope(0.5) <= -0.8, "slope " + slope(0.5));
    }

    /**
     * The race itself, under the rule share: five labs that start unequal become equal at a low gain (HHI 10000/5), and one
     * takes nearly all at a high one. Prices damp the race, so 1 itself is not the border.
     */
    @Test
    void theRaceLevelsOrTips() {
        assertEquals(2000, raceHhi(0.5), 1);
        assertTrue(raceHhi(2) > 9000, "HHI " + raceHhi(2));
    }

    /** Slope of log HHI on log size, by least squares; HHI is 10000/n. */
    private static double slope(double gain) {
        double[] x = Arrays.stream(SIZES).map(StrictMath::log).toArray();
        double[] y = Arrays.stream(SIZES)
                .map(size -> StrictMath.log(1e4 / freeEntry(size, gain)))
                .toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int i = 0; i < x.length; i++) {
            above += (x[i] - meanX) * (y[i] - meanY);
            below += (x[i] - meanX) * (x[i] - meanX);
        }
        return above / below;
    }

    /** Most equal firms that do not lose money. */
    private static int freeEntry(double size, double gain) {
        int enough = 1;
        int tooMany = 2;
        while (profit(tooMany, size, gain) >= 0) {
            enough = tooMany;
            tooMany *= 2;
        }
        while (tooMany - enough > 1) {
            int middle = (enough + tooMany) / 2;
            if (profit(middle, size, gain) >= 0) {
                enough = middle;
            } else {
                tooMany = middle;
            }
        }
        return enough;
    }

    private static double profit(int firms, double size, double gain) {
        double margin = 1 - 1 / prices(new double[firms])[0];
        double revenue = size / firms;
        double gross = revenue * margin;
        Earnings earnings = new Earnings(revenue, gross, 1.0 / firms, gain, ALPHA, EPSILON);
        return gross - new BestResponse().usdPerYear(List.of(earnings)) - FIXED_USD;
    }

    private static double[] prices(double[] utility) {
        double[] price = new double[utility.length];
        double[] cost = new double[utility.length];
        Arrays.fill(cost, 1);
        Arrays.fill(price, 1.7);
        new EquilibriumSolver().solve(OfferMarket.simple(ALPHA, EPSILON, utility), cost, price);
        return price;
    }

    private static double raceHhi(double gain) {
        double beta = 2;
        CapabilityRace race = new CapabilityRace(0.5, gain / beta, 1);
        double[] quality = {0, -0.02, -0.04, -0.06, -0.08};
        double[] shares = new double[quality.length];
        for (int quarter = 0; quarter < 400; quarter++) {
            shares = shares(quality, beta);
            advance(race, quality, shares);
        }
        return 1e4 * Arrays.stream(shares).map(share -> share * share).sum();
    }

    private static double[] shares(double[] quality, double beta) {
        double best = Arrays.stream(quality).max().orElseThrow();
        double[] utility = Arrays.stream(quality)
                .map(of -> beta * StrictMath.log(10) * (of - best))
                .toArray();
        double[] price = prices(utility);
        double[] share = new double[price.length];
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            share[i] = StrictMath.exp(utility[i] - ALPHA * StrictMath.log(price[i]));
            sum += share[i];
        }
        for (int i = 0; i < share.length; i++) {
            share[i] /= sum;
        }
        return share;
    }

    private static void advance(CapabilityRace race, double[] quality, double[] research) {
        double mean = Arrays.stream(research).average().orElseThrow();
        int leader = 0;
        for (int i = 0; i < quality.length; i++) {
            leader = quality[i] > quality[leader] ? i : leader;
        }
        double frontier = quality[leader];
        double frontierRate = race.rate(research[leader], mean);
        for (int i = 0; i < quality.length; i++) {
            quality[i] = race.progress(quality[i], race.rate(research[i], mean), frontier, frontierRate, 0.25);
        }
    }
}
