package org.ridgepoint.pricing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.demand.SpendingShares;

/** Groups that share utilities but not listings, offers with given prices, and entrants. */
class ListedSharesTest {
    private static final int OFFERS = 14;
    private static final int GROUPS = 9;

    private final EquilibriumSolver solver = new EquilibriumSolver();
    private Elasticities taste = new Elasticities(2.5, 0.7, 1.2);
    private final double[][] utility = new double[3][OFFERS];
    private final boolean[][] listed = new boolean[GROUPS][OFFERS];
    private final int[] node = new int[GROUPS];
    private final int[] owner = new int[OFFERS];
    private final int[] nest = new int[OFFERS];
    private final double[] cost = new double[OFFERS];
    private final double[] price = new double[OFFERS];

    /** Owners of one or two offers; the last three have given prices. Some listings repeat. */
    private void draw(long seed, double nesting, double spread) {
        Random random = new Random(seed);
        taste = new Elasticities(1.5 + random.nextDouble(), nesting, 0.9 + 0.5 * random.nextDouble());
        for (int j = 0; j < OFFERS; j++) {
            for (double[] values : utility) {
                values[j] = spread * random.nextGaussian();
            }
            owner[j] = j >= OFFERS - 3 ? OfferMarket.GIVEN_PRICE : Math.max(j - 2, 0);
            nest[j] = 7 * random.nextInt(5) - 9;
            cost[j] = j >= OFFERS - 3 ? Double.NaN : 0.5 + random.nextDouble();
            price[j] = 0.6 + random.nextDouble();
        }
        for (int g = 0; g < GROUPS; g++) {
            node[g] = g % 2 == 0 ? 0 : random.nextInt(3);
            for (int j = 0; j < OFFERS; j++) {
                listed[g][j] = g >= 7 ? listed[g - 7][j] : random.nextInt(3) > 0;
            }
        }
    }

    private OfferMarket market() {
        List<CustomerGroup> groups = new ArrayList<>();
        for (int g = 0; g < GROUPS; g++) {
            groups.add(
                    new CustomerGroup(1 + g, 0.1 * g, node[g], Listing.of(listed[g]), CustomerGroup.NO_OUTSIDE_OFFER));
        }
        return OfferMarket.of(taste, utility, groups, owner, nest);
    }

    private double[] seenBy(int group) {
        double[] result = utility[node[group]].clone();
        for (int j = 0; j < OFFERS; j++) {
            result[j] = listed[group][j] ? result[j] : Double.NEGATIVE_INFINITY;
        }
        return result;
    }

    /** Against a group-by-group computation by {@link SpendingShares}; a spread of 100 loses groups to underflow. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 1",
        "2, 0.5, 1",
        "3, 0.7, 2",
        "4, 0.9, 1",
        "5, 0.7, 100",
        "6, 0.9, 300",
        "7, 0, 400",
        "8, 0.7, 30"
    })
    void equalsTheDirectComputation(long seed, double nesting, double spread) {
        draw(seed, nesting, spread);
        OfferMarket market = market();
        assertTrue(solver.evaluate(market, price));
        assertDirect(market);
    }

    private void assertDirect(OfferMarket market) {
        double[] logPrice = Arrays.stream(price).map(Math::log).toArray();
        int[] nests = new int[OFFERS];
        Arrays.setAll(nests, market::nest);
        SpendingShares direct = new SpendingShares(OFFERS, market.nests());
        double[] shares = new double[OFFERS];
        for (int g = 0; g < GROUPS; g++) {
            direct.update(taste, seenBy(g), logPrice, nests);
            assertEquals(
                    direct.logInclusive(),
                    solver.logInclusive(g),
                    1e-12 * Math.max(1, Math.abs(direct.logInclusive())));
            solver.shares(g, shares);
            for (int j = 0; j < OFFERS; j++) {
                assertEquals(direct.share(j), shares[j], 1e-12);
                assertEquals(shares[j], solver.share(g, j), 1e-15);
                assertEquals(direct.withinNest(j), solver.withinNest(g, j), 1e-12);
            }
        }
    }

    /** Outside offers are as if they were listed: same shares as the direct computation, same prices. */
    @ParameterizedTest
    @CsvSource({"31, 0, 1", "32, 0.5, 1", "33, 0.7, 2", "34, 0.9, 1", "35, 0.7, 100", "36, 0.9, 300"})
    void outsideOffersCountAsListed(long seed, double nesting, double spread) {
        draw(seed, nesting, spread);
        OfferMarket market = marketWithOutsideOffers();
        assertTrue(solver.evaluate(market, price));
        assertDirect(market);
        OfferMarket asListed = market();
        double[] revenue =
                IntStream.range(0, OFFERS).mapToDouble(solver::segmentShare).toArray();
        solver.evaluate(asListed, price);
        for (int j = 0; j < OFFERS; j++) {
            assertEquals(solver.segmentShare(j), revenue[j], 1e-12);
        }
        if (spread <= 2 && nesting < 0.9) {
            double[] found = price.clone();
            assertTrue(solver.solve(market, cost, found).converged());
            assertTrue(solver.solve(asListed, cost, price).converged());
            assertArrayEquals(price, found, 1e-8);
        }
    }

