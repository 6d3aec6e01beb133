package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.experiment.Experiment;
import org.ridgepoint.experiment.ExperimentPlan;
import org.ridgepoint.experiment.ExperimentReader;
import org.ridgepoint.experiment.ReplicationRule;
import org.ridgepoint.experiment.batch.StudyInputs;
import org.ridgepoint.experiment.comparison.ImbalanceSummary;
import org.ridgepoint.experiment.comparison.ImbalanceSummary.Estimate;
import org.ridgepoint.experiment.comparison.RecordedStudy;
import org.ridgepoint.pricing.CostBasis;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.store.results.ResultsReader;
import org.ridgepoint.units.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ridgepoint imbalance}: the headline study, and the main job. */
@Command(
        name = "imbalance",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "How concentration moves with compute-in-memory: all shipped scenarios, several seeds each.",
        footer = {
            "",
            "Values are those of the step that ends on the first of January of the year: means over seeds with the",
            "half-width of their 95 %% interval. 'vs none' is the paired difference of hosted HHI in tokens.",
            "",
            "Example: ridgepoint imbalance --seeds 20 --out outputs/imbalance-20"
        })
public final class ImbalanceCommand implements Callable<Integer> {
    private static final String NAME = "imbalance";
    private static final String FULL_COST = CostBasis.FULL_COST.label();
    private static final String TOTAL = "total";
    private static final String SCALE_SEGMENT = "assistant";

    @Option(names = "--seeds", paramLabel = "N", description = "Replications of every scenario (default: 5).")
    private int seeds = 5;

    @Option(names = "--format", paramLabel = "table|json|csv", description = "How to print (default: table).")
    private OutputFormat format = OutputFormat.table;

    @Mixin
    private final BatchOptions options = new BatchOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Checks.atLeastOne("--seeds", seeds);
        options.check();
        MarketScenarios scenarios = MarketScenarios.ofProgram();
        Experiment headline = new ExperimentReader(scenarios).read(NAME).withReplications(ReplicationRule.fixed(seeds));
        CommandSpec command = Objects.requireNonNull(spec);
        BatchOptions.Left left = options.run(StudyInputs.of(ExperimentPlan.of(headline), scenarios), NAME, command);
        try (ResultsReader results = ResultsReader.open(left.folder())) {
            print(
                    new ImbalanceSummary(new RecordedStudy(results), seeds),
                    command.commandLine().getOut());
        }
        return left.exitCode();
    }

    private void print(ImbalanceSummary summary, PrintWriter out) {
        List<Heading> headings = List.of(
                Heading.text("scenario"),
                Heading.number("year"),
                Heading.text("HHI hosted"),
                Heading.text("vs none"),
                Heading.text("HHI all"),
                Heading.text("HHI hosted, marginal"),
                Heading.text("vs none, marginal"),
                Heading.text("HHI all, marginal"),
                Heading.number("MES tokens/s"),
                Heading.number("ridge batch"),
                Heading.number("in-memory"),
                Heading.number("integrated"),
                Heading.number("USD/M tokens"));
        List<List<String>> rows = new ArrayList<>();
        for (String scenario : summary.scenarios()) {
            for (int year : ImbalanceSummary.YEARS) {
                rows.add(row(summary, scenario, year));
            }
        }
        Tables.print(format, headings, rows, out);
    }

    private static List<String> row(ImbalanceSummary summary, String scenario, int year) {
        String shown = scenario.substring(scenario.indexOf('/') + 1);
        List<String> cells = new ArrayList<>(List.of(shown, Integer.toString(year)));
        for (String basis : List.of(FULL_COST, CostBasis.MARGINAL.label())) {
            cells.add(hhi(summary.mean(scenario, basis, year, TOTAL, "hhi_hosted_tokens"), ""));
            cells.add(
                    scenario.equals(ImbalanceSummary.REFERENCE)
                            ? ""
                            : hhi(summary.difference(scenario, basis, year, TOTAL, "hhi_hosted_tokens"), "+"));
            cells.add(hhi(summary.mean(scenario, basis, year, TOTAL, "hhi_all_tokens"), ""));
        }
        cells.add(number(
                summary.mean(scenario, FULL_COST, year, SCALE_SEGMENT, "minimum_efficient_scale_tokens_per_second"),
                "%.3g"));
        Optional<Estimate> ridge = summary.mean(scenario, FULL_COST, year, SCALE_SEGMENT, "ridge_batch");
        cells.add(ridge.isEmpty() ? "none" : number(ridge, "%.0f"));
        cells.add(number(summary.mean(scenario, FULL_COST, year, TOTAL, "in_memory_share_tokens"), "%.3f"));
        cells.add(number(summary.mean(scenario, FULL_COST, year, TOTAL, "integrated_share_tokens"), "%.3f"));
        cells.add(number(summary.mean(scenario, FULL_COST, year, TOTAL, "price_usd_per_million_tokens"), "%.4g"));
        return cells;
    }

    /** A mean with the half-width of its interval. */
    private static String hhi(Optional<Estimate> estimate, String flag) {
        if (estimate.isEmpty()) {
            return "";
        }
        String mean = Text.format("%" + flag + ".0f", estimate.get().mean());
        return estimate.get().halfWidth().isPresent()
                ? Text.format("%s ±%.0f", mean, estimate.get().halfWidth().getAsDouble())
                : mean;
    }

    private static String number(Optional<Estimate> estimate, String template) {
        return estimate.isEmpty() ? "" : Text.format(template, estimate.get().mean());
    }
}
