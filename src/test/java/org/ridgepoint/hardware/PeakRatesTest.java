package org.ridgepoint.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which native format computes, by the rule of section 3: the narrowest listed one that holds the activations. */
class PeakRatesTest {
    private static Optional<NumberFormat> format(double bits, Map<NumberFormat, Double> rates) {
        return new PeakRates(rates).formatFor(bits);
    }

    @Test
    void narrowestThatHoldsTheActivations() {
        Map<NumberFormat, Double> all = Map.of(NumberFormat.FP16, 1e15, NumberFormat.FP8, 2e15, NumberFormat.FP4, 4e15);
        assertEquals(Optional.of(NumberFormat.FP16), format(16, all));
        assertEquals(Optional.of(NumberFormat.FP16), format(9, all));
        assertEquals(Optional.of(NumberFormat.FP8), format(8, all));
        assertEquals(Optional.of(NumberFormat.FP4), format(4, all));
        assertEquals(Optional.empty(), format(32, all));
        // A wider format is used where the narrow one is not listed, a narrower one never.
        assertEquals(Optional.of(NumberFormat.FP16), format(4, Map.of(NumberFormat.FP16, 1e15)));
        assertEquals(Optional.empty(), format(16, Map.of(NumberFormat.INT8, 1e15)));
    }

    @Test // FP8 and INT8 are separate units: the faster one computes, and FP8 if they are equal
    void theFasterOfTwoFormatsOfOneWidth() {
        assertEquals(
                Optional.of(NumberFormat.INT8), format(8, Map.of(NumberFormat.FP8, 1e15, NumberFormat.INT8, 2e15)));
        assertEquals(Optional.of(NumberFormat.FP8), format(8, Map.of(NumberFormat.FP8, 2e15, NumberFormat.INT8, 1e15)));
        assertEquals(Optional.of(NumberFormat.FP8), format(8, Map.of(NumberFormat.FP8, 1e15, NumberFormat.INT8, 1e15)));
    }
}
