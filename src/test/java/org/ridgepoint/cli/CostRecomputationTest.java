package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every row of {@code ridgepoint cost} can be computed again from what it echoes, with the equations of section 3. */
class CostRecomputationTest {
    private static final double RELATIVE = 1e-9;
    private static final double SECONDS_PER_YEAR = 31_557_600;

    private final Set<String> regimes = new HashSet<>();

    @Test
    void denseModelOnOneFourAndSixteenChips() {
        for (String chips : List.of("1", "3", "4", "16")) {
            check("--model=Llama 3.1 70B", "--accelerator=H100 SXM5", "--chips=" + chips, "--cached-share=0.25");
        }
        assertTrue(regimes.containsAll(Set.of("cold", "capacity", "latency")), regimes.toString());
    }

    @Test
    void weightsThatAreNarrowerThanActivations() {
        check("--model=Llama 3.1 70B", "--accelerator=A100 SXM4 80GB", "--quantization=w4a16kv8", "--chips=2");
    }

    @Test
    void mixtureOfExpertsWithLatentAttention() {
        check("--model=DeepSeek-V3 671B", "--accelerator=MI300X", "--quantization=w8a8kv8", "--chips=8");
    }

    @Test
    void rentedChipsAndGivenCosts() {
        check("--model=Llama 3.1 8B", "--accelerator=NVIDIA T4", "--tpot-ms=100", "--ttft-ms=60000");
        check("--model=Llama 3.1 8B", "--accelerator=L40S", "--usd-per-chip-hour=1.25", "--total-traffic=1e9");
    }

    @Test
    void everythingSetByHand() {
        List<JsonNode> rows = check(
                "--model=Llama 3.1 70B",
                "--memory-efficiency=0.7",
                "--compute-efficiency=0.3",
                "--prefill-efficiency=0.45",
                "--layer-overhead-seconds=2e-5",
                "--layer-overhead-per-doubling-seconds=1e-6",
                "--sequence-overhead-seconds=3e-6",
                "--weight-unpacking=0.2",
                "--link-latency-seconds=3e-6",
                "--usable-memory=0.8",
                "--slack=0.7",
                "--peak-to-mean=2",
                "--cold=off",
                "--server-overhead=0.5",
                "--interest-rate=0.1",
                "--life-years=5",
                "--pue=1.4",
                "--power-load=0.6",
                "--electricity-usd-per-kwh=0.12",
                "--operations-usd-per-watt-year=3");
        JsonNode row = rows.get(0);
        assertEquals(0.7, row.get("eta_m").asDouble());
        assertEquals(0.12, row.get("electricity_usd_per_kwh").asDouble());
        assertTrue(row.get("usd_per_million_tokens_low").isNull(), "no band for efficiencies set by hand");
        assertFalse(regimes.contains("cold"));
    }

    private List<JsonNode> check(String... args) {
        List<JsonNode> rows = CommandLineRun.costRows(args);
        List<JsonNode> feasible = new ArrayList<>(rows);
        feasible.removeIf(row -> !row.get("feasible").asBoolean());
        assertFalse(feasible.isEmpty(), rows.get(0).toString());
        feasible.forEach(row -> {
            new Row(row).check();
            regimes.add(row.get("regime").asString());
        });
        return feasible;
    }

    private record Row(JsonNode json) {

        double v(String name) {
            return json.get(name).asDouble();
        }

        void near(String name, double expected) {
            assertEquals(expected, v(name), RELATIVE * Math.abs(expected), name + " of " + json);
        }

        void check() {
            near("weight_bytes", v("total_parameters") * v("stored_weight_bits") / 8);
            near("kv_bytes_per_token", v("kv_elements_per_token") * v("stored_kv_bits") / 8);
            near("prefill_s", prefill());
            near("step_s", step(v("batch")));
            near("cycle_s", cycle(v("batch")));
            near("tokens_per_s_per_user", 1 / cycle(v("batch")));
            near("memory_share", share(v("batch")));
            double flight = v("total_traffic_tokens_per_s") * v("tpot_ms") / 1000;
            near("utilization", 1 / (1 + v("slack") / Math.sqrt(flight)));
            near("peak_traffic_tokens_per_s", v("peak_to_mean") * v("traffic_tokens_per_s") / v("utilization"));
            near("chip_usd_per_hour", chipUsdPerHour());
            checkCost();
        }

