package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ridgepoint.inference.ServingFixtures.EIGHT_BITS;
import static org.ridgepoint.inference.ServingFixtures.H100_PEAKS;
import static org.ridgepoint.inference.ServingFixtures.OFF;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.MemorySystem;

/** What sets the cost, in cases worked by hand; capacity, bandwidth and compute at random are in ClosedFormTest. */
class RegimeTest {
    private static Regime regime(ModelArchitecture model, double tau, ServingEfficiency efficiency, double traffic) {
        ServingHardware chip = new ServingHardware(
                "H100", H100_PEAKS, MemorySystem.Unified.of(1e15, 3.35e12), OptionalDouble.empty(), 1, 1, efficiency);
        Workload workload = new Workload(0, 1, 0, tau, 1, 1);
        return ServingFixtures.option(new ServingSetup(model, EIGHT_BITS, workload, chip, 1, OFF))
                .at(traffic, traffic)
                .regime();
    }

    @Test // weights 20.9 ms and 0.5 ms a sequence for KV: 58 fit in 50 ms, memory takes all of it, arithmetic 4 ms
    void latency() {
        ModelArchitecture cached = ModelArchitecture.dense(70e9, 80, 0, 0.5e-3 * 3.35e12 / 0.5, 0);
        assertEquals(Regime.LATENCY, regime(cached, 0.05, ServingEfficiency.IDEAL, 1e5));
        assertEquals(Regime.BANDWIDTH, regime(cached, 0.05, ServingEfficiency.IDEAL, 1e3));
    }

    @Test // 80 layers of 1 ms are 80 ms beside 20.9 ms of weights; in a full batch of 0.12 s the limit binds instead
    void overhead() {
        ServingEfficiency slow = new ServingEfficiency(1, 1, 1, 1e-3, 0);
        assertEquals(Regime.OVERHEAD, regime(ServingFixtures.G70, 0.12, slow, 1e3));
        assertEquals(Regime.LATENCY, regime(ServingFixtures.G70, 0.12, slow, 1e6));
    }

    @Test // 706.8 sequences of 70.7 µs take the 50 ms allowed, but more of them would be no cheaper
    void computeAtTheLatencyLimit() {
        assertEquals(Regime.COMPUTE, regime(ServingFixtures.G70, 0.05, ServingEfficiency.IDEAL, 1e6));
    }
}
