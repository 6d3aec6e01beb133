package org.ridgepoint.hardware.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MaturationTest {
    private static final Maturation PATH = new Maturation(2032, 8);

    @Test // the specification's two points, and the middle of a logistic
    void passesTheGivenPoints() {
        assertEquals(0.1, PATH.maturityAfter(0), 1e-12);
        assertEquals(0.5, PATH.maturityAfter(4), 1e-12);
        assertEquals(0.9, PATH.maturityAfter(8), 1e-12);
        assertEquals(1, PATH.maturityAfter(58), 1e-6);
    }

    @Test
    void neverFallsAndShorterScaleUpIsAhead() {
        Maturation quicker = new Maturation(2032, 4);
        for (double years = 0; years < 28; years += 0.25) {
            assertTrue(PATH.maturityAfter(years + 0.25) > PATH.maturityAfter(years));
            assertTrue(quicker.maturityAfter(years) >= PATH.maturityAfter(years));
        }
    }

    @Test
    void refusesDatesThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new Maturation(Double.NaN, 8));
        assertThrows(IllegalArgumentException.class, () -> new Maturation(2032, 0));
    }
}
