package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.PeakRates;
import tools.jackson.databind.JsonNode;

/**
 * Entries of {@code oracles.json} that were worked outside this code for a simpler account of serving cost: an 8B model
 * in 16 bits, 1,024 tokens of context with 131,072 bytes of KV cache each, on one H100 of 3.072e12 bytes/s and 989.5e12
 * operations/s at 2 USD per hour. A step takes τ(B) = max((W + k·B)/BW, 2·P·B/F), nothing else takes time.
 *
 * <p>Left out: {@code deepseek_*} are ratios of published totals and involve no equation of serving cost. Entries that
 * give one group to one model whatever its load ({@code little_*}, {@code MES_*}) are checked on the decode cycle; the
 * time-shared copies of the model specification have another minimum efficient scale.
 */
class EconomicsOracleTest {
    private static final double H100_BANDWIDTH = 3.072e12;
    private static final double H100_OPS = 989.5e12;
    private static final double USD_PER_SECOND = 2.0 / 3600;
    private static final double KV_BYTES = 131_072.0 * 1024;

    /** I + O/2 is 1,024 tokens, all of the input cached so that nothing is prefilled. */
    private static final Workload CONTEXT_1024 = new Workload(1023, 2, 1, 1e9, 1e9, 1);

    private static ServingOption option(double bandwidth, double ops, double weightBits, double kvBytesPerToken) {
        ServingHardware chip = new ServingHardware(
                "H100",
                new PeakRates(Map.of(NumberFormat.FP16, ops)),
                MemorySystem.Unified.of(1e15, bandwidth),
                OptionalDouble.empty(),
                1,
                USD_PER_SECOND,
                ServingEfficiency.IDEAL);
        ModelArchitecture model = ModelArchitecture.dense(8e9, 32, 0, kvBytesPerToken / 2, 0);
        Quantization bits = Quantization.withoutScales(weightBits, 16, 16);
        return ServingFixtures.option(new ServingSetup(model, bits, CONTEXT_1024, chip, 1, ServingFixtures.OFF));
    }

    @Test // batch_Bstar_fp16_H100_noKV, batch_Bstar_int4w_fp16math
    void ridgeBatches() {
        double sixteen = option(H100_BANDWIDTH, H100_OPS, 16, 0).cycle().ridgeBatch();
        assertEquals(Oracles.entry("batch_Bstar_fp16_H100_noKV").asDouble(), sixteen, 5e-4);
        double four = option(H100_BANDWIDTH, H100_OPS, 4, 0).cycle().ridgeBatch();
        assertEquals(Oracles.entry("batch_Bstar_int4w_fp16math").asDouble(), four, 5e-4);
    }

    @Test // batchcost_BWx1, batchcost_BWx10, batchcost_BWx100, rounded to their last digit
    void costByBatch() {
        for (int faster : new int[] {1, 10, 100}) {
            DecodeCycle cycle =
                    option(faster * H100_BANDWIDTH, H100_OPS, 16, 131_072).cycle();
            JsonNode rows = Oracles.entry("batchcost_BWx" + faster);
            for (int batch : new int[] {1, 4, 16, 64, 256}) {
                JsonNode row = rows.path(Integer.toString(batch));
                double seconds = cycle.cycleSeconds(batch);
                assertEquals(row.path("tok_s").asDouble(), batch / seconds, 0.0501);
                assertEquals(row.path("ms").asDouble(), seconds * 1e3, 5.01e-4);
                assertEquals(row.path("usd_per_M").asDouble(), USD_PER_SECOND * 1e6 * seconds / batch, 5.01e-6);
            }
        }
    }

    @Test // scale_elast_B*: d ln AC/d ln B = −W/(W + k·B) where memory binds, here by a central difference
    void elasticityOfCost() {
        DecodeCycle cycle = option(H100_BANDWIDTH, H100_OPS, 16, 131_072).cycle();
        for (int batch : new int[] {1, 16, 64, 256}) {
            double step = 1e-5;
            double up = Math.log(cycle.cycleSeconds(batch * (1 + step)) / (1 + step));
            double down = Math.log(cycle.cycleSeconds(batch * (1 - step)) / (1 - step));
            double elasticity = (up - down) / (Math.log1p(step) - Math.log1p(-step));
            assertEquals(Oracles.entry("scale_elast_B" + batch).asDouble(), elasticity, 1e-6);
        }
    }

