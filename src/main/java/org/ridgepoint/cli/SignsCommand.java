package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.experiment.RunRecorder;
import org.ridgepoint.experiment.SignBoundary;
import org.ridgepoint.experiment.SignPlane;
import org.ridgepoint.experiment.SignPlane.Value;
import org.ridgepoint.experiment.SignStudy;
import org.ridgepoint.experiment.SignStudy.Cell;
import org.ridgepoint.experiment.SignStudy.Key;
import org.ridgepoint.experiment.YearEnds;
import org.ridgepoint.experiment.comparison.ImbalanceSummary;
import org.ridgepoint.experiment.statistics.Replications;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.store.OutputFolder;
import org.ridgepoint.store.SeriesWriter;
import org.ridgepoint.units.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ridgepoint signs}: under which assumptions in-memory computing concentrates hosting. */
@Command(
        name = "signs",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Where the effect of in-memory computing on concentration changes its sign.",
        footer = {
            "",
            "The effect is hosted HHI of tokens, mean of the last five years, in scenario dense less that in none with",
            "the same seeds, with the half-width of its 95 %% interval. The start spread is that of HHI over who of the",
            "labs starts with which share (as listed, equal, reversed), first seed. A row's boundary is where the effect",
            "is zero between columns.",
            "",
            "Example: ridgepoint signs --seeds 10 --out outputs/signs-10"
        })
public final class SignsCommand implements Callable<Integer> {
    @Option(names = "--seeds", paramLabel = "N", description = "Replications of every pair (default: 3).")
    private int seeds = 3;

    @Option(names = "--workers", paramLabel = "N", description = "Threads (default: all cores).")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for series.csv (default: outputs/signs).")
    private Path out = Path.of("outputs", "signs");

    @Mixin
    private final ResultOptions results = new ResultOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Checks.atLeastOne("--seeds", seeds);
        Checks.atLeastOne("--workers", workers);
        SignStudy study = SignStudy.of(seeds);
        OutputFolder folder = OutputFolder.prepare(out, results.force());
        Map<Key, YearEnds> runs = study.run(
                MarketScenarios.ofProgram(), workers, Progress.of(study.keys().size(), results.quiet(), err()));
        record(runs, folder);
        print(study, study.cells(runs));
        if (!results.quiet()) {
            err().println("series by year: " + out.resolve(SeriesWriter.FILE));
        }
        return 0;
    }

    private static void record(Map<Key, YearEnds> runs, OutputFolder folder) {
        try (SeriesWriter writer = SeriesWriter.open(folder)) {
            runs.forEach((key, years) -> years.steps().forEach(new RunRecorder(key.id(), writer)::stepEnded));
            writer.commit();
        }
    }

    private void print(SignStudy study, List<Cell> cells) {
        List<Heading> headings = List.of(
                Heading.text("plane"),
                Heading.text("row"),
                Heading.number("column"),
                Heading.text("HHI vs none"),
                Heading.number("loop gain"),
                Heading.number("start spread"),
                Heading.text("row's boundary"));
        List<List<String>> rows = new ArrayList<>();
        for (SignPlane plane : study.planes()) {
            for (Value row : plane.rows().values()) {
                List<Cell> ofRow = cells.stream()
                        .filter(cell -> cell.plane().equals(plane) && cell.row().equals(row))
                        .toList();
                String boundary = boundary(ofRow);
                ofRow.forEach(cell -> rows.add(row(cell, boundary)));
            }
        }
        Tables.print(
                results.format(),
                headings,
                rows,
                Objects.requireNonNull(spec).commandLine().getOut());
    }

    private static List<String> row(Cell cell, String boundary) {
        return List.of(
                cell.plane().name(),
                cell.row().text(),
                cell.column().text(),
                effect(cell),
                number(cell.loopGain(), "%.3f"),
                number(cell.startSpread(), "%.0f"),
                boundary);
    }

    private static String effect(Cell cell) {
        if (cell.differences().isEmpty()) {
            return "";
        }
        Replications sample = cell.sample();
        String mean = Text.format("%+.0f", sample.mean());
        return sample.confidenceInterval(ImbalanceSummary.CONFIDENCE)
                .map(interval -> Text.format("%s ±%.0f", mean, interval.width() / 2))
                .orElse(mean);
    }

    private static String number(double value, String template) {
        return Double.isNaN(value) ? "" : Text.format(template, value);
    }

    private static String boundary(List<Cell> row) {
        double[] at = row.stream().mapToDouble(cell -> cell.column().number()).toArray();
        double[] effect = row.stream().mapToDouble(Cell::difference).toArray();
        List<Double> crossings = SignBoundary.crossings(at, effect);
        return crossings.isEmpty()
                ? "none"
                : crossings.stream().map(place -> Text.format("%.2g", place)).collect(Collectors.joining(", "));
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
