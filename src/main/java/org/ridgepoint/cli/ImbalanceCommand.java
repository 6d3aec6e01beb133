package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.experiment.ImbalanceStudy;
import org.ridgepoint.experiment.ImbalanceStudy.Run;
import org.ridgepoint.experiment.ImbalanceSummary;
import org.ridgepoint.experiment.ImbalanceSummary.Estimate;
import org.ridgepoint.experiment.RunRecorder;
import org.ridgepoint.pricing.CostBasis;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.store.OutputFolder;
import org.ridgepoint.store.SeriesWriter;
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
    private static final String TOTAL = "total";
    private static final String SCALE_SEGMENT = "assistant";

    @Option(names = "--seeds", paramLabel = "N", description = "Replications of every scenario (default: 5).")
    private int seeds = 5;

    @Option(names = "--workers", paramLabel = "N", description = "Threads (default: all cores).")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for series.csv (default: outputs/imbalance).")
    private Path out = Path.of("outputs", "imbalance");

    @Mixin
    private final ResultOptions results = new ResultOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Checks.atLeastOne("--seeds", seeds);
        Checks.atLeastOne("--workers", workers);
        MarketScenarios market = MarketScenarios.ofProgram();
        ImbalanceStudy study = ImbalanceStudy.of(market, seeds);
        OutputFolder folder = OutputFolder.prepare(out, results.force());
        List<Run> runs = study.run(market, workers, Progress.of(study.size(), results.quiet(), err()));
        record(runs, folder);
        print(study, new ImbalanceSummary(runs));
        if (!results.quiet()) {
            err().println("series by year: " + out.resolve(SeriesWriter.FILE));
        }
        return 0;
    }

    private static void record(List<Run> runs, OutputFolder folder) {
        try (SeriesWriter writer = SeriesWriter.open(folder)) {
            for (Run run : runs) {
                run.years().steps().forEach(new RunRecorder(run.id(), writer)::stepEnded);
            }
            writer.commit();
        }
    }

    private void print(ImbalanceStudy study, ImbalanceSummary summary) {
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
        for (String scenario : study.scenarios()) {
            for (int year : ImbalanceSummary.YEARS) {
                rows.add(row(summary, scenario, year));
            }
        }
        Tables.print(
                results.format(),
                headings,
                rows,
                Objects.requireNonNull(spec).commandLine().getOut());
    }

    private static List<String> row(ImbalanceSummary summary, String scenario, int year) {
        List<String> cells = new ArrayList<>(List.of(scenario, Integer.toString(year)));
        for (CostBasis basis : List.of(CostBasis.FULL_COST, CostBasis.MARGINAL)) {
            cells.add(hhi(summary.mean(scenario, basis, year, TOTAL, "hhi_hosted_tokens"), ""));
            cells.add(
                    scenario.equals(ImbalanceStudy.REFERENCE)
                            ? ""
                            : hhi(summary.difference(scenario, basis, year, TOTAL, "hhi_hosted_tokens"), "+"));
            cells.add(hhi(summary.mean(scenario, basis, year, TOTAL, "hhi_all_tokens"), ""));
        }
        CostBasis full = CostBasis.FULL_COST;
        cells.add(number(
                summary.mean(scenario, full, year, SCALE_SEGMENT, "minimum_efficient_scale_tokens_per_second"),
                "%.3g"));
        Optional<Estimate> ridge = summary.mean(scenario, full, year, SCALE_SEGMENT, "ridge_batch");
        cells.add(ridge.isEmpty() ? "none" : number(ridge, "%.0f"));
        cells.add(number(summary.mean(scenario, full, year, TOTAL, "in_memory_share_tokens"), "%.3f"));
        cells.add(number(summary.mean(scenario, full, year, TOTAL, "integrated_share_tokens"), "%.3f"));
        cells.add(number(summary.mean(scenario, full, year, TOTAL, "price_usd_per_million_tokens"), "%.4g"));
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

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
