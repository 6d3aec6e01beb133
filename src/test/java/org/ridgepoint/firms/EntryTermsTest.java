package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ridgepoint.firms.EntryTerms.Prospect;

class EntryTermsTest {
    private static final EntryTerms TERMS = new EntryTerms(6, 5e6, 4e6, 0.05, 2023, 0.15, 2, 0.01, 8);

    @Test // by hand: fixed 4.2e6 and 4.41e6; profits −1.2e6 and 15.59e6; −5e6 − 1.2e6/1.15 + 15.59e6/1.3225
    void weighsProfitsAgainstFixedAndSunkCost() {
        Prospect prospect = TERMS.weigh(new double[] {3e6, 20e6}, 2024, 1);
        assertEquals(5_744_801.51, prospect.npvUsd(), 0.01);
        assertEquals(1.2e6, prospect.foreseenLossesUsd(), 1e-6);
    }

    @Test // the same by quarters: four equal profits a year, discounted by 1.15^(1/4) each
    void quartersAreDiscountedWithinTheYear() {
        double[] profits = new double[4];
        java.util.Arrays.fill(profits, 5e6);
        double expected = -5e6;
        for (int quarter = 0; quarter < 4; quarter++) {
            double fixed = 1e6 * StrictMath.pow(1.05, quarter / 4.0);
            expected += (5e6 - fixed) * StrictMath.pow(1.15, -(quarter + 1) / 4.0);
        }
        assertEquals(expected, TERMS.weigh(profits, 2023, 4).npvUsd(), 1e-3);
    }

    @Test // nothing earned: all is lost, the sunk cost apart
    void withoutSalesEveryYearLosesTheFixedCost() {
        assertEquals(8.61e6, TERMS.weigh(new double[2], 2024, 1).foreseenLossesUsd(), 1e-6);
    }

    @Test // 4e6·1.05^2, two years of it
    void fixedCostGrowsAndStartersHaveTwoYearsOfIt() {
        assertEquals(4.41e6, TERMS.fixedCostUsdPerYear(2025), 1e-6);
        assertEquals(8.82e6, TERMS.startingCashUsd(2025), 1e-6);
    }

    @Test
    void graceIsCountedInSteps() {
        assertEquals(8, TERMS.graceSteps(4));
        assertEquals(24, TERMS.graceSteps(12));
    }
}
