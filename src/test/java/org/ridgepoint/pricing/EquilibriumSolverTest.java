package org.ridgepoint.pricing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.pricing.PricingOutcome.Status;

/** Edges of the solver: what cannot be bought, what cannot be solved, extremes, and reuse. */
class EquilibriumSolverTest {
    private static final double NONE = Double.POSITIVE_INFINITY;

    private final EquilibriumSolver solver = new EquilibriumSolver();

    @Test // an offer without cost or listing leaves the others as if it were not there
    void infeasibleOffersDropOut() {
        double[] two = {Double.NaN, Double.NaN};
        solver.solve(OfferMarket.simple(2.5, 1.2, 0, 0.5), new double[] {1, 1.2}, two);
        double[] price = new double[4];
        OfferMarket market = OfferMarket.simple(2.5, 1.2, 0, 3, 0.5, Double.NEGATIVE_INFINITY);
        assertTrue(solver.solve(market, new double[] {1, NONE, 1.2, 2}, price).converged());
        // the unseen offer prices as if its share were zero: 2·3.5/2.5
        assertArrayEquals(new double[] {two[0], NONE, two[1], 2.8}, price, 1e-9);
        assertEquals(0, solver.segmentShare(1), 0);
        assertEquals(0, solver.segmentShare(3), 0);
        assertEquals(1, solver.segmentShare(0) + solver.segmentShare(2), 1e-14);
    }

    @Test
    void jointOwnersDropInfeasibleOffers() {
        int[] owner = {0, 0, 0, 1};
        int[] nest = {0, 0, 1, 1};
        Elasticities taste = new Elasticities(2, 0.5, 1.2);
        List<Tastes> all = List.of(Tastes.of(1, 0, 0.3, 0.1, 0.2));
        double[] price = new double[4];
        solver.solve(Tastes.market(taste, all, owner, nest), new double[] {1, NONE, 1, 1}, price);
        List<Tastes> some = List.of(Tastes.of(1, 0, 0.1, 0.2));
        double[] expected = new double[3];
        solver.solve(
                Tastes.market(taste, some, new int[] {0, 0, 1}, new int[] {0, 1, 1}), new double[] {1, 1, 1}, expected);
        assertArrayEquals(new double[] {expected[0], NONE, expected[1], expected[2]}, price, 1e-9);
    }

    @Test
    void withoutAnyOfferThereIsNoEquilibrium() {
        double[] price = {1, 1};
        OfferMarket market = OfferMarket.simple(2.5, 1.2, 0, 0);
        PricingOutcome outcome = solver.solve(market, new double[] {NONE, NONE}, price);
        assertEquals(new PricingOutcome(Status.NO_OFFER, 0, 0), outcome);
        assertArrayEquals(new double[] {NONE, NONE}, price, 0);
        assertEquals(0, solver.share(0, 0), 0);
        PricingOutcome empty = solver.solve(OfferMarket.simple(2.5, 1.2), new double[0], new double[0]);
        assertEquals(Status.NO_OFFER, empty.status());
    }

    @Test // a group that can buy nothing has no weight
    void emptyGroupsHaveNoInfluence() {
        double absent = Double.NEGATIVE_INFINITY;
        Elasticities taste = Elasticities.flat(2.5, 1.2);
        int[] ids = {0, 1};
        List<Tastes> groups = List.of(Tastes.of(1, 0, 0), Tastes.of(5, absent, absent));
        double[] price = new double[2];
        assertTrue(solver.solve(Tastes.market(taste, groups, ids, ids), new double[] {1, 1}, price)
                .converged());
        assertEquals(1.7407407407, price[0], 1e-9); // ab_sym, two firms
        assertEquals(0, solver.spendingPart(1), 0);
        assertEquals(0.5, solver.segmentShare(0), 1e-12);
    }

    @Test // failing is a value
    void reportsThatItDidNotConverge() {
        EquilibriumSolver hasty = new EquilibriumSolver(1e-12, 2);
        PricingOutcome outcome =
                hasty.solve(OfferMarket.simple(2, 1.2, Math.log(50), 0, 0), new double[] {1, 1, 1}, new double[3]);
        assertEquals(Status.NOT_CONVERGED, outcome.status());
        assertEquals(2, outcome.iterations());
        assertTrue(outcome.residual() > 1e-12);
    }

