package org.ridgepoint.pricing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Solved prices maximise profit, as differentiated numerically from the definition of demand. */
class FirstOrderConditionTest {
    private static final double STEP = 1e-4;

    /** Single and multi-offer owners, nests that cross owners, groups with different offers, licences. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 1", "2, 0.5, 1", "3, 0.7, 1", "4, 0.9, 1", "5, 0, 3", "6, 0.5, 3",
        "7, 0.7, 3", "8, 0.8, 3", "9, 0.3, 2", "10, 0.94, 1", "11, 0.6, 4", "12, 0.8, 5"
    })
    void profitHasNoSlope(long seed, double nesting, int groups) {
        int[] owners = {0, 0, 0, 1, 2, 3, 3, 4, 5, 3};
        assertNoSlope(new RandomMarket(seed, nesting, groups, owners));
        assertNoSlope(new RandomMarket(seed, nesting, groups, owners, 4, 7, 8));
        assertNoSlope(new RandomMarket(seed, nesting, groups, new int[] {0, 1, 2, 3, 4, 5}, 2, 3));
        assertNoSlope(new RandomMarket(seed, nesting, groups, new int[] {0, 1, 2, 3, 4, 5, 6, 7}));
    }

    private static void assertNoSlope(RandomMarket market) {
        double[] price = market.solve();
        double[] quantity = market.quantities(price);
        for (int j = 0; j < price.length; j++) {
            if (price[j] < 20.999 * market.cost[j]) {
                double revenue = price[j] * quantity[j];
                double profit = Math.abs(market.profit(market.owner[j], price));
                // rounding of the owner's profit limits what the difference can show of a small offer
                double tolerance = 2e-9 + 1e-11 * profit / revenue;
                assertEquals(0, slope(market, j, price) / revenue, tolerance, "offer " + j);
            }
        }
    }

    /** Five-point difference of the owner's profit in the log price. */
    private static double slope(RandomMarket market, int offer, double[] price) {
        double near = profit(market, offer, price, STEP) - profit(market, offer, price, -STEP);
        double far = profit(market, offer, price, 2 * STEP) - profit(market, offer, price, -2 * STEP);
        return (8 * near - far) / (12 * STEP);
    }

    private static double profit(RandomMarket market, int offer, double[] price, double by) {
        double[] moved = price.clone();
        moved[offer] *= Math.exp(by);
        return market.profit(market.owner[offer], moved);
    }

    /** It is a maximum and not just a flat point: no change of an owner's prices, joint or single, pays. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void noDeviationPays(long seed) {
        RandomMarket market = new RandomMarket(seed, 0.6, 2, new int[] {0, 0, 1, 1, 1, 2, 3});
        double[] price = market.solve();
        Random random = new Random(seed);
        for (int id = 0; id < 4; id++) {
            double best = market.profit(id, price);
            for (int trial = 0; trial < 200; trial++) {
                double[] other = price.clone();
                for (int j : market.offersOf(id)) {
                    other[j] *= Math.exp(0.5 * random.nextGaussian());
                }
                assertTrue(market.profit(id, other) <= best, "owner " + id);
            }
        }
    }

    /** Known answer: costs are chosen so that given prices are the equilibrium, and the solver must find the prices. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void recoversChosenPrices(long seed) {
        int[] owners = {0, 0, 1, 2, 2, 2, 3};
        RandomMarket market = new RandomMarket(seed, 0, 1, owners);
        double[] chosen = new Random(seed).doubles(owners.length, 0.8, 3).toArray();
        double[] quantity = market.quantities(chosen);
        double[] revenue =
                IntStream.range(0, 7).mapToDouble(j -> chosen[j] * quantity[j]).toArray();
        double total = IntStream.range(0, 7).mapToDouble(j -> revenue[j]).sum();
        for (int j = 0; j < 7; j++) {
            double share = IntStream.of(market.offersOf(owners[j]))
                            .mapToDouble(k -> revenue[k])
                            .sum()
                    / total;
            double elasticity = (1 + market.taste.alpha()) * (1 - share) + market.taste.epsilon() * share;
            market.cost[j] = chosen[j] * (1 - 1 / elasticity);
        }
        assertArrayEquals(chosen, market.solve(), 1e-10);
        assertArrayEquals(
                chosen, market.solve(new Random(seed + 1).doubles(7, 0.1, 30).toArray()), 1e-10);
    }
}
