package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasteNodesTest {

    @Test // by hand: nodes at 0 and ±√3 standard deviations with weights 2/3 and 1/6; e^(0.5·1.7320508) = 2.3774427
    void threeNodesByHand() {
        TasteNodes nodes = new TasteNodes(3, 0.5);
        assertEquals(2.3774427, nodes.factor(2), 1e-7);
        assertEquals(1, nodes.factor(1), 0);
        assertEquals(1 / 2.3774427, nodes.factor(0), 1e-7);
        assertEquals(1.0 / 6, nodes.weight(0), 1e-15);
        assertEquals(2.0 / 3, nodes.weight(1), 1e-15);
        assertEquals(1.0 / 6, nodes.weight(2), 1e-15);
    }

    /** Moments of a normal distribution: 1, 0, σ², 0, 3σ⁴, 0, of which n nodes have the first 2n. */
    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 0.5", "3, 0.5", "3, 1.3", "2, 0.1"})
    void momentsOfTheNormalDistribution(int count, double sigma) {
        double[] normal = {1, 0, sigma * sigma, 0, 3 * Math.pow(sigma, 4), 0};
        TasteNodes nodes = new TasteNodes(count, sigma);
        for (int power = 0; power < 2 * count; power++) {
            double moment = 0;
            for (int node = 0; node < nodes.count(); node++) {
                moment += nodes.weight(node) * Math.pow(Math.log(nodes.factor(node)), power);
            }
            assertEquals(normal[power], moment, 1e-14, "moment " + power);
        }
    }

    @Test // limit: the mean of β/β_s is e^(σ²/2), which three nodes come close to while the spread is small
    void meanTasteIsNearlyThatOfTheLognormal() {
        TasteNodes nodes = new TasteNodes(3, 0.5);
        double mean = 0;
        for (int node = 0; node < 3; node++) {
            mean += nodes.weight(node) * nodes.factor(node);
        }
        assertEquals(Math.exp(0.125), mean, 2e-4);
    }

    @Test // limit: without spread everybody is alike, exactly
    void withoutSpreadThereIsOneNode() {
        TasteNodes nodes = new TasteNodes(3, 0);
        assertEquals(1, nodes.count());
        assertEquals(1, nodes.factor(0), 0);
        assertEquals(1, nodes.weight(0), 0);
    }

    @Test
    void nodesRise() {
        TasteNodes nodes = new TasteNodes(3, 0.01);
        assertTrue(nodes.factor(0) < nodes.factor(1) && nodes.factor(1) < nodes.factor(2));
    }

    @Test
    void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new TasteNodes(0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new TasteNodes(4, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new TasteNodes(3, -0.5));
        assertThrows(IllegalArgumentException.class, () -> new TasteNodes(3, Double.NaN));
    }
}
