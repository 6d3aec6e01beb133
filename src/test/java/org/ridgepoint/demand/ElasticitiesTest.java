package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticitiesTest {

    @Test // worked by hand: 1 + 2.5·[(1 − 0.5·0.4)/0.5 − 0.1] + 0.2·0.1 = 1 + 2.5·1.5 + 0.02
    void ownElasticityInANest() {
        assertEquals(4.77, new Elasticities(2.5, 0.5, 1.2).own(0.4, 0.1), 1e-12);
    }

    @Test // without nests, Atkeson and Burstein: (1+α)(1−s) + ε·s = 3.5·0.7 + 1.2·0.3
    void ownElasticityWithoutNests() {
        assertEquals(2.81, Elasticities.flat(2.5, 1.2).own(1, 0.3), 1e-12);
    }

    @Test // a monopolist faces the elasticity of the total; an offer without share that of substitution
    void limitsOfOwnElasticity() {
        assertEquals(1.2, new Elasticities(2.5, 0.7, 1.2).own(1, 1), 1e-12);
        assertEquals(1 + 2.5 / 0.3, new Elasticities(2.5, 0.7, 1.2).own(0, 0), 1e-12);
    }

    /** The derivation in the Javadoc against central differences of ln q, over random markets with nests. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void elasticitiesAreDerivativesOfQuantity(long seed) {
        Random random = new Random(seed);
        Elasticities taste = new Elasticities(1 + 2 * random.nextDouble(), 0.9 * random.nextDouble(), 1.2);
        int[] nest = {0, 1, 0, 2, 1, 0};
        double[] utility = random.doubles(6, -1, 1).toArray();
        double[] logPrice = random.doubles(6, -1, 1).toArray();
        SpendingShares shares = new SpendingShares(6, 3);
        shares.update(taste, utility, logPrice, nest);
        for (int k = 0; k < 6; k++) {
            double[] up = logQuantities(taste, utility, moved(logPrice, k, 1e-5), nest);
            double[] down = logQuantities(taste, utility, moved(logPrice, k, -1e-5), nest);
            for (int j = 0; j < 6; j++) {
                double expected = (up[j] - down[j]) / 2e-5;
                double actual = j == k
                        ? -taste.own(shares.withinNest(k), shares.share(k))
                        : taste.cross(nest[j] == nest[k], shares.withinNest(k), shares.share(k));
                assertEquals(expected, actual, 1e-6, "d ln q" + j + " / d ln p" + k);
            }
        }
    }

    private static double[] moved(double[] logPrice, int offer, double by) {
        double[] result = logPrice.clone();
        result[offer] += by;
        return result;
    }

    private static double[] logQuantities(Elasticities taste, double[] utility, double[] logPrice, int[] nest) {
        SpendingShares shares = new SpendingShares(utility.length, 3);
        assertTrue(shares.update(taste, utility, logPrice, nest));
        double logSpending = (1 - taste.epsilon()) * PriceIndex.log(shares.logInclusive(), 1, taste.alpha());
        double[] result = new double[utility.length];
        for (int j = 0; j < result.length; j++) {
            result[j] = Math.log(shares.share(j)) + logSpending - logPrice[j];
        }
        return result;
    }

    @Test
    void refusesWhatHasNoMeaning() {
        assertThrows(IllegalArgumentException.class, () -> new Elasticities(0, 0, 1.2));
        assertThrows(IllegalArgumentException.class, () -> new Elasticities(2.5, 0.95, 1.2));
        assertThrows(IllegalArgumentException.class, () -> new Elasticities(2.5, -0.1, 1.2));
        assertThrows(IllegalArgumentException.class, () -> new Elasticities(2.5, Double.NaN, 1.2));
        assertThrows(IllegalArgumentException.class, () -> new Elasticities(2.5, 0, 3.6));
        assertThrows(IllegalArgumentException.class, () -> new Elasticities(2.5, 0, 0));
    }
}