    @Test // a solution is a fixed point: the warm start is done at once
    void startingFromTheSolutionTakesNoStep() {
        OfferMarket market = OfferMarket.simple(2.5, 1.2, 0, 0.3, 0.7);
        double[] cost = {1, 1, 1.3};
        double[] price = new double[3];
        new EquilibriumSolver(1e-13, 100).solve(market, cost, price);
        assertEquals(0, solver.solve(market, cost, price).iterations());
    }

    @Test // the buffers of one market leave no trace in the next
    void reuseChangesNothing() {
        RandomMarket one = new RandomMarket(1, 0.6, 3, new int[] {0, 0, 1, 2});
        RandomMarket other = new RandomMarket(2, 0.4, 2, new int[] {0, 1, 1, 1, 2, 3});
        OfferMarket market = one.market();
        double[] first = new double[4];
        solver.solve(market, one.cost, first);
        solver.solve(market, new double[] {NONE, 3, NONE, 1}, new double[4]);
        solver.solve(other.market(), other.cost, new double[6]);
        double[] again = new double[4];
        solver.solve(market, one.cost, again);
        assertArrayEquals(first, again, 0);
    }

    /** ε below the floor: a monopolist would charge without bound and is held at 21 times cost. */
    @Test
    void elasticityFloorCapsMarkups() {
        double[] price = new double[1];
        assertTrue(solver.solve(OfferMarket.simple(2.5, 0.9, 0), new double[] {2}, price)
                .converged());
        assertEquals(42, price[0], 1e-9);
        OfferMarket joint = Tastes.market(
                new Elasticities(2, 0.5, 0.5), List.of(Tastes.of(1, 0, 0, 0.5)), new int[] {0, 0, 0}, new int[] {0, 0, 1
                });
        double[] prices = new double[3];
        assertTrue(solver.solve(joint, new double[] {1, 2, 3}, prices).converged());
        assertArrayEquals(new double[] {21, 42, 63}, prices, 1e-9);
    }

    /** Where the cap binds for one offer of an owner, its other offer's condition still holds given that. */
    @Test
    void capBindsOfferByOffer() {
        double absent = Double.NEGATIVE_INFINITY;
        List<Tastes> groups = List.of(Tastes.of(1, 0, absent, absent), Tastes.of(1, absent, 0, 0));
        int[] nest = {0, 1, 2};
        OfferMarket market = Tastes.market(Elasticities.flat(2, 1), groups, new int[] {0, 0, 1}, nest);
        double[] price = new double[3];
        assertTrue(solver.solve(market, new double[] {1, 1, 1}, price).converged());
        // alone in its group it is capped; in the other group a symmetric duopoly: E = (3 + 1)/2, markup 2
        assertArrayEquals(new double[] {21, 2, 2}, price, 1e-9);
    }

    @ParameterizedTest // log-utility gaps of up to 2000, far beyond what exp can hold, with and without nests
    @ValueSource(doubles = {0, 0.5, 0.94})
    void hugeQualityGapsConverge(double nesting) {
        Elasticities taste = new Elasticities(2.5, nesting, 1.2);
        List<Tastes> groups = List.of(Tastes.of(1, 1000, 0, -1000, 999), Tastes.of(2, -800, 0, 900, 0));
        OfferMarket market = Tastes.market(taste, groups, new int[] {0, 1, 2, 2}, new int[] {0, 0, 1, 1});
        double[] price = new double[4];
        assertTrue(solver.solve(market, new double[] {1, 1, 1, 1}, price).converged());
        for (double value : price) {
            assertTrue(value > 1 && value <= 21 + 1e-9, "price " + value);
        }
    }

    /** Revenue below what a double holds: alone in its nest the offer still has E = 1 + α, so 3.5/2.5 of its cost. */
    @Test
    void vanishingOfferKeepsItsNest() {
        List<Tastes> groups = List.of(Tastes.of(1, 0, 0, -2000), Tastes.of(1, 0, 0, -3000));
        int[] ids = {0, 1, 2};
        double[] price = new double[3];
        OfferMarket market = Tastes.market(new Elasticities(2.5, 0.5, 1.2), groups, ids, ids);
        assertTrue(solver.solve(market, new double[] {1, 1, 1}, price).converged());
        assertEquals(0, solver.segmentShare(2), 0);
        assertEquals(1.4, price[2], 1e-9);
    }

