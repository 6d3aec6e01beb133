package org.ridgepoint.firms.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FleetTermsTest {
    private static final FleetTerms TERMS = new FleetTerms(true, 1.35, 2, 4, 0.1, 3, 2, Double.POSITIVE_INFINITY);

    @Test // 10 in cash of which 4 are kept, and 3·5 − 7 that banks still lend
    void budgetByHand() {
        assertEquals(6 + 8, TERMS.budgetUsd(10, 4, 7, 5), 1e-12);
        assertEquals(8, TERMS.budgetUsd(3, 4, 7, 5), 1e-12);
        assertEquals(6, TERMS.budgetUsd(10, 4, 70, 5), 1e-12);
    }

    @Test
    void nobodyPaysForChipsWithoutProfit() {
        assertEquals(0, TERMS.budgetUsd(10, 4, 0, 0), 0);
        assertEquals(0, TERMS.budgetUsd(10, 4, 0, -1), 0);
    }

    @Test // two quarters are 2 of 4 steps and 6 of 12; one quarter is a whole step of a yearly clock
    void lagsInSteps() {
        assertEquals(2, TERMS.deliverySteps(4));
        assertEquals(6, TERMS.deliverySteps(12));
        assertEquals(16, TERMS.lifeSteps(4));
        assertEquals(1, new PortingTerms(1e6, 1, 4, 0.1).steps(1));
    }

    @Test // 1e6 over four years at 10 %: 0.315471 a year, the textbook annuity
    void portingPaysAboveItsAnnuity() {
        PortingTerms porting = new PortingTerms(1e6, 1, 4, 0.1);
        assertTrue(porting.pays(315_472));
        assertFalse(porting.pays(315_470));
    }

    @Test
    void platformsComeFreeOnlyInTheBeginning() {
        Platforms platforms = new Platforms();
        assertTrue(platforms.has(3));
        platforms.begun();
        assertTrue(platforms.has(3));
        assertFalse(platforms.has(4));
        platforms.move(4, 7);
        assertTrue(platforms.moving());
        assertFalse(platforms.begin(6));
        assertFalse(platforms.has(4));
        assertTrue(platforms.begin(7));
        assertTrue(platforms.has(4));
        assertFalse(platforms.moving());
    }
}
