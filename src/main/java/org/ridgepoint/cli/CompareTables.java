package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.experiment.comparison.FactorLevels;
import org.ridgepoint.experiment.comparison.LevelComparison;
import org.ridgepoint.experiment.comparison.LevelComparison.Difference;
import org.ridgepoint.experiment.statistics.Interval;
import org.ridgepoint.experiment.statistics.Replications;
import org.ridgepoint.units.Text;

/** The tables of {@code ridgepoint compare}. Four digits in a terminal, all of them in JSON and CSV. */
final class CompareTables {
    private static final double LOW = 0.05;
    private static final double MEDIAN = 0.5;
    private static final double HIGH = 0.95;

    private final OutputFormat format;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Function<LevelComparison, String>> cells = new ArrayList<>();

    private CompareTables(OutputFormat format) {
        this.format = format;
    }

    /** One row for each level. */
    static void levels(OutputFormat format, List<LevelComparison> rows, double confidence, PrintWriter out) {
        CompareTables table = new CompareTables(format);
        String percent = format == OutputFormat.table ? Text.format(" %s %%", Digits.four(100 * confidence)) : "";
        table.columnsOfSample(percent);
        table.columnsOfDifference(percent);
        Tables.print(
                format,
                table.headings,
                rows.stream()
                        .map(row -> table.cells.stream()
                                .map(cell -> cell.apply(row))
                                .toList())
                        .toList(),
                out);
    }

    private void columnsOfSample(String percent) {
        add(Heading.text("level"), LevelComparison::level);
        add(
                Heading.number("n"),
                row -> row.sample()
                        .map(sample -> Integer.toString(sample.count()))
                        .orElse("0"));
        sample("mean", sample -> OptionalDouble.of(sample.mean()));
        sample("sd", Replications::standardDeviation);
        sample("q05", sample -> OptionalDouble.of(sample.quantile(LOW)));
        sample("median", sample -> OptionalDouble.of(sample.quantile(MEDIAN)));
        sample("q95", sample -> OptionalDouble.of(sample.quantile(HIGH)));
        interval("mean" + percent, LevelComparison::interval);
    }

    private void columnsOfDifference(String percent) {
        add(
                Heading.number("pairs"),
                row -> row.difference()
                        .map(difference -> Integer.toString(difference.sample().count()))
                        .orElse(""));
        difference(
                "difference",
                difference -> OptionalDouble.of(difference.sample().mean()));
        interval("paired t" + percent, row -> row.difference().flatMap(Difference::student));
        interval("bootstrap" + percent, row -> row.difference().flatMap(Difference::bootstrap));
        interval("unpaired" + percent, row -> row.difference().flatMap(Difference::unpaired));
        difference("gain", Difference::gain);
        add(
                Heading.number("needed"),
                row -> row.needed().isPresent() ? Long.toString(row.needed().getAsLong()) : "");
    }

    private void add(Heading heading, Function<LevelComparison, String> cell) {
        headings.add(heading);
        cells.add(cell);
    }

    private void sample(String name, Function<Replications, OptionalDouble> value) {
        add(
                Heading.number(name),
                row -> row.sample()
                        .map(value)
                        .map(number -> number(format, number))
                        .orElse(""));
    }

    private void difference(String name, Function<Difference, OptionalDouble> value) {
        add(
                Heading.number(name),
                row -> row.difference()
                        .map(value)
                        .map(number -> number(format, number))
                        .orElse(""));
    }

    private void interval(String name, Function<LevelComparison, Optional<Interval>> interval) {
        if (format == OutputFormat.table) {
            add(
                    Heading.text(name),
                    row -> interval.apply(row)
                            .map(each -> "[" + Digits.four(each.low()) + ", " + Digits.four(each.high()) + "]")
                            .orElse(""));
        } else {
            add(
                    Heading.number(name + " low"),
                    row -> interval.apply(row)
                            .map(each -> Digits.all(each.low()))
                            .orElse(""));
            add(
                    Heading.number(name + " high"),
                    row -> interval.apply(row)
                            .map(each -> Digits.all(each.high()))
                            .orElse(""));
        }
    }

    /** One row for each source of variance. */
    static void variance(OutputFormat format, List<FactorLevels.Part> parts, PrintWriter out) {
        List<Heading> headings = List.of(
                Heading.text("variance over"),
                Heading.text("source"),
                Heading.number("degrees of freedom"),
                Heading.number("sum of squares"),
                Heading.number("variance"),
                Heading.number("share"));
        List<List<String>> rows = parts.stream()
                .map(part -> List.of(
                        part.runs(),
                        part.name(),
                        Integer.toString(part.source().freedom()),
                        number(format, OptionalDouble.of(part.source().squares())),
                        number(format, OptionalDouble.of(part.source().variance())),
                        number(format, part.share())))
                .toList();
        Tables.print(format, headings, rows, out);
    }

    private static String number(OutputFormat format, OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        return format == OutputFormat.table ? Digits.four(value.getAsDouble()) : Digits.all(value);
    }
}
