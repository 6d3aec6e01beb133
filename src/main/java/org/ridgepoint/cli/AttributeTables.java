package org.ridgepoint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ridgepoint.analysis.attribution.Attribution;
import org.ridgepoint.analysis.attribution.Attribution.Share;
import org.ridgepoint.analysis.attribution.Cause;
import org.ridgepoint.analysis.attribution.CoalitionVariance;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.experiment.statistics.Interval;
import org.ridgepoint.experiment.statistics.Replications;

/** The tables of {@code ridgepoint attribute}: one row for each cause, after the outcome with all of them on and off. */
final class AttributeTables {
    /** Confidence of every interval. */
    static final double CONFIDENCE = 0.95;

    static final List<Heading> HEADINGS = List.of(
            Heading.number("year"),
            Heading.text("scope"),
            Heading.text("measure"),
            Heading.text("cause"),
            Heading.text("part of"),
            Heading.number("n"),
            Heading.number("value"),
            Heading.number("low"),
            Heading.number("high"),
            Heading.number("of total"),
            Heading.number("sampling error"),
            Heading.number("without it"),
            Heading.number("first order"),
            Heading.number("shapley effect"),
            Heading.number("total order"));

    private final boolean digits;
    private final List<String> place;

    private AttributeTables(boolean digits, List<String> place) {
        this.digits = digits;
        this.place = place;
    }

    /**
     * Rows of one outcome.
     *
     * @param digits true for all digits, false for four
     * @param place year, scope and measure
     * @param idle causes that are not at work
     */
    static List<List<String>> rows(boolean digits, List<String> place, Attribution attribution, List<Cause> idle) {
        AttributeTables table = new AttributeTables(digits, place);
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.level("all on", attribution.allOn()));
        rows.add(table.level("all off", attribution.allOff()));
        rows.add(table.level("total", attribution.total()));
        String group = "";
        for (Share share : attribution.shares()) {
            group = share.group() ? share.name() : share.member() ? group : "";
            rows.add(table.row(share, share.member() ? group : ""));
        }
        for (Cause cause : idle) {
            rows.add(table.level(cause.name() + " (not at work)", Replications.of(0)));
        }
        return rows;
    }

    private List<String> level(String name, Replications value) {
        List<String> row = begin(name, "", value);
        row.addAll(List.of("", "", "", "", "", ""));
        return row;
    }

    private List<String> row(Share share, String group) {
        List<String> row = begin(share.name(), group, share.value());
        row.add(number(share.ofTotal()));
        row.add(number(share.samplingError()));
        row.add(number(OptionalDouble.of(share.removed().mean())));
        row.add(share.variance().map(CoalitionVariance::first).map(this::only).orElse(""));
        row.add(share.variance().map(CoalitionVariance::shapley).map(this::only).orElse(""));
        row.add(share.variance().map(CoalitionVariance::total).map(this::only).orElse(""));
        return row;
    }

    private List<String> begin(String name, String group, Replications value) {
        List<String> row = new ArrayList<>(place);
        row.add(name);
        row.add(group);
        row.add(Integer.toString(value.count()));
        row.add(number(OptionalDouble.of(value.mean())));
        row.add(value.confidenceInterval(CONFIDENCE)
                .map(Interval::low)
                .map(this::text)
                .orElse(""));
        row.add(value.confidenceInterval(CONFIDENCE)
                .map(Interval::high)
                .map(this::text)
                .orElse(""));
        return row;
    }

    private String only(double... values) {
        return text(values[0]);
    }

    private String number(OptionalDouble value) {
        return value.isPresent() ? text(value.getAsDouble()) : "";
    }

    private String text(double value) {
        return digits ? Digits.all(value) : Digits.four(value);
    }
}
