package org.ridgepoint.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.inference.CostBand;
import org.ridgepoint.inference.EfficiencyTable;
import org.ridgepoint.inference.fit.ErrorSummary;
import org.ridgepoint.inference.fit.FitReport;
import org.ridgepoint.inference.fit.FitTable;
import org.ridgepoint.inference.fit.MeasuredData;
import org.ridgepoint.inference.fit.ValidationReport;
import org.ridgepoint.units.Text;

/** The tables that {@code fit} and {@code validate} print. */
final class FitTables {
    private static final double PERCENT = 100;
    private static final String NONE = "none";
    private static final String FALLBACKS = "rows that fell back on a pooled value";
    private static final List<Heading> ERRORS = List.of(
            Heading.number("rows"), Heading.number("rms log"), Heading.number("median %"), Heading.number("bias"));

    private FitTables() {}

    /** How many rows each rule decided. */
    static void rules(MeasuredData data, PrintWriter out) {
        out.println("Rows of " + data.name() + " by the first rule that holds");
        List<List<String>> rows = new ArrayList<>();
        data.counts()
                .forEach((rule, count) -> rows.add(
                        List.of(rule.set().isPresent() ? "kept" : "left out", rule.name(), Integer.toString(count))));
        print(List.of(Heading.text(""), Heading.text("rule"), Heading.number("rows")), rows, out);
    }

    /** Errors by group. */
    static void groups(List<ValidationReport.Group> groups, PrintWriter out) {
        List<List<String>> rows = groups.stream()
                .map(each -> joined(List.of(each.kind(), each.group()), each.errors()))
                .toList();
        print(joined(List.of(Heading.text("by"), Heading.text("group"))), rows, out);
    }

    /** Errors by form, set and what was held out. */
    static void lines(List<FitReport.Line> lines, PrintWriter out) {
        List<Heading> headings =
                new ArrayList<>(joined(List.of(Heading.text("form"), Heading.text("set"), Heading.text("predicted"))));
        headings.add(Heading.text(FALLBACKS));
        List<List<String>> rows = new ArrayList<>();
        for (FitReport.Line line : lines) {
            List<String> row = joined(List.of(line.form(), line.set().label(), line.how()), line.errors());
            List<String> fallbacks = new ArrayList<>();
            line.fallbacks().forEach((parameter, count) -> fallbacks.add(parameter.label() + " " + count));
            row.add(String.join(", ", fallbacks));
            rows.add(row);
        }
        print(headings, rows, out);
    }

    private static List<Heading> joined(List<Heading> first) {
        List<Heading> all = new ArrayList<>(first);
        all.addAll(ERRORS);
        return all;
    }

    private static List<String> joined(List<String> first, ErrorSummary errors) {
        List<String> all = new ArrayList<>(first);
        all.add(Integer.toString(errors.rows()));
        all.add(number("%.3f", errors.rmsLogError()));
        all.add(number("%.1f", errors.medianAbsError() * PERCENT));
        all.add(number("%+.3f", errors.bias()));
        return all;
    }

    /** A number in a format, or a word if there is none because there are no rows. */
    static String number(String format, double value) {
        return Double.isNaN(value) ? NONE : Text.format(format, value);
    }

    /** Fitted values. */
    static void parameters(List<EfficiencyTable.Entry> entries, PrintWriter out) {
        List<List<String>> rows = entries.stream()
                .filter(entry -> !entry.scale().isEmpty())
                .map(FitTables::parameter)
                .toList();
        List<Heading> headings = List.of(
                Heading.text("parameter"),
                Heading.text("by"),
                Heading.text("group"),
                Heading.number("value"),
                Heading.text("scale"),
                Heading.number("estimate or offset"),
                Heading.number("std. error"),
                Heading.text("prior"),
                Heading.number("rows"));
        print(headings, rows, out);
    }

    private static List<String> parameter(EfficiencyTable.Entry entry) {
        return List.of(
                entry.parameter(),
                entry.groupKind(),
                entry.group(),
                Text.format("%.5g", entry.value()),
                entry.scale(),
                number("%+.5f", entry.estimate().orElse(Double.NaN)),
                number("%.3f", entry.standardError().orElse(Double.NaN)),
                entry.prior(),
                Integer.toString(entry.rows()));
    }

    /** Errors that a fitted table carries, by set and by what was held out. */
    static void statistics(List<EfficiencyTable.Entry> entries, PrintWriter out) {
        Map<List<String>, Map<String, EfficiencyTable.Entry>> byCase = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.scale().isEmpty())
                .forEach(entry -> byCase.computeIfAbsent(
                                List.of(entry.groupKind(), entry.group()), each -> new LinkedHashMap<>())
                        .put(entry.parameter(), entry));
        List<List<String>> rows = new ArrayList<>();
        byCase.forEach((names, values) -> {
            List<String> row = joined(names, errors(values));
            row.add(fallbacks(values));
            rows.add(row);
        });
        List<Heading> headings = joined(List.of(Heading.text("set"), Heading.text("predicted")));
        headings.add(Heading.text(FALLBACKS));
        print(headings, rows, out);
    }

    private static ErrorSummary errors(Map<String, EfficiencyTable.Entry> values) {
        EfficiencyTable.Entry rms = values.get(FitTable.RMS);
        return new ErrorSummary(
                rms == null ? 0 : rms.rows(),
                value(rms),
                value(values.get(FitTable.MEDIAN)),
                value(values.get(FitTable.BIAS)));
    }

    private static double value(EfficiencyTable.@Nullable Entry entry) {
        return entry == null ? Double.NaN : entry.value();
    }

    private static String fallbacks(Map<String, EfficiencyTable.Entry> values) {
        return values.values().stream()
                .filter(entry -> entry.parameter().startsWith(FitTable.FALLBACKS))
                .map(entry ->
                        Text.format("%s %.0f", entry.parameter().substring(FitTable.FALLBACKS.length()), entry.value()))
                .collect(Collectors.joining(", "));
    }

    /** The band on cost. */
    static String band(CostBand band) {
        return Text.format(
                "80 %% of measured times lie within %.3f and %.3f times the time predicted for an unseen accelerator",
                band.low(), band.high());
    }

    private static void print(List<Heading> headings, List<List<String>> rows, PrintWriter out) {
        Tables.print(OutputFormat.table, headings, rows, out);
        out.println();
    }
}
