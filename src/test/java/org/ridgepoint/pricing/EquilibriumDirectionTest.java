package org.ridgepoint.pricing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.demand.Elasticities;

/** What theory fixes without numbers: directions, invariances and limits. */
class EquilibriumDirectionTest {
    private static final int[] OWNERS = {0, 0, 1, 2, 3, 4, 4, 5};

    @ParameterizedTest // prices are strategic complements: with one group a cost rise raises every price
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void higherCostHigherPrice(long seed) {
        RandomMarket market =
                new RandomMarket(seed, 0.5, 1, IntStream.range(0, 8).toArray());
        double[] before = market.solve();
        market.cost[3] *= 1.1;
        double[] after = market.solve();
        for (int j = 0; j < 8; j++) {
            assertTrue(after[j] > before[j], "offer " + j);
        }
        assertTrue(after[3] / before[3] < 1.1, "pass-through is incomplete");
    }

    @ParameterizedTest // of a multi-offer owner too, for its own offer, with groups
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void higherCostHigherOwnPriceForJointOwners(long seed) {
        RandomMarket market = new RandomMarket(seed, 0.6, 3, OWNERS);
        double[] before = market.solve();
        market.cost[0] *= 1.05;
        assertTrue(market.solve()[0] > before[0]);
    }

    @Test // from the formula: E/(E−1) falls in n
    void moreRivalsLowerPrices() {
        double last = Double.POSITIVE_INFINITY;
        for (int n = 1; n <= 12; n++) {
            double price = solve(OfferMarket.simple(2, 1.2, new double[n]), filled(n, 1))[0];
            assertTrue(price < last);
            last = price;
        }
    }

    @ParameterizedTest // an unequal market as well: an entrant lowers every price
    @ValueSource(longs = {1, 2, 3})
    void entryLowersEveryPrice(long seed) {
        RandomMarket market =
                new RandomMarket(seed, 0.5, 1, IntStream.range(0, 8).toArray());
        double[] with = market.solve();
        double rival = market.cost[7];
        market.cost[7] = Double.POSITIVE_INFINITY;
        double[] without = market.solve();
        for (int j = 0; j < 7; j++) {
            assertTrue(with[j] < without[j], "offer " + j + " with a rival at " + rival);
        }
        assertEquals(Double.POSITIVE_INFINITY, without[7], 0);
    }

    @ParameterizedTest // a merger raises the prices of the merged offers
    @ValueSource(longs = {1, 2, 3})
    void mergerRaisesPrices(long seed) {
        RandomMarket apart = new RandomMarket(seed, 0.5, 2, new int[] {0, 1, 2, 3, 4, 5});
        RandomMarket merged = new RandomMarket(seed, 0.5, 2, new int[] {0, 0, 2, 3, 4, 5});
        double[] before = apart.solve();
        double[] after = merged.solve();
        assertTrue(after[0] > before[0]);
        assertTrue(after[1] > before[1]);
    }

    @ParameterizedTest // a royalty makes the licensor less keen to win from its licensees
    @ValueSource(longs = {1, 2, 3})
    void royaltiesRaiseTheLicensorsPrice(long seed) {
        RandomMarket market = new RandomMarket(seed, 0.5, 2, new int[] {0, 1, 2, 3, 4}, 3, 4);
        double[] with = market.solve();
        Arrays.fill(market.royalty, 0);
        assertTrue(with[0] > market.solve()[0]);
    }

