package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ridgepoint.inference.ServingFixtures.EIGHT_BITS;
import static org.ridgepoint.inference.ServingFixtures.FULL;
import static org.ridgepoint.inference.ServingFixtures.FULL_EFFICIENCY;
import static org.ridgepoint.inference.ServingFixtures.FULL_WITH_COLD;
import static org.ridgepoint.inference.ServingFixtures.M70;
import static org.ridgepoint.inference.ServingFixtures.MOE;
import static org.ridgepoint.inference.ServingFixtures.closedForm;
import static org.ridgepoint.inference.ServingFixtures.full;
import static org.ridgepoint.inference.ServingFixtures.option;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.MemoryPool;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.PeakRates;
import tools.jackson.databind.JsonNode;

/** The "serving" entries of {@code oracles.json}, worked outside this code. */
class ServingOracleTest {
    private static final double RELATIVE = 1e-9;

    @Test
    void closedFormRegimes() {
        check("capacity", closedForm(1, 0.05), 1000, 1000);
        check("bandwidth", closedForm(2, 0.015), 1000, 1000);
        check("bandwidth_batch1", closedForm(2, 0.015), 50, 50);
        check("compute", closedForm(1, 0.05), 20_000, 20_000);
    }

    @Test
    void hotCopiesWithEverythingSwitchedOn() {
        check("hot_100", full(M70, 2, 1000, 500, 0, FULL), 100, 100);
        check("hot_1000_of_1e4", full(M70, 2, 1000, 500, 0.3, FULL), 1000, 1e4);
        check("hot_10000", full(M70, 2, 1000, 500, 0, FULL), 1e4, 1e4);
    }

    @Test
    void coldCopies() {
        check("cold_1", full(M70, 2, 1000, 500, 0, FULL_WITH_COLD), 1, 1e4);
        check("cold_10", full(M70, 2, 1000, 500, 0, FULL_WITH_COLD), 10, 1e4);
    }

    @Test
    void mixtureOfExpertsWithLatentAttention() {
        check("moe_1000_of_1e5", full(MOE, 16, 1500, 400, 0, FULL), 1000, 1e5);
    }

    @Test
    void splitMemory() {
        ServingHardware chip = new ServingHardware(
                "split",
                new PeakRates(Map.of(NumberFormat.FP8, 2400e12)),
                new MemorySystem.Split(new MemoryPool(2e9, 150e12), new MemoryPool(256e9, 0.4e12)),
                OptionalDouble.of(64e9),
                512,
                0.5 / 3600,
                FULL_EFFICIENCY);
        Quantization bits = new Quantization(4, 8, 8, 4.5, 8);
        Workload workload = new Workload(1000, 500, 0, 0.05, 2, 1.6);
        check("split_100_of_1e4", option(new ServingSetup(M70, bits, workload, chip, 32, FULL)), 100, 1e4);
    }

    private static void check(String name, ServingOption option, double traffic, double totalTraffic) {
        JsonNode expected = Oracles.entry("serving").path("values").path(name);
        OperatingPoint point = option.at(traffic, totalTraffic);
        near(expected, "batch", point.batch());
        near(expected, "bmax", option.maxBatch());
        near(expected, "phi", point.cycleSeconds());
        near(expected, "u", point.utilization());
        near(expected, "mem", point.memoryShare());
        near(expected, "busy", point.busyGroups());
        near(expected, "groups", point.groups());
        near(expected, "usd_per_token", point.usdPerToken());
        near(expected, "usd_per_token", option.usdPerToken(traffic, totalTraffic));
        assertEquals(expected.path("cold").asBoolean(), point.regime() == Regime.COLD, name);
        assertEquals(EIGHT_BITS.activationBits(), option.format().bits(), name);
    }

    private static void near(JsonNode expected, String field, double actual) {
        double value = expected.path(field).asDouble();
        assertEquals(value, actual, RELATIVE * value, field);
    }
}
