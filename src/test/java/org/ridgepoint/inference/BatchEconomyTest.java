package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ridgepoint.inference.ServingFixtures.EIGHT_BITS;
import static org.ridgepoint.inference.ServingFixtures.FULL;
import static org.ridgepoint.inference.ServingFixtures.FULL_EFFICIENCY;
import static org.ridgepoint.inference.ServingFixtures.H100_PEAKS;
import static org.ridgepoint.inference.ServingFixtures.M70;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.MemorySystem;

/**
 * The economy of batching that the whole question is about, on a real case: Llama 3.1 70B in 8 bits on two H100 SXM,
 * 1,000 tokens in and 500 out within 50 ms per token. What a token costs alone, φ(1), over what it costs in a full batch,
 * φ(B_max)/B_max, is large today and must shrink when bandwidth no longer holds arithmetic back.
 */
class BatchEconomyTest {
    private static final Workload WORKLOAD = new Workload(1000, 500, 0, 0.05, 2, 1.6);

    private static ServingOption option(double bandwidthFactor, ServingEfficiency efficiency) {
        ServingHardware chip = new ServingHardware(
                "H100 SXM",
                H100_PEAKS,
                MemorySystem.Unified.of(80e9, 3.35e12 * bandwidthFactor),
                OptionalDouble.of(450e9),
                8,
                2.0 / 3600,
                efficiency);
        return ServingFixtures.option(new ServingSetup(M70, EIGHT_BITS, WORKLOAD, chip, 2, FULL));
    }

    private static double aloneOverFullBatch(ServingOption option) {
        double full = option.maxBatch();
        return option.cycle().cycleSeconds(1) / (option.cycle().cycleSeconds(full) / full);
    }

    @Test // published speed-ups of continuous batching lie between 20 and 200
    void batchingSavesALotOnTodaysChips() {
        for (ServingEfficiency efficiency : new ServingEfficiency[] {FULL_EFFICIENCY, ServingEfficiency.IDEAL}) {
            double ratio = aloneOverFullBatch(option(1, efficiency));
            assertTrue(ratio >= 20 && ratio <= 200, "ratio " + ratio);
            double engineeredAway = aloneOverFullBatch(option(100, efficiency));
            assertTrue(engineeredAway < ratio / 5, engineeredAway + " after " + ratio);
            assertTrue(engineeredAway >= 1, "ratio " + engineeredAway);
        }
    }

    @Test // hand: 70.6e9/(2·3.35e12·0.75) + 1250·163840/(2·3.35e12·0.75) + 80·2·6e-6 + 80·2·8192/450e9
    // + 1000·(2·70.6e9 + 2·80·8192·1000)/(2·1979e12·0.5)/500 = 14.0498 + 0.04076 + 0.96 + 0.00291 + 0.1440 = 15.1974 ms
    void timeOfOneSequence() {
        assertEquals(15.1974e-3, option(1, FULL_EFFICIENCY).cycle().cycleSeconds(1), 1e-6);
    }

    @Test // the factor of a hundred in bandwidth hardly cheapens a full batch, which arithmetic already binds
    void theFullBatchHasLittleToGain() {
        ServingOption today = option(1, FULL_EFFICIENCY);
        ServingOption faster = option(100, FULL_EFFICIENCY);
        double alone = today.cycle().cycleSeconds(1) / faster.cycle().cycleSeconds(1);
        double full = today.floorUsdPerToken() / faster.floorUsdPerToken();
        assertTrue(alone > 10, "alone " + alone);
        assertTrue(full >= 1 && full < 2, "full batch " + full);
    }
}