    /** Each group but every fourth sees one of the three offers of given price; groups share two listings. */
    private OfferMarket marketWithOutsideOffers() {
        boolean[][] kind = {listed[0].clone(), listed[1].clone()};
        for (boolean[] shown : kind) {
            Arrays.fill(shown, OFFERS - 3, OFFERS, false);
        }
        Listing[] listings = {Listing.of(kind[0]), Listing.of(kind[1])};
        List<CustomerGroup> groups = new ArrayList<>();
        for (int g = 0; g < GROUPS; g++) {
            int outside = g % 4 == 3 ? CustomerGroup.NO_OUTSIDE_OFFER : OFFERS - 1 - g % 4;
            listed[g] = kind[g % 2].clone();
            if (outside != CustomerGroup.NO_OUTSIDE_OFFER) {
                listed[g][outside] = true;
            }
            groups.add(new CustomerGroup(1 + g, 0.1 * g, node[g], listings[g % 2], outside));
        }
        return OfferMarket.of(taste, utility, groups, owner, nest);
    }

    /** The best offer of a nest, and the best nest, are out of sight of the second group by e^2000 and more. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.9})
    void unseenGiantsDoNotDrownTheRest(double nesting) {
        Elasticities tastes = new Elasticities(2.5, nesting, 1.2);
        double[][] values = {{3000, 0, 0.4, 1000, -0.3}};
        List<CustomerGroup> groups = List.of(
                CustomerGroup.of(1, true, true, true, true, true), CustomerGroup.of(1, false, true, true, false, true));
        int[] nests = {0, 0, 0, 1, 1};
        OfferMarket market = OfferMarket.of(tastes, values, groups, new int[] {0, 1, 2, 3, 4}, nests);
        double[] prices = {1, 1.2, 1.1, 1, 0.9};
        assertTrue(solver.evaluate(market, prices));
        SpendingShares direct = new SpendingShares(3, 2);
        double[] logs = {Math.log(1.2), Math.log(1.1), Math.log(0.9)};
        direct.update(tastes, new double[] {0, 0.4, -0.3}, logs, new int[] {0, 0, 1});
        assertEquals(direct.logInclusive(), solver.logInclusive(1), 1e-13);
        int[] seen = {1, 2, 4};
        for (int k = 0; k < 3; k++) {
            assertEquals(direct.share(k), solver.share(1, seen[k]), 1e-13);
            assertEquals(direct.withinNest(k), solver.withinNest(1, seen[k]), 1e-13);
        }
        assertEquals(1, solver.share(0, 0), 0);
    }

    /** Given prices stay as they are, and with them in the market every owner's profit has no slope. */
    @ParameterizedTest
    @CsvSource({"11, 0", "12, 0.5", "13, 0.7", "14, 0.6"})
    void givenPricesStayAndCompete(long seed, double nesting) {
        draw(seed, nesting, 0.5);
        double[] before = price.clone();
        assertTrue(solver.solve(market(), cost, price).converged());
        for (int j = OFFERS - 3; j < OFFERS; j++) {
            assertEquals(before[j], price[j], 0);
        }
        assertDirect(market());
        for (int j = 0; j < OFFERS - 3; j++) {
            double revenue = revenue(j);
            if (revenue > 0 && price[j] < 20.999 * cost[j]) {
                double slope = (8 * (profit(j, 1e-4) - profit(j, -1e-4)) - profit(j, 2e-4) + profit(j, -2e-4)) / 12e-4;
                assertEquals(0, slope / revenue, 2e-9, "offer " + j);
            }
        }
    }

