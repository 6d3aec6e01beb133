package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpendingSharesTest {
    private static final double ABSENT = Double.NEGATIVE_INFINITY;
    private static final double NO_PRICE = Double.POSITIVE_INFINITY;

    @Test // by hand: weights 1·1^−2 and 1·2^−2, so shares 4/5 and 1/5; Σ = 1.25
    void twoOffersByHand() {
        SpendingShares shares = new SpendingShares(2, 2);
        assertTrue(shares.update(
                Elasticities.flat(2, 1.2), new double[2], new double[] {0, Math.log(2)}, new int[] {0, 1}));
        assertEquals(0.8, shares.share(0), 1e-15);
        assertEquals(0.2, shares.share(1), 1e-15);
        assertEquals(Math.log(1.25), shares.logInclusive(), 1e-15);
    }

    @Test // by hand, ρ = 0.5: a nest of two equal offers is worth √2 of one, so its share is √2/(1+√2)
    void nestOfTwoByHand() {
        SpendingShares shares = new SpendingShares(3, 2);
        shares.update(new Elasticities(2.5, 0.5, 1.2), new double[3], new double[3], new int[] {0, 1, 1});
        double root = Math.sqrt(2);
        assertEquals(1 / (1 + root), shares.share(0), 1e-15);
        assertEquals(root / (1 + root) / 2, shares.share(1), 1e-15);
        assertEquals(0.5, shares.withinNest(2), 1e-15);
        assertEquals(Math.log(1 + root), shares.logInclusive(), 1e-15);
    }

    /** Identities: shares sum to one, shares of a nest sum to one, and share = share in nest × share of nest. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void sharesSumToOne(long seed) {
        Random random = new Random(seed);
        int[] nest = random.ints(40, 0, 7).toArray();
        SpendingShares shares = new SpendingShares(40, 7);
        double[] utility = random.doubles(40, -5, 5).toArray();
        utility[3] = ABSENT;
        shares.update(new Elasticities(2, 0.9 * random.nextDouble(), 1.2), utility, new double[40], nest);
        double[] nestSum = new double[7];
        double sum = 0;
        for (int j = 0; j < 40; j++) {
            sum += shares.share(j);
            nestSum[nest[j]] += shares.withinNest(j);
        }
        assertEquals(1, sum, 1e-14);
        for (double value : nestSum) {
            assertEquals(1, value, 1e-14);
        }
    }

    @Test // limit: as ρ → 0 nests stop to matter
    void withoutNestingNestsDoNotMatter() {
        double[] utility = {0.3, -0.2, 0.8, 0.1};
        double[] logPrice = {0.1, 0.4, -0.3, 0};
        SpendingShares flat = new SpendingShares(4, 4);
        flat.update(Elasticities.flat(2.5, 1.2), utility, logPrice, new int[] {0, 1, 2, 3});
        for (double nesting : new double[] {0, 1e-9}) {
            SpendingShares nested = new SpendingShares(4, 2);
            nested.update(new Elasticities(2.5, nesting, 1.2), utility, logPrice, new int[] {0, 0, 1, 1});
            for (int j = 0; j < 4; j++) {
                assertEquals(flat.share(j), nested.share(j), 2 * nesting + 1e-15);
            }
            assertEquals(flat.logInclusive(), nested.logInclusive(), 2 * nesting + 1e-15);
        }
    }

    @Test // quality or price apart by a thousand log units: no overflow, the best takes all
    void hugeGapsAreSafe() {
        SpendingShares shares = new SpendingShares(4, 2);
        Elasticities taste = new Elasticities(3, 0.9, 1.2);
        shares.update(
                taste, new double[] {1000, -1000, 1000, 0}, new double[] {-300, 300, 0, 0}, new int[] {0, 0, 1, 1});
        assertEquals(1, shares.share(0), 0);
        assertEquals(0, shares.share(1), 0);
        assertEquals(1, shares.withinNest(2), 0);
        assertEquals(1900, shares.logInclusive(), 1e-9);
    }

    @Test
    void offersWithoutListingOrPriceGetNothing() {
        SpendingShares shares = new SpendingShares(4, 3);
        double[] utility = {0, ABSENT, 0, ABSENT};
        double[] logPrice = {0, 0, NO_PRICE, NO_PRICE};
        assertTrue(shares.update(new Elasticities(2, 0.5, 1.2), utility, logPrice, new int[] {0, 0, 1, 2}));
        assertEquals(1, shares.share(0), 0);
        for (int j = 1; j < 4; j++) {
            assertEquals(0, shares.share(j), 0);
            assertEquals(0, shares.withinNest(j), 0);
        }
    }

    @Test // and a buffer that held shares before holds none after
    void withoutAFeasibleOfferSharesAreAbsent() {
        SpendingShares shares = new SpendingShares(2, 1);
        Elasticities taste = new Elasticities(2, 0.5, 1.2);
        int[] nest = {0, 0};
        assertTrue(shares.update(taste, new double[2], new double[2], nest));
        assertFalse(shares.update(taste, new double[] {ABSENT, 0}, new double[] {0, NO_PRICE}, nest));
        assertEquals(0, shares.share(0), 0);
        assertEquals(0, shares.share(1), 0);
        assertEquals(ABSENT, shares.logInclusive(), 0);
    }

    @Test
    void refusesNonsense() {
        SpendingShares shares = new SpendingShares(1, 1);
        Elasticities taste = Elasticities.flat(2, 1.2);
        int[] nest = {0};
        double[] one = {0};
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> shares.update(taste, new double[] {bad}, one, nest));
            assertThrows(IllegalArgumentException.class, () -> shares.update(taste, one, new double[] {-bad}, nest));
        }
    }
}
