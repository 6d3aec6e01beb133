package org.ridgepoint.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {
    private static final double[] NONE = {};

    @Test
    void sumMustBeOneWithinABillionth() {
        assertTrue(Shares.of(0.5, 0.5 + 0.9e-9).hasSales());
        assertRefused("sum to 1", () -> Shares.of(0.5, 0.5 + 2e-9));
        assertRefused("sum to 1", () -> Shares.of(0.5, 0.5 - 2e-9));
        assertRefused("sum to 1", () -> Shares.of(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-12, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void badSharesAmountsAndCountsAreRefused(double bad) {
        assertRefused("share must be", () -> Shares.of(1, bad));
        assertRefused("share must be", () -> Shares.of(new double[] {1}, new double[] {1}, new double[] {bad}));
        assertRefused("amount must be", () -> Shares.ofAmounts(new double[] {1, bad}, 2));
        assertRefused("firms in a class", () -> Shares.of(NONE, new double[] {bad}, new double[] {1}));
    }

    @Test
    void classWithShareNeedsFirms() {
        assertRefused("without firms", () -> Shares.of(NONE, new double[] {0}, new double[] {1}));
        assertRefused("a count and a share", () -> Shares.of(NONE, new double[] {1, 1}, new double[] {1}));
    }

    @Test
    void totalThatOverflowsIsRefused() {
        assertRefused("total", () -> Shares.ofAmounts(new double[] {1e308, 1e308}, 2));
    }

    @Test
    void amountsBecomeShares() {
        // only the first two firms and the first class are meant; 3 + 1 + 4 in all
        Shares shares = Shares.ofAmounts(new double[] {3, 1, 99}, 2, new double[] {8, 99}, new double[] {4, 99}, 1);
        assertEquals(3, shares.groups());
        assertEquals(2, shares.firms());
        assertEquals(0.375, shares.share(0));
        assertEquals(0.5, shares.share(2));
        assertEquals(0.0625, shares.size(2));
        assertEquals(10, shares.sellers());
    }

    @Test
    void laterChangesOfTheCallersArraysDoNotShow() {
        double[] firms = {0.5};
        double[] counts = {2};
        double[] classes = {0.5};
        Shares shares = Shares.of(firms, counts, classes);
        firms[0] = counts[0] = classes[0] = 7;
        assertEquals(0.5, shares.share(0));
        assertEquals(2, shares.count(1));
        assertEquals(0.5, shares.share(1));
    }

    @Test
    void noSalesAreNoShares() {
        assertFalse(Shares.ofAmounts(new double[] {0, 0}, 2).hasSales());
        assertEquals(0, Shares.ofAmounts(new double[] {0, 0}, 2).sellers());
    }

    private static void assertRefused(String part, org.junit.jupiter.api.function.Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.contains(part), message);
    }
}
