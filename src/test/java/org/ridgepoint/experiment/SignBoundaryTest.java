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
                List.of(0.25, 1.5), SignBoundary.crossings(new double[] {0, 1, 2}, new double[] {-100, 300, -300}));
    }

    @Test // a point on zero counts once, whatever the signs beside it
    void zeroItself() {
        assertEquals(List.of(1.0), SignBoundary.crossings(new double[] {0, 1, 2}, new double[] {-1, 0, 1}));
        assertEquals(List.of(1.0), SignBoundary.crossings(new double[] {0, 1, 2}, new double[] {1, 0, 1}));
    }

    @Test // no change of sign, or nothing known between the signs
    void none() {
        assertTrue(
                SignBoundary.crossings(new double[] {1, 2}, new double[] {3, 4}).isEmpty());
        assertTrue(SignBoundary.crossings(new double[] {1, 2, 3}, new double[] {-3, Double.NaN, 4})
                .isEmpty());
        assertThrows(
                IllegalArgumentException.class, () -> SignBoundary.crossings(new double[] {1}, new double[] {1, 2}));
    }
}
