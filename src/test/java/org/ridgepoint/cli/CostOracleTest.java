package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgepoint.inference.Oracles;
import tools.jackson.databind.JsonNode;

/**
 * The "serving" entries of {@code oracles.json} that the command line can express: Llama 3.1 70B in 8 bits on two H100 SXM,
 * whose FP8 rate, memory and link in the catalogue are those of the worked values.
 */
class CostOracleTest {
    private static final double RELATIVE = 1e-9;

    @Test
    void hotCopies() {
        check("hot_100", "--traffic=100", "--cold=off");
        check("hot_1000_of_1e4", "--traffic=1000", "--total-traffic=1e4", "--cold=off", "--cached-share=0.3");
        check("hot_10000", "--traffic=1e4", "--cold=off");
    }

    @Test
    void coldCopies() {
        check("cold_1", "--traffic=1", "--total-traffic=1e4");
        check("cold_10", "--traffic=10", "--total-traffic=1e4");
    }

    @Test
    void batchingMakesATokenTwentyToTwoHundredTimesCheaper() {
        List<JsonNode> rows = CommandLineRun.costRows(
                "--model=Llama 3.1 70B",
                "--accelerator=H100 SXM5",
                "--quantization=w8a8kv8",
                "--chips=2",
                "--traffic=1e-3,1e9");
        JsonNode one = rows.get(0);
        JsonNode full = rows.get(1);
        assertEquals(1, one.get("batch").asDouble());
        assertEquals(full.get("max_batch").asDouble(), full.get("batch").asDouble());
        double ratio = secondsPerToken(one) / secondsPerToken(full);
        assertTrue(ratio > 20 && ratio < 200, "batch 1 over full batch: " + ratio);
    }

    private static double secondsPerToken(JsonNode row) {
        return row.get("cycle_s").asDouble() / row.get("batch").asDouble();
    }

    private static void check(String name, String... args) {
        List<String> all = new ArrayList<>(List.of(
                "--model=Llama 3.1 70B",
                "--accelerator=H100 SXM5",
                "--quantization=w8a8kv8",
                "--chips=2",
                "--usd-per-chip-hour=2",
                "--memory-efficiency=0.75",
                "--compute-efficiency=0.4",
                "--prefill-efficiency=0.5",
                "--layer-overhead-seconds=0",
                "--host-usd-per-byte-second=0"));
        all.addAll(List.of(args));
        JsonNode row = CommandLineRun.costRows(all.toArray(String[]::new)).get(0);
        JsonNode expected = Oracles.entry("serving").path("values").path(name);
        near(expected, "batch", row, "batch", 1);
        near(expected, "bmax", row, "max_batch", 1);
        near(expected, "phi", row, "cycle_s", 1);
        near(expected, "u", row, "utilization", 1);
        near(expected, "mem", row, "memory_share", 1);
        near(expected, "busy", row, "busy_groups", 1);
        near(expected, "groups", row, "groups", 1);
        near(expected, "usd_per_token", row, "usd_per_million_tokens", 1e6);
        assertEquals(
                expected.path("cold").asBoolean(), row.get("regime").asString().equals("cold"), name);
    }

    private static void near(JsonNode expected, String field, JsonNode row, String column, double unit) {
        double value = expected.path(field).asDouble() * unit;
        assertTrue(value > 0, field);
        assertEquals(value, row.get(column).asDouble(), RELATIVE * value, column);
    }
}