    @ParameterizedTest // labels of offers, owners and nests mean nothing
    @ValueSource(longs = {1, 2, 3, 4})
    void relabellingChangesNothing(long seed) {
        RandomMarket market = new RandomMarket(seed, 0.7, 3, OWNERS);
        int[] order = {5, 2, 7, 0, 3, 6, 1, 4};
        double[][] utility = new double[3][];
        Arrays.setAll(utility, g -> permuted(market.utility[g], order));
        List<Tastes> groups = IntStream.range(0, 3)
                .mapToObj(g -> new Tastes(market.weight[g], market.logReference[g], utility[g]))
                .toList();
        int[] owner = IntStream.of(order).map(j -> 90 - 7 * OWNERS[j]).toArray();
        int[] nest = IntStream.of(order).map(j -> 3 - 5 * market.nest[j]).toArray();
        double[] price = solve(Tastes.market(market.taste, groups, owner, nest), permuted(market.cost, order));
        assertArrayEquals(permuted(market.solve(), order), price, 1e-10);
    }

    @Test // units: costs times k, prices times k
    void unitsDoNotMatter() {
        RandomMarket market = new RandomMarket(3, 0.6, 3, OWNERS);
        double[] price = market.solve();
        Arrays.setAll(market.cost, j -> 1e-6 * market.cost[j]);
        double[] small = market.solve();
        for (int j = 0; j < price.length; j++) {
            assertEquals(price[j], 1e6 * small[j], 1e-9);
        }
    }

    @Test // limit ρ → 0: nests stop to matter
    void withoutNestingNestsDoNotMatter() {
        RandomMarket flat = new RandomMarket(4, 0, 3, OWNERS);
        assertArrayEquals(flat.solve(), new RandomMarket(4, 1e-9, 3, OWNERS).solve(), 1e-7);
        Arrays.setAll(flat.nest, j -> 100 + j);
        assertArrayEquals(new RandomMarket(4, 0, 3, OWNERS).solve(), solve(flat.market(), flat.cost), 1e-11);
    }

    @Test // identity: a group split into two of half the weight is the same group
    void splittingAGroupChangesNothing() {
        double[] utility = {0.4, 0, -0.2, 0.3};
        double[] cost = {1, 0.9, 0.7, 1.1};
        int[] owner = {0, 0, 1, 2};
        Elasticities taste = new Elasticities(2.2, 0.5, 1.2);
        int[] nest = {0, 1, 1, 0};
        List<Tastes> one = List.of(Tastes.of(1, utility));
        List<Tastes> two = List.of(Tastes.of(0.3, utility), Tastes.of(0.7, utility));
        assertArrayEquals(
                solve(Tastes.market(taste, one, owner, nest), cost),
                solve(Tastes.market(taste, two, owner, nest), cost),
                1e-11);
    }

    /** By hand: alone in a group that spends a half, one of two equals in the other, ε = 1 and equal weights. */
    @Test
    void elasticityIsWeightedByRevenue() {
        double none = Double.NEGATIVE_INFINITY;
        EquilibriumSolver solver = new EquilibriumSolver(1e-13, 1000);
        List<Tastes> groups = List.of(Tastes.of(1, 0, none), Tastes.of(1, 0, 0));
        OfferMarket market = Tastes.market(Elasticities.flat(2, 1), groups, new int[] {0, 1}, new int[] {0, 1});
        double[] price = new double[2];
        assertTrue(solver.solve(market, filled(2, 1), price).converged());
        double share = solver.share(1, 0);
        // revenue 1 in the first group with elasticity 1, and `share` in the second with 3 − 2·share
        double elasticity = (1 + share * (3 - 2 * share)) / (1 + share);
        assertEquals(elasticity / (elasticity - 1), price[0], 1e-10);
        assertEquals(1 / (1 - 1 / (3 - 2 * (1 - share))), price[1], 1e-10);
    }

    private static double[] solve(OfferMarket market, double[] cost) {
        double[] price = new double[cost.length];
        assertTrue(new EquilibriumSolver(1e-12, 1000).solve(market, cost, price).converged());
        return price;
    }

    private static double[] permuted(double[] values, int[] order) {
        return IntStream.of(order).mapToDouble(j -> values[j]).toArray();
    }

    private static double[] filled(int n, double value) {
        double[] result = new double[n];
        Arrays.fill(result, value);
        return result;
    }
}
