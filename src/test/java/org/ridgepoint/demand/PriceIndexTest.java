package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PriceIndexTest {

    @Test // by hand: four equal offers at price 3, normalised by four, have the index 3
    void equalPricesAreTheIndex() {
        double logInclusive = Math.log(4 * Math.pow(3, -2.5));
        assertEquals(3, PriceIndex.value(logInclusive, 4, 2.5), 1e-14);
        assertEquals(Math.log(3), PriceIndex.log(logInclusive, 4, 2.5), 1e-14);
    }

    @Test // identity: prices times k, index times k; also with nests
    void homogeneousOfDegreeOne() {
        Elasticities taste = new Elasticities(2, 0.6, 1.2);
        double[] utility = {0.5, 0, -0.5};
        int[] nest = {0, 0, 1};
        SpendingShares shares = new SpendingShares(3, 2);
        shares.update(taste, utility, new double[] {0.1, 0.2, 0.3}, nest);
        double before = PriceIndex.log(shares.logInclusive(), 3, 2);
        shares.update(taste, utility, new double[] {5.1, 5.2, 5.3}, nest);
        assertEquals(before + 5, PriceIndex.log(shares.logInclusive(), 3, 2), 1e-14);
    }

    @Test // model specification, section 12: ε 1.2, index halves
    void surplusWhenTheIndexHalves() {
        assertEquals(0.7434917750, PriceIndex.surplusChange(1, -Math.log(2), 1.2), 5e-11);
        assertEquals(7.434917750e8, PriceIndex.surplusChange(1e9, -Math.log(2), 1.2), 0.05);
    }

    @Test // limit ε → 1: −X·ln(P1/P0) = ln 2, from both sides without loss of digits
    void surplusAtUnitElasticity() {
        for (double epsilon : new double[] {1 - 1e-12, 1, 1 + 1e-12}) {
            assertEquals(Math.log(2), PriceIndex.surplusChange(1, -Math.log(2), epsilon), 1e-12);
        }
    }

    @Test // by hand: ε = 2, index doubles: X/(−1)·(1 − 1/2)
    void surplusFallsWhenPricesRise() {
        assertEquals(-0.5, PriceIndex.surplusChange(1, Math.log(2), 2), 1e-15);
    }

    @Test // identity: −d surplus/d ln P = Y
    void slopeOfSurplusIsSpending() {
        double h = 1e-5;
        double slope =
                (PriceIndex.surplusChange(3, 0.4 + h, 1.7) - PriceIndex.surplusChange(3, 0.4 - h, 1.7)) / (2 * h);
        assertEquals(PriceIndex.spending(3, 0.4, 1.7), -slope, 1e-8);
    }

    @Test // direction: elastic demand spends more when prices fall; at ε = 1 spending does not react
    void spendingFollowsTheIndex() {
        assertTrue(PriceIndex.spending(1, -0.5, 1.2) > 1);
        assertTrue(PriceIndex.spending(1, -0.5, 0.8) < 1);
        assertEquals(1, PriceIndex.spending(1, -0.5, 1), 0);
    }

    @Test
    void withoutOffersTheIndexIsInfinite() {
        assertEquals(Double.POSITIVE_INFINITY, PriceIndex.log(Double.NEGATIVE_INFINITY, 5, 2), 0);
    }
}
