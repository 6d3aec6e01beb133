package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.experiment.EventRecorder;
import org.ridgepoint.experiment.RunRecorder;
import org.ridgepoint.experiment.YearEnds;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.scenario.MarketScenarios.MarketScenario;
import org.ridgepoint.simulation.DeploymentMarket;
import org.ridgepoint.simulation.MarketObserver;
import org.ridgepoint.simulation.MarketObserver.StepRecord;
import org.ridgepoint.store.EventFile;
import org.ridgepoint.store.OutputFolder;
import org.ridgepoint.store.SeriesWriter;
import org.ridgepoint.units.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ridgepoint run}: one market from start to end. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Runs one market, prints a table by year and writes every step to series.csv and what happened to events.csv.",
        footer = {
            "",
            "Examples:",
            "  ridgepoint run baseline",
            "  ridgepoint run dense --seed 7 --set hosts.range=full --out outputs/dense-full"
        })
public final class RunCommand implements Callable<Integer> {
    private static final String TOTAL = "total";
    private static final List<Column> COLUMNS = List.of(
            new Column("HHI tokens", "hhi_hosted_tokens", "%.0f"),
            new Column("HHI USD", "hhi_hosted_usd", "%.0f"),
            new Column("HHI all", "hhi_all_tokens", "%.0f"),
            new Column("CR4", "cr4_hosted_tokens", "%.3f"),
            new Column("firms", "deployers", "%.0f"),
            new Column("integrated", "integrated_share_tokens", "%.3f"),
            new Column("self-hosted", "self_hosted_share_tokens", "%.3f"),
            new Column("in-memory", "in_memory_share_tokens", "%.3f"),
            new Column("weight bits", "mean_weight_bits", "%.1f"),
            new Column("USD/M tokens", "price_usd_per_million_tokens", "%.4g"),
            new Column("margin", "gross_margin", "%.3f"),
            new Column("tokens/s", "hosted_tokens_per_second", "%.3g"),
            new Column("USD/year", "hosted_usd_per_year", "%.3g"));

    @Parameters(paramLabel = "SCENARIO", description = "A file, or the name of a scenario that ships.")
    private String scenario = "";

    @Option(names = "--seed", paramLabel = "N", description = "Seed, 64 bits (default: 1).")
    private long seed = 1;

    @Option(names = "--set", paramLabel = "path=value", description = "Changes one parameter; repeatable.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--catalog",
            paramLabel = "FILE.csv",
            description = "Adds to or overrides the catalogue; repeatable.")
    private List<Path> catalogFiles = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for series.csv and events.csv (default: outputs/<scenario>).")
    private @Nullable Path out;

    @Mixin
    private final ResultOptions results = new ResultOptions();

    @Spec
    private @Nullable CommandSpec spec;

    /** One column of the table by year. */
    private record Column(String heading, String measure, String numberFormat) {}

    @Override
    public Integer call() {
        MarketScenario chosen = MarketScenarios.ofProgram().read(scenario, settings, catalogFiles);
        Path folder = out == null ? Path.of("outputs", chosen.loaded().name()) : out;
        OutputFolder prepared = OutputFolder.prepare(folder, results.force());
        YearEnds years = new YearEnds();
        EventRecorder events = new EventRecorder();
        String run = chosen.loaded().name() + "-" + seed;
        try (SeriesWriter writer = SeriesWriter.open(prepared)) {
            MarketObserver observer = new RunRecorder(run, writer).and(years).and(events);
            DeploymentMarket.run(chosen.parameters(), seed, observer);
            writer.commit();
        }
        EventFile.write(prepared, events.rows());
        print(years);
        if (!results.quiet()) {
            err().println("series: " + folder.resolve(SeriesWriter.FILE));
            err().println("events: " + folder.resolve(EventFile.FILE));
        }
        return 0;
    }

    private void print(YearEnds years) {
        List<Heading> headings = new ArrayList<>();
        headings.add(Heading.number("year"));
        COLUMNS.forEach(column -> headings.add(Heading.number(column.heading())));
        List<List<String>> rows = years.steps().stream().map(RunCommand::row).toList();
        Tables.print(
                results.format(),
                headings,
                rows,
                Objects.requireNonNull(spec).commandLine().getOut());
    }

    private static List<String> row(StepRecord step) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(step.date().getYear()));
        for (Column column : COLUMNS) {
            var value = YearEnds.value(step, TOTAL, column.measure());
            cells.add(value.isPresent() ? Text.format(column.numberFormat(), value.getAsDouble()) : "");
        }
        return cells;
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
