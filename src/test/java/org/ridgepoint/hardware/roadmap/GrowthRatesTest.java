package org.ridgepoint.hardware.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GrowthRatesTest {
    private static final GrowthRates RATES = GrowthRates.DEFAULT;

    @Test // sums of the specification's rates
    void chipsGainTheirOwnRateAndThatOfTheirPrice() {
        assertEquals(0.38, RATES.opsPerChip(), 1e-12);
        assertEquals(0.16, RATES.bandwidthPerChip(), 1e-12);
        assertEquals(0.17, RATES.capacityPerChip(), 1e-12);
        assertEquals(0.02, RATES.wattsPerChip(), 1e-12);
    }

    @Test // by hand: e^0.76, and e^(0.33·(1 + 2/4)) over one full and two damped years
    void growthIsExponentialAndDampedFromTheDampingYear() {
        assertEquals(2.138276220496, RATES.factor(RATES.opsPerChip(), 2026, 2028), 1e-10);
        assertEquals(1.640498239057, RATES.factor(RATES.opsPerUsd(), 2037, 2040), 1e-10);
    }

    @Test
    void limitsOfDamping() {
        GrowthRates never = RATES.withDampingYear(GrowthRates.NEVER);
        assertEquals(StrictMath.exp(0.33 * 24), never.factor(0.33, 2026, 2050), 1e-9);
        GrowthRates stop = new GrowthRates(0.33, 0.11, 0.12, 0.36, 0.05, 2032, 0);
        assertEquals(stop.factor(0.33, 2026, 2032), stop.factor(0.33, 2026, 2050), 0);
        GrowthRates sameRate = new GrowthRates(0.33, 0.11, 0.12, 0.36, 0.05, 2032, 1);
        assertEquals(never.factor(0.33, 2026, 2050), sameRate.factor(0.33, 2026, 2050), 1e-9);
    }

    @Test
    void growthChainsAndReverses() {
        double direct = RATES.factor(0.11, 2026, 2045);
        assertEquals(direct, RATES.factor(0.11, 2026, 2037) * RATES.factor(0.11, 2037, 2045), 1e-12 * direct);
        assertEquals(1 / direct, RATES.factor(0.11, 2045, 2026), 1e-12);
    }

    @Test
    void refusesWhatIsNoRate() {
        assertThrows(IllegalArgumentException.class, () -> RATES.withDampingYear(Double.NaN));
        assertThrows(
                IllegalArgumentException.class, () -> new GrowthRates(Double.NaN, 0.11, 0.12, 0.36, 0.05, 2038, 0.25));
    }
}