        private void checkCost() {
            double x = v("traffic_tokens_per_s");
            double peak = v("peak_traffic_tokens_per_s");
            boolean cold = json.get("regime").asString().equals("cold");
            double a = x * cycle(1);
            double busy = cold
                    ? Math.max(peak * cycle(1), share(1) * (1 - Math.exp(-a)))
                    : peak * cycle(v("batch")) / v("batch");
            double load = v("weight_bytes") / (v("chips") * v("host_link_bytes_per_s"));
            double groups =
                    cold ? busy + x / v("output_tokens") * Math.exp(-a) * load : Math.max(busy, share(v("batch")));
            near("busy_groups", busy);
            near("groups", groups);
            double usd = v("chips") * v("chip_usd_per_hour") / 3600 * groups
                    + (cold ? v("host_usd_per_byte_s") * v("weight_bytes") : 0);
            near("usd_per_million_tokens", usd / x * 1e6);
            assertTrue(v("batch") <= v("max_batch") && v("batch") >= 1);
            assertTrue(cycle(v("batch")) <= v("tpot_ms") / 1000 * (1 + RELATIVE));
        }

        private double context() {
            return v("input_tokens") + v("output_tokens") / 2;
        }

        private double prefill() {
            double in = v("input_tokens");
            double ops = in
                    * (1 - v("cached_share"))
                    * (2 * v("active_parameters")
                            + 2 * v("layers") * v("prefill_attention_width") * in * (1 + v("cached_share")));
            double formatBits =
                    Double.parseDouble(json.get("number_format").asString().replaceAll("\\D", ""));
            double unpacked = v("weight_bits") < formatBits ? 1 + v("weight_unpacking") : 1;
            return ops * unpacked / (v("chips") * v("peak_ops_per_s") * v("eta_p"));
        }

        private double step(double batch) {
            double missed = Math.pow(1 - v("active_experts") / v("experts"), batch);
            double routed = v("total_parameters") - v("always_read_parameters");
            double weights = v("stored_weight_bits") / 8 * (v("always_read_parameters") + routed * (1 - missed));
            double kv = batch * context() * v("kv_bytes_per_token");
            double memory = (weights + kv) / (v("chips") * v("memory_bytes_per_s") * v("eta_m"));
            double ops = 2 * v("active_parameters") + 4 * v("layers") * v("decode_attention_width") * context();
            double compute = batch * ops / (v("chips") * v("peak_ops_per_s") * v("eta_c"));
            double doublings = Math.log(v("chips")) / Math.log(2);
            double launch = v("layers") * (v("layer_overhead_s") + v("layer_overhead_per_doubling_s") * doublings);
            return Math.max(memory, compute) + network(batch) + launch + batch * v("sequence_overhead_s");
        }

        private double network(double batch) {
            double n = v("chips");
            if (n == 1) {
                return 0;
            }
            double link = n <= v("scale_up_domain_chips") ? v("link_bytes_per_s") : v("scale_out_bytes_per_s");
            double hops = Math.ceil(Math.log(n) / Math.log(2) - 1e-12);
            double bytes = 2 * (n - 1) / n * batch * v("hidden_size") * v("activation_bits") / 8;
            return 2 * v("layers") * (v("link_latency_s") * hops + bytes / link);
        }

        private double cycle(double batch) {
            return step(batch) + batch / v("output_tokens") * prefill();
        }

        private double share(double batch) {
            double kv = (v("input_tokens") + v("output_tokens")) * v("kv_bytes_per_token");
            return (v("weight_bytes") + batch * kv) / (v("usable_memory") * v("chips") * v("memory_bytes"));
        }

        private double chipUsdPerHour() {
            String basis = json.get("cost_basis").asString();
            if (basis.equals("given")) {
                return 1.25;
            }
            if (basis.equals("rented")) {
                return v("rental_usd_per_hour");
            }
            boolean bare =
                    Set.of("chip", "card").contains(json.get("price_basis").asString());
            double crf = v("interest_rate") / (1 - Math.pow(1 + v("interest_rate"), -v("life_years")));
            double capital = v("price_usd") * (bare ? 1 + v("server_overhead") : 1) * crf / SECONDS_PER_YEAR;
            double power = v("power_w") * v("power_load") * v("pue") * v("electricity_usd_per_kwh") / 3.6e6;
            double operations = v("power_w") * v("operations_usd_per_watt_year") / SECONDS_PER_YEAR;
            return 3600 * (capital + power + operations);
        }
    }
}
