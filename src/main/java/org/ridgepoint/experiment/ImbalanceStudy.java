package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.ridgepoint.pricing.CostBasis;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.scenario.MarketScenarios.MarketScenario;
import org.ridgepoint.simulation.DeploymentMarket;

/**
 * The headline study: every shipped scenario of the folder {@code imbalance} under both bases of price, with the same
 * seeds for all, so that differences between scenarios are paired.
 *
 * @param scenarios names, the reference without in-memory computing first
 * @param seeds one for each replication
 */
public record ImbalanceStudy(List<String> scenarios, List<Long> seeds) {
    /** The scenario that the others are compared with. */
    public static final String REFERENCE = "none";

    private static final String FOLDER = "imbalance/";
    private static final Set<String> TOTALS = Set.of(
            "hhi_hosted_tokens",
            "hhi_hosted_usd",
            "hhi_all_tokens",
            "hhi_all_usd",
            "cr4_hosted_tokens",
            "deployers",
            "integrated_share_tokens",
            "self_hosted_share_tokens",
            "in_memory_share_tokens",
            "in_memory_maturity",
            "mean_weight_bits",
            "price_usd_per_million_tokens",
            "gross_margin",
            "hosted_tokens_per_second",
            "hosted_usd_per_year",
            "consumer_surplus_usd_per_year");
    private static final Set<String> BY_SEGMENT = Set.of(
            "hhi_hosted_tokens",
            "hhi_all_tokens",
            "minimum_efficient_scale_tokens_per_second",
            "ridge_batch",
            "scale_ratio_median");

    public ImbalanceStudy {
        scenarios = List.copyOf(scenarios);
        seeds = List.copyOf(seeds);
    }

    /** Every shipped scenario of the study, with seeds 1, 2, … */
    public static ImbalanceStudy of(MarketScenarios shipped, int replications) {
        List<String> names = new ArrayList<>(List.of(REFERENCE));
        shipped.shipped().names().stream()
                .filter(name -> name.startsWith(FOLDER))
                .map(name -> name.substring(FOLDER.length()))
                .filter(name -> !name.equals(REFERENCE))
                .forEach(names::add);
        return new ImbalanceStudy(
                names,
                IntStream.rangeClosed(1, replications).mapToObj(Long::valueOf).toList());
    }

    /**
     * One run.
     *
     * @param scenario its scenario
     * @param basis what its prices are built on
     * @param seed its seed
     * @param years what it measured at the ends of years
     */
    public record Run(String scenario, CostBasis basis, long seed, YearEnds years) {

        /** What the rows of the series call it. */
        public String id() {
            return scenario + "-" + basis.label() + "-" + seed;
        }
    }

    /** Number of runs. */
    public int size() {
        return scenarios.size() * CostBasis.values().length * seeds.size();
    }

    /** Runs everything; the result does not depend on the number of workers. */
    public List<Run> run(MarketScenarios market, int workers, Runnable finished) {
        List<Callable<Run>> tasks = new ArrayList<>();
        Map<String, MarketScenario> read = new LinkedHashMap<>();
        for (long seed : seeds) {
            for (String scenario : scenarios) {
                for (CostBasis basis : CostBasis.values()) {
                    MarketScenario chosen = read.computeIfAbsent(
                            scenario + basis,
                            key -> market.read(
                                    FOLDER + scenario, List.of("pricing.costBasis=" + basis.label()), List.of()));
                    tasks.add(() -> run(scenario, basis, seed, chosen));
                }
            }
        }
        return ParallelRuns.run(tasks, workers, finished);
    }

    private static Run run(String scenario, CostBasis basis, long seed, MarketScenario chosen) {
        YearEnds years =
                new YearEnds(each -> (each.scope().equals("total") ? TOTALS : BY_SEGMENT).contains(each.measure()));
        DeploymentMarket.run(chosen.parameters(), seed, years);
        return new Run(scenario, basis, seed, years);
    }
}
