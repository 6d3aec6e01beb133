package org.ridgepoint.firms.labs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.firms.labs.Family.Licensees;
import org.ridgepoint.firms.labs.Family.Outcome;
import org.ridgepoint.pricing.CustomerGroup;
import org.ridgepoint.pricing.EquilibriumSolver;
import org.ridgepoint.pricing.OfferMarket;

/** The forecast of a lab must be what the solver of the market finds, where it makes the same assumptions. */
class FamilyTest {
    private static final double NOTHING_ELSEWHERE = 0;

    /** ab_licence of oracles.json: two offers without nests and without others, r 0.5, α 2.5, ε 1.2. */
    @Test
    void licenceOracle() {
        Family family = new Family(Elasticities.flat(2.5, 1.2), 1e-12, 1, 1, 1, new Licensees(1, NOTHING_ELSEWHERE));
        Outcome outcome = family.licensed(0.5 / 2.2147641553, true);
        assertEquals(2.2147641553, outcome.price(), 1e-7);
        assertEquals(2.4890275146, outcome.licenseePrice(), 1e-7);
        assertEquals(0.5724527499, outcome.ownShare(), 1e-7);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1, 1", "0.7, 1, 1, 1, 3", "0.7, 4, 2, 1.3, 12", "0.5, 0.2, 0.3, 0.8, 5", "0.7, 30, 1, 1, 0"})
    void pricesAreThoseOfTheSolver(double nesting, double value, double licenseeValue, double cost, int licensees) {
        Elasticities taste = new Elasticities(1.5, nesting, 1.2);
        Family family = new Family(taste, 1, value, licenseeValue, cost, new Licensees(licensees, NOTHING_ELSEWHERE));
        Outcome outcome = family.licensed(0.2, true);
        assertEquals(licensees, outcome.licensees(), 1e-9);
        double[] price = solve(family, licensees, outcome.royalty());
        assertEquals(price[0], outcome.price(), 1e-6 * price[0]);
        if (licensees > 0) {
            assertEquals(0.2 * outcome.price(), outcome.royalty(), 1e-7);
            assertEquals(price[1], outcome.licenseePrice(), 1e-6 * price[1]);
        }
    }

    private static double[] solve(Family family, int licensees, double royalty) {
        int offers = licensees + 2;
        double[] utility = new double[offers];
        double[] cost = new double[offers];
        double[] price = new double[offers];
        double[] royalties = new double[offers];
        int[] owner = new int[offers];
        int[] nest = new int[offers];
        int[] licensor = new int[offers];
        Arrays.fill(licensor, OfferMarket.NO_LICENSOR);
        double within = 1 - family.taste().nesting();
        for (int j = 0; j < offers; j++) {
            boolean own = j == 0;
            utility[j] = within * StrictMath.log(own ? family.value() : family.licenseeValue());
            cost[j] = own ? 1 : family.licenseeCost() + royalty;
            price[j] = 2;
            owner[j] = j;
            if (!own) {
                licensor[j] = 0;
                royalties[j] = royalty;
            }
        }
        int outside = offers - 1;
        utility[outside] = StrictMath.log(family.rest());
        price[outside] = 1;
        owner[outside] = OfferMarket.GIVEN_PRICE;
        nest[outside] = 1;
        licensor[outside] = OfferMarket.NO_LICENSOR;
        royalties[outside] = 0;
        boolean[] all = new boolean[offers];
        Arrays.fill(all, true);
        List<CustomerGroup> groups = new ArrayList<>(List.of(CustomerGroup.of(1, all)));
        OfferMarket market = OfferMarket.withRoyalties(
                family.taste(), new double[][] {utility}, groups, owner, nest, licensor, royalties);
        assertTrue(new EquilibriumSolver().solve(market, cost, price).converged());
        return price;
    }

    @Test // direction: what licensees could earn elsewhere keeps them away
    void licenseesComeUntilALicenceBringsNoMore() {
        Elasticities taste = new Elasticities(1.5, 0.7, 1.2);
        Outcome outcome = new Family(taste, 1, 1, 1, 1, new Licensees(50, 0.03)).licensed(0.2, true);
        assertTrue(outcome.licensees() < 50);
        assertEquals(0.03, outcome.licensedShare() / outcome.licensees(), 1e-6);
        Outcome dearer = new Family(taste, 1, 1, 1, 1, new Licensees(50, 0.04)).licensed(0.2, true);
        assertTrue(dearer.licensees() < outcome.licensees());
    }

    @Test // limit: a lab without deployment earns royalties only; without licensees nothing
    void aLicensorLivesOnRoyalties() {
        Elasticities taste = new Elasticities(1.5, 0.7, 1.2);
        Outcome outcome = new Family(taste, 1, 1, 1, 1, new Licensees(10, 0)).licensed(0.2, false);
        assertEquals(0, outcome.ownShare(), 0);
        // the royalty is a fifth of the licensees' price
        assertEquals(0.2 * outcome.licensedShare(), outcome.margin(), 1e-9);
        assertEquals(
                0,
                new Family(taste, 1, 1, 1, 1, new Licensees(0, 0))
                        .licensed(0.2, false)
                        .margin(),
                0);
    }

    /** Identity: an offer put where it came from has the share that it had. */
    @Test
    void valuesInvertShares() {
        double offer = Family.valueOf(0.1, 0.4, 0.7);
        double nest = Family.valueOf(0.4, 0.4, 0.7);
        assertEquals(0.1, Family.shareIn(nest - offer, 0.6, offer, 0.7), 1e-12);
    }
}
