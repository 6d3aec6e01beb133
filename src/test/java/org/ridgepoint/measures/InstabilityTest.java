package org.ridgepoint.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InstabilityTest {

    @Test // bounds of the index
    void fromNothingMovesToEverythingMoves() {
        assertEquals(0, change(Shares.of(0.6, 0.4), Shares.of(0.6, 0.4)));
        assertEquals(2, change(Shares.of(1, 0), Shares.of(0, 1)), 1e-12);
    }

    @Test // worked by hand: 0.2 and 0.1 lost, 0.3 gained by a firm that was not there
    void entrantCountsInFull() {
        assertEquals(0.6, change(Shares.of(0.6, 0.4), Shares.of(0.4, 0.3, 0.3)), 1e-12);
        assertEquals(0.6, change(Shares.of(0.4, 0.3, 0.3), Shares.of(0.6, 0.4)), 1e-12);
    }

    @Test // worked by hand: sizes 0.1 then 0.15; four stay and gain 0.05 each, nobody leaves
    void classOfUnchangedNumberMovesWithItsShare() {
        assertEquals(0.4, change(classes(4, 0.4), classes(4, 0.6)), 1e-12);
    }

    @Test // worked by hand: the share of the class stays 0.4; two stay and gain 0.1 each, two of 0.1 leave
    void classCountsStayersAndLeavers() {
        assertEquals(0.4, change(classes(4, 0.4), classes(2, 0.4)), 1e-12);
        assertEquals(0.4, change(classes(2, 0.4), classes(4, 0.4)), 1e-12);
    }

    @Test // classes are matched as classes even if a firm has entered before them
    void firmsThatEnterDoNotShiftTheClasses() {
        Shares after = Shares.of(new double[] {0.5, 0.1}, new double[] {4}, new double[] {0.4});
        assertEquals(0.2, change(classes(4, 0.4), after), 1e-12);
    }

    @Test // worked by hand: 0.4 gained by firm 0, all of it from a class that has gone
    void classThatEndsLosesItsShare() {
        assertEquals(0.8, change(classes(4, 0.4), Shares.of(1)), 1e-12);
        assertEquals(0.8, change(classes(4, 0.4), classes(0, 0)), 1e-12);
    }

    @Test
    void absentWithoutSalesOnEitherSide() {
        assertTrue(Instability.hymerPashigian(Shares.of(0), Shares.of(1)).isEmpty());
        assertTrue(Instability.hymerPashigian(Shares.of(1), Shares.of(0)).isEmpty());
    }

    private static Shares classes(double count, double share) {
        return Shares.of(new double[] {1 - share}, new double[] {count}, new double[] {share});
    }

    private static double change(Shares before, Shares after) {
        return Instability.hymerPashigian(before, after).getAsDouble();
    }
}
