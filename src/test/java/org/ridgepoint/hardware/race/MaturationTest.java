package org.ridgepoint.hardware.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MaturationTest {
    private static final Maturation PATH = new Maturation(2032, 8);

    @Test // the specification's two points, and the middle of a logistic
    void passesTheGivenPoints() {
        assertEquals(0.1, PATH.maturity(2032), 1e-12);
        assertEquals(0.5, PATH.maturity(2036), 1e-12);
        assertEquals(0.9, PATH.maturity(2040), 1e-12);
    }

    @Test
    void nothingBeforeConsensusAndNearlyEverythingLater() {
        assertEquals(0, PATH.maturity(2031.999), 0);
        assertEquals(1, PATH.maturity(2090), 1e-6);
    }

    @Test
    void neverFallsAndShorterScaleUpIsAhead() {
        Maturation quicker = new Maturation(2032, 4);
        for (double year = 2032; year < 2060; year += 0.25) {
            assertTrue(PATH.maturity(year + 0.25) > PATH.maturity(year));
            assertTrue(quicker.maturity(year) >= PATH.maturity(year));
        }
    }

    @Test
    void refusesDatesThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new Maturation(Double.NaN, 8));
        assertThrows(IllegalArgumentException.class, () -> new Maturation(2032, 0));
    }
}
