package org.ridgepoint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.analysis.backtest.Backtest;
import org.ridgepoint.analysis.backtest.Fact;
import org.ridgepoint.analysis.backtest.Facts;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.experiment.statistics.Interval;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.units.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ridgepoint backtest}: the model's history beside what was observed. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sets the model's figures beside what was observed of the market from 2022 to 2025.",
        footer = {
            "",
            "The model's figure is the mean over seeds, with its 95 %% interval; the verdict is on the mean. Facts dated",
            "after June 2025 are marked as out of sample. CSV and JSON also say what is not alike in model and observation.",
            "",
            "Example: ridgepoint backtest baseline --seeds 5"
        })
public final class BacktestCommand implements Callable<Integer> {
    private static final List<Heading> HEADINGS = List.of(
            Heading.number("fact"),
            Heading.text("what"),
            Heading.text("period"),
            Heading.text("unit"),
            Heading.number("observed low"),
            Heading.number("observed high"),
            Heading.number("model"),
            Heading.number("model low"),
            Heading.number("model high"),
            Heading.text("verdict"),
            Heading.text("sample"));

    @Parameters(paramLabel = "SCENARIO", arity = "0..1", description = "A file, or the name of a scenario that ships.")
    private String scenario = "baseline";

    @Option(names = "--seeds", paramLabel = "N", description = "Replications (default: 5).")
    private int seeds = 5;

    @Option(names = "--workers", paramLabel = "N", description = "Threads (default: all cores).")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--set", paramLabel = "path=value", description = "Changes one parameter; repeatable.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--catalog",
            paramLabel = "FILE.csv",
            description = "Adds to or overrides the catalogue; repeatable.")
    private List<Path> catalogFiles = new ArrayList<>();

    @Option(names = "--format", paramLabel = "table|json|csv", description = "How to print (default: table).")
    private OutputFormat format = OutputFormat.table;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Checks.atLeastOne("--seeds", seeds);
        Checks.atLeastOne("--workers", workers);
        MarketParameters parameters = MarketScenarios.ofProgram()
                .read(scenario, settings, catalogFiles)
                .parameters();
        List<Backtest.Row> rows = new Backtest(Facts.load()).run(parameters, seeds, workers);
        boolean withSources = format != OutputFormat.table;
        List<Heading> headings = new ArrayList<>(HEADINGS);
        if (withSources) {
            headings.add(Heading.text("source"));
            headings.add(Heading.text("note"));
        }
        Tables.print(
                format,
                headings,
                rows.stream().map(row -> cells(row, withSources)).toList(),
                Objects.requireNonNull(spec).commandLine().getOut());
        return 0;
    }

    private static List<String> cells(Backtest.Row row, boolean withSources) {
        Fact fact = row.fact();
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(fact.number()),
                fact.what(),
                fact.observed().from().equals(fact.observed().to())
                        ? fact.observed().to().toString()
                        : fact.observed().from() + " to " + fact.observed().to(),
                fact.unit(),
                number(fact.observed().low()),
                number(fact.observed().high()),
                number(row.mean()),
                row.interval().map(Interval::low).map(BacktestCommand::number).orElse(""),
                row.interval().map(Interval::high).map(BacktestCommand::number).orElse(""),
                row.verdict().text(),
                sample(fact)));
        if (withSources) {
            cells.add(fact.source());
            cells.add(fact.note());
        }
        return cells;
    }

    private static String sample(Fact fact) {
        if (!fact.observed().exists()) {
            return "";
        }
        return fact.outOfSample() ? "out" : "in";
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return Text.format("%.4g", value);
    }
}
