package org.ridgepoint.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignBoundaryTest {
    @Test // worked by hand: from −100 to 300 zero lies a quarter of the way, from 300 to −300 in the middle
    void straightLines() {
        assertEquals(
                List.of(0.25, 1.5),
                SignBoundary.crossings(new double[] {0, 1, 2}, new double[] {-100, 300, -300}, false));
    }

    @Test // worked by hand: half way from 1 to 4 in the logarithm is 2
    void straightOverTheLogarithm() {
        List<Double> crossing = SignBoundary.crossings(new double[] {1, 4}, new double[] {5, -5}, true);
        assertEquals(1, crossing.size());
        assertEquals(2, crossing.get(0), 1e-15);
    }

    @Test // a point on zero counts once, whatever the signs beside it
    void zeroItself() {
        assertEquals(List.of(1.0), SignBoundary.crossings(new double[] {0, 1, 2}, new double[] {-1, 0, 1}, false));
        assertEquals(List.of(1.0), SignBoundary.crossings(new double[] {0, 1, 2}, new double[] {1, 0, 1}, false));
    }

    @Test // no change of sign, or nothing known between the signs
    void none() {
        assertTrue(SignBoundary.crossings(new double[] {1, 2}, new double[] {3, 4}, true)
                .isEmpty());
        assertTrue(SignBoundary.crossings(new double[] {1, 2, 3}, new double[] {-3, Double.NaN, 4}, false)
                .isEmpty());
        assertThrows(
                IllegalArgumentException.class,
                () -> SignBoundary.crossings(new double[] {1}, new double[] {1, 2}, false));
    }
}