    @ParameterizedTest // close nests, where plain iteration on the markup formula diverges, from far starts
    @ValueSource(doubles = {0.001, 0.9, 1, 50, 1e6})
    void convergesFromAnyStart(double start) {
        RandomMarket market = new RandomMarket(7, 0.94, 1, new int[] {0, 0, 1, 2, 3, 3, 3, 4});
        double[] from = new double[8];
        Arrays.fill(from, start);
        assertArrayEquals(market.solve(), market.solve(from), 1e-9);
    }

    /**
     * Close nests and groups with very different tastes: exact best responses over a grid of prices cycle here (worked
     * out apart from the solver), so there is nothing to find, and the solver must say so and stay finite.
     */
    @Test
    void reportsPriceCycles() {
        RandomMarket market = new RandomMarket(1, 0.9, 3, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        double[] price = new double[10];
        PricingOutcome outcome = solver.solve(market.market(), market.cost, price);
        assertEquals(Status.NOT_CONVERGED, outcome.status());
        for (int j = 0; j < 10; j++) {
            assertTrue(price[j] > market.cost[j] && price[j] < 21 * market.cost[j]);
        }
    }

    @ParameterizedTest // the shipped range of ρ, many markets: a handful of steps from a cold start
    @ValueSource(doubles = {0, 0.3, 0.5, 0.7})
    void convergesQuicklyInTheDefaultRange(double nesting) {
        for (int seed = 0; seed < 50; seed++) {
            RandomMarket market = new RandomMarket(seed, nesting, 3, new int[] {0, 0, 0, 1, 2, 3, 3, 4, 5, 3});
            PricingOutcome outcome = solver.solve(market.market(), market.cost, new double[10]);
            assertTrue(outcome.converged() && outcome.iterations() <= 60, outcome + ", seed " + seed);
        }
    }

    /** Regression: pinned from this code once its first-order conditions had been checked numerically. */
    @Test
    void pinnedMarket() {
        RandomMarket market = new RandomMarket(2026, 0.7, 3, new int[] {0, 0, 0, 1, 2, 3, 3, 4}, 3, 6);
        double[] expected = {
            1.4108842689,
            1.2658175750,
            1.1676127497,
            2.2004842598,
            1.5864903363,
            1.5831150803,
            2.0983719117,
            1.1095205920
        };
        assertArrayEquals(expected, market.solve(), 1e-10);
    }

    @Test
    void refusesNonsense() {
        OfferMarket market = OfferMarket.simple(2.5, 1.2, 0, 0);
        for (double bad : new double[] {0, -1, Double.NaN}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> solver.solve(market, new double[] {1, bad}, new double[] {1, 1}));
        }
        int[] ids = {0, 1};
        Elasticities taste = Elasticities.flat(2, 1.2);
        List<Tastes> groups = List.of(Tastes.of(1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Tastes.market(taste, List.of(), ids, ids));
        assertThrows(IllegalArgumentException.class, () -> Tastes.market(taste, groups, new int[1], ids));
        assertThrows(
                IllegalArgumentException.class,
                () -> Tastes.market(taste, groups, ids, ids, ids, new double[] {0.1, 0.1}));
        assertThrows(IllegalArgumentException.class, () -> OfferMarket.simple(2.5, 1.2, 0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> OfferMarket.simple(2.5, 1.2, 0, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> CustomerGroup.of(-1, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CustomerGroup(1, 0, -1, Listing.of(true), CustomerGroup.NO_OUTSIDE_OFFER));
        double[][] utility = new double[1][2];
        List<CustomerGroup> other =
                List.of(new CustomerGroup(1, 0, 1, Listing.of(true, true), CustomerGroup.NO_OUTSIDE_OFFER));
        assertThrows(IllegalArgumentException.class, () -> OfferMarket.of(taste, utility, other, ids, ids));
        assertThrows(IllegalArgumentException.class, () -> new CustomerGroup(1, 0, 0, Listing.of(true), 0));
        assertThrows(IllegalArgumentException.class, () -> new CustomerGroup(1, 0, 0, Listing.of(true), 1));
        List<CustomerGroup> priced = List.of(new CustomerGroup(1, 0, 0, Listing.of(true, false), 1));
        assertThrows(IllegalArgumentException.class, () -> OfferMarket.of(taste, utility, priced, ids, ids));
        List<CustomerGroup> longer = List.of(CustomerGroup.of(1, true, true, true));
        assertThrows(IllegalArgumentException.class, () -> OfferMarket.of(taste, utility, longer, ids, ids));
        assertThrows(IllegalStateException.class, () -> new EquilibriumSolver().share(0, 0));
    }
}