    @Test // little_x*: the batch at which one whole group is just busy, x·φ(B) = B, also below one sequence
    void littlesLaw() {
        DecodeCycle cycle = option(H100_BANDWIDTH, H100_OPS, 16, 131_072).cycle();
        for (int traffic : new int[] {100, 500, 2000, 5000}) {
            JsonNode expected = Oracles.entry("little_x" + traffic);
            double batch = cycle.balancedBatch(traffic, 1, 0, true);
            assertEquals(expected.path("B").asDouble(), batch, 1e-6);
            assertEquals(expected.path("tau_ms").asDouble(), cycle.cycleSeconds(batch) * 1e3, 1e-6);
        }
    }

    @Test // MES_*: at B = W/(k·ε) a token costs 1 + ε of its floor k·h/BW, without arithmetic
    void batchOfMinimumEfficientScale() {
        for (int bits : new int[] {16, 8, 4}) {
            DecodeCycle cycle = option(H100_BANDWIDTH, 1e30, bits, 131_072).cycle();
            for (double epsilon : new double[] {0.1, 0.5}) {
                String width = bits == 16 ? "fp16" : "int" + bits;
                JsonNode expected = Oracles.entry("MES_" + width + "_eps" + epsilon);
                double batch = 8e9 * bits / 8 / (KV_BYTES * epsilon);
                assertEquals(expected.path("B").asDouble(), batch, 0.0501);
                assertEquals(expected.path("x_tok_s").asDouble(), batch / cycle.cycleSeconds(batch), 0.0501);
                double floor = USD_PER_SECOND * cycle.cycleSeconds(1e9) / 1e9;
                assertEquals(expected.path("AC_floor_usd_M").asDouble(), floor * 1e6, 5.01e-6);
                assertEquals((1 + epsilon) * floor, USD_PER_SECOND * cycle.cycleSeconds(batch) / batch, 1e-6 * floor);
            }
        }
    }

    @Test // entrant_h*: a customer that must buy a whole group pays h/x until the group is full at xmax
    void wholeGroups() {
        checkEntrant("entrant_h2.0_xmax20000.0", 2, 20_000);
        checkEntrant("entrant_h20.0_xmax200000.0", 20, 200_000);
        checkEntrant("entrant_h200.0_xmax2000000.0", 200, 2_000_000);
        checkEntrant("entrant_h2.0_xmax2000.0", 2, 2000);
    }

    private static void checkEntrant(String name, double usdPerHour, double fullTraffic) {
        ServingHardware chip = new ServingHardware(
                "group",
                new PeakRates(Map.of(NumberFormat.FP16, fullTraffic * 2 * 1e9)),
                MemorySystem.Unified.of(80e9, 1e15),
                OptionalDouble.empty(),
                1,
                usdPerHour / 3600,
                ServingEfficiency.IDEAL);
        ModelArchitecture model = ModelArchitecture.dense(1e9, 8, 0, 0, 0);
        ServingOption option = ServingFixtures.option(new ServingSetup(
                model,
                Quantization.withoutScales(16, 16, 16),
                new Workload(0, 1, 0, 1, 1, 1),
                chip,
                1,
                ServingFixtures.OFF));
        JsonNode expected = Oracles.entry(name);
        double floor = option.floorUsdPerToken() * 1e6;
        assertEquals(expected.path("AC_min").asDouble(), floor, 5.01e-6, name);
        assertEquals(expected.path("AC_at_100").asDouble(), whole(option, 100), 5.01e-5, name);
        assertEquals(expected.path("AC_at_1000").asDouble(), whole(option, 1000), 5.01e-5, name);
        assertEquals(expected.path("penalty_at_1000").asDouble(), whole(option, 1000) / floor, 1e-6, name);
        assertEquals(2 * usdPerHour / 3600, option.wholeGroupsUsdPerSecond(1.5 * fullTraffic), 1e-12, name);
    }

    private static double whole(ServingOption option, double traffic) {
        return option.wholeGroupsUsdPerSecond(traffic) / traffic * 1e6;
    }
}