    /** Profit of the owner of an offer when the price of that offer moves, from the definition of demand. */
    private double profit(int offer, double by) {
        double[] moved = price.clone();
        moved[offer] *= Math.exp(by);
        double sum = 0;
        for (int g = 0; g < GROUPS; g++) {
            SpendingShares direct = direct(g, moved);
            for (int k = 0; k < OFFERS; k++) {
                sum += owner[k] == owner[offer] ? (1 - cost[k] / moved[k]) * direct.share(k) * spending(g, direct) : 0;
            }
        }
        return sum;
    }

    private double revenue(int offer) {
        double sum = 0;
        for (int g = 0; g < GROUPS; g++) {
            SpendingShares direct = direct(g, price);
            sum += direct.share(offer) * spending(g, direct);
        }
        return sum;
    }

    private SpendingShares direct(int group, double[] prices) {
        SpendingShares direct = new SpendingShares(OFFERS, OFFERS);
        int[] nests = new int[OFFERS];
        Arrays.setAll(nests, j -> (nest[j] + 9) / 7);
        direct.update(taste, seenBy(group), Arrays.stream(prices).map(Math::log).toArray(), nests);
        return direct;
    }

    private double spending(int group, SpendingShares direct) {
        double logIndex = -direct.logInclusive() / taste.alpha() - 0.1 * group;
        return (1 + group) * Math.exp((1 - taste.epsilon()) * logIndex);
    }

    /** A cheaper outside option lowers prices; one that cannot be had is as if it were not there. */
    @Test
    void givenPricesInfluenceTheOthers() {
        int[] owners = {0, 1, OfferMarket.GIVEN_PRICE};
        List<CustomerGroup> groups = List.of(CustomerGroup.of(1, true, true, true));
        OfferMarket market = OfferMarket.of(taste, new double[1][3], groups, owners, new int[] {0, 0, 1});
        double[] costs = {1, 1, Double.NaN};
        double[] none = {1, 1, Double.POSITIVE_INFINITY};
        double[] dear = {1, 1, 2};
        double[] cheap = {1, 1, 1};
        for (double[] prices : List.of(none, dear, cheap)) {
            assertTrue(solver.solve(market, costs, prices).converged());
        }
        assertTrue(none[0] > dear[0] && dear[0] > cheap[0]);
        double[] duopoly = {1, 1};
        List<CustomerGroup> two = List.of(CustomerGroup.of(1, true, true));
        solver.solve(
                OfferMarket.of(taste, new double[1][2], two, new int[] {0, 1}, new int[2]),
                new double[] {1, 1},
                duopoly);
        assertArrayEquals(duopoly, Arrays.copyOf(none, 2), 1e-9);
        double[] bad = {1, 1, 0};
        assertThrows(IllegalArgumentException.class, () -> solver.solve(market, costs, bad));
    }

    /** The share of an entrant is what it would have in a market with it at these prices. */
    @ParameterizedTest
    @CsvSource({"21, 0, 1", "22, 0.5, 1", "23, 0.7, 1", "24, 0.9, 3", "25, 0.7, 100"})
    void entrantHasTheShareOfAMarketWithIt(long seed, double nesting, double spread) {
        draw(seed, nesting, spread);
        for (int entrant = 0; entrant < OFFERS; entrant++) {
            assertTrue(solver.evaluate(market(), price));
            double expected = solver.segmentShare(entrant);
            double[] without = price.clone();
            without[entrant] = Double.POSITIVE_INFINITY;
            OfferMarket market = market();
            solver.evaluate(market, without);
            double[] values = {utility[0][entrant], utility[1][entrant], utility[2][entrant]};
            boolean[] sees = new boolean[GROUPS];
            for (int g = 0; g < GROUPS; g++) {
                sees[g] = listed[g][entrant];
            }
            double logPrice = Math.log(price[entrant]);
            assertEquals(expected, solver.shareOfEntrant(values, logPrice, market.nest(entrant), sees), 1e-12);
        }
    }

    @Test // by hand: an equal offer in a new nest has a third, in the nest of one of two without nesting as well
    void entrantByHand() {
        solver.evaluate(OfferMarket.simple(2.5, 1.2, 0, 0), new double[] {1, 1});
        assertEquals(1.0 / 3, solver.shareOfEntrant(0, 0, OfferMarket.NEW_NEST, new boolean[] {true}), 1e-15);
        assertEquals(1.0 / 3, solver.shareOfEntrant(0, 0, 1, new boolean[] {true}), 1e-15);
        assertEquals(0, solver.shareOfEntrant(0, 0, 1, new boolean[] {false}), 0);
    }
}
