package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingPathTest {
    private static final SpendingPath PATH = new SpendingPath(2023, 5e8, 3.2, 0.22, 0.3, 1.2);

    /**
     * By hand: 1 − e^(−0.22·2) = 0.355964, times 3.2 = 1.139084, 10^that = 13.7748; 27 years: 1 − e^(−5.94) = 0.997368,
     * 10^3.191577 = 1554.45. In the long run 10^3.2 = 1584.893.
     */
    @ParameterizedTest
    @CsvSource({"2023, 5e8", "2025, 6.8874e9", "2050, 7.77225e11", "3000, 7.924465962e11"})
    void spendingFollowsAdoption(double year, double expected) {
        assertEquals(expected, PATH.usdPerYear(year), 1e-4 * expected);
    }

    @Test // 0.3 a year
    void expectedPriceFallsByTheYear() {
        assertEquals(0, PATH.expectedLogPriceChange(2023), 0);
        assertEquals(-0.6, PATH.expectedLogPriceChange(2025), 1e-12);
    }

    @Test // (1/2)^(1−1.2) = 2^0.2
    void halfThePriceRaisesSpendingByAFifthPower() {
        assertEquals(1.148698355, PATH.priceResponse(StrictMath.log(0.5)), 1e-9);
        assertEquals(1, PATH.priceResponse(0), 0);
    }
}
