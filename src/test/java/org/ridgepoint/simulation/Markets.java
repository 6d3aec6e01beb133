package org.ridgepoint.simulation;

import java.util.List;
import java.util.TreeMap;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.inference.ServingEfficiency;
import org.ridgepoint.scenario.LoadedScenario;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.scenario.MarketRegistry;
import org.ridgepoint.scenario.ScenarioReader;
import org.ridgepoint.scenario.ShippedScenarios;

/** Shipped scenarios, changed as a test asks. */
final class Markets {
    private static final Catalogs CATALOGS = Catalogs.load();
    private static final ServingEfficiency EFFICIENCY = new ServingEfficiency(0.8, 0.55, 0.42, 85e-6, 7e-6);

    private Markets() {}

    static MarketParameters of(String scenario, String... settings) {
        ScenarioReader reader =
                new ScenarioReader(MarketRegistry.parameters(), ShippedScenarios.ofProgram(), MarketRegistry.checks());
        java.nio.file.Path file = java.nio.file.Path.of("experiments/imbalance/" + scenario + ".yaml");
        LoadedScenario loaded = reader.read(file.toString(), List.of(settings));
        return MarketRegistry.compose(loaded, CATALOGS, chip -> EFFICIENCY);
    }

    public static void main(String[] args) {
        List<String> sets = List.of(args).subList(3, args.length);
        MarketParameters parameters = of(args[0], sets.toArray(String[]::new));
        int repeats = Integer.parseInt(args[2]);
        for (int i = 0; i < repeats; i++) {
            long start = System.nanoTime();
            DeploymentMarket.run(parameters, Long.parseLong(args[1]) + i, step -> {
                if (i0(repeats) && step.endsYear()) {
                    var v = new TreeMap<String, Double>();
                    for (var m : step.measurements()) {
                        v.put(m.scope() + "." + m.measure(), m.value().orElse(Double.NaN));
                    }
                    System.out.printf(
                            java.util.Locale.ROOT,
                            "%s n=%.0f in=%.0f out=%.0f uns=%.0f | hhiT=%.0f hhiU=%.0f allT=%.0f | p=%.4g gm=%.2f int=%.2f self=%.3f cim=%.2f bits=%.1f | tok=%.3g usd=%.3g | mes=%.3g ridge=%.0f sr=%.2g lg=%.2f | A=%.0f G=%.0f E=%.0f B=%.0f P=%.0f%n",
                            step.date(),
                            v.get("total.deployers"),
                            v.get("total.entries"),
                            v.get("total.exits"),
                            v.get("total.segments_with_unsolved_prices"),
                            v.get("total.hhi_hosted_tokens"),
                            v.get("total.hhi_hosted_usd"),
                            v.get("total.hhi_all_tokens"),
                            v.get("total.price_usd_per_million_tokens"),
                            v.get("total.gross_margin"),
                            v.get("total.integrated_share_tokens"),
                            v.get("total.self_hosted_share_tokens"),
                            v.get("total.in_memory_share_tokens"),
                            v.get("total.mean_weight_bits"),
                            v.get("total.hosted_tokens_per_second"),
                            v.get("total.hosted_usd_per_year"),
                            v.get("assistant.minimum_efficient_scale_tokens_per_second"),
                            v.get("assistant.ridge_batch"),
                            v.get("assistant.scale_ratio_median"),
                            v.get("assistant.mean_loop_gain"),
                            v.get("assistant.hhi_hosted_tokens"),
                            v.get("agent.hhi_hosted_tokens"),
                            v.get("enterprise.hhi_hosted_tokens"),
                            v.get("batch.hhi_hosted_tokens"),
                            v.get("private.hhi_hosted_tokens"));
                }
            });
            System.out.printf("%.0f ms%n", (System.nanoTime() - start) / 1e6);
        }
    }

    private static boolean i0(int repeats) {
        return repeats == 1;
    }
}
