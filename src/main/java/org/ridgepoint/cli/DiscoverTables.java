package org.ridgepoint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.ridgepoint.analysis.discovery.Box;
import org.ridgepoint.analysis.discovery.Box.Among;
import org.ridgepoint.analysis.discovery.Box.Between;
import org.ridgepoint.analysis.discovery.Box.Limit;
import org.ridgepoint.analysis.discovery.Box.Score;
import org.ridgepoint.analysis.discovery.Cart.Leaf;
import org.ridgepoint.analysis.discovery.Cases;
import org.ridgepoint.analysis.discovery.Input;
import org.ridgepoint.analysis.discovery.Prim;
import org.ridgepoint.analysis.discovery.Prim.Step;
import org.ridgepoint.cli.Tables.Heading;

/** The tables of {@code ridgepoint discover}. */
final class DiscoverTables {
    private static final List<Heading> SCORE = List.of(
            Heading.number("cases"), Heading.number("coverage"), Heading.number("density"), Heading.number("mass"));

    static final List<Heading> TRAJECTORY = headings("box", SCORE, "limits");

    static final List<Heading> BOX = List.of(
            Heading.text("factor"),
            Heading.number("from"),
            Heading.number("to"),
            Heading.text("one of"),
            Heading.number("quasi-p"));

    static final List<Heading> TREE = headings("leaf", SCORE, "mostly", "limits");

    private final Cases cases;
    private final OutputFormat format;

    DiscoverTables(Cases cases, OutputFormat format) {
        this.cases = cases;
        this.format = format;
    }

    private static List<Heading> headings(String first, List<Heading> middle, String... last) {
        List<Heading> headings = new ArrayList<>(List.of(Heading.number(first)));
        headings.addAll(middle);
        List.of(last).forEach(name -> headings.add(Heading.text(name)));
        return headings;
    }

    /** One row for each box on the way. */
    List<List<String>> trajectory(List<Step> steps) {
        List<List<String>> rows = new ArrayList<>();
        for (Step step : steps) {
            List<String> row = score(rows.size() + 1, step.score());
            row.add(limits(step.box()));
            rows.add(row);
        }
        return rows;
    }

    /** One row for each limit of a box. */
    List<List<String>> box(Prim prim, Box box) {
        List<OptionalDouble> chances = prim.quasiP(box);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cases.inputs().size(); i++) {
            Input input = cases.inputs().get(i);
            Limit limit = box.limits().get(i);
            if (limit.restricts(input)) {
                boolean number = limit instanceof Between;
                rows.add(List.of(
                        input.name(),
                        limit instanceof Between between ? end(between.low()) : "",
                        limit instanceof Between between ? end(between.high()) : "",
                        number ? "" : words(input, limit),
                        text(chances.get(i).orElse(0))));
            }
        }
        return rows;
    }

    /** One row for each leaf. */
    List<List<String>> tree(List<Leaf> leaves) {
        List<List<String>> rows = new ArrayList<>();
        for (Leaf leaf : leaves) {
            List<String> row = score(rows.size() + 1, leaf.score());
            row.add(leaf.interesting() ? "of interest" : "not");
            row.add(limits(leaf.box()));
            rows.add(row);
        }
        return rows;
    }

    private List<String> score(int number, Score score) {
        return new ArrayList<>(List.of(
                Integer.toString(number),
                Integer.toString(score.cases()),
                text(score.coverage()),
                text(score.density()),
                text(score.mass())));
    }

    private String limits(Box box) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < cases.inputs().size(); i++) {
            Input input = cases.inputs().get(i);
            if (box.limits().get(i).restricts(input)) {
                words.add(input.name() + " " + words(input, box.limits().get(i)));
            }
        }
        return words.isEmpty() ? "none" : String.join("; ", words);
    }

    private static String words(Input input, Limit limit) {
        if (limit instanceof Among among) {
            return among.categories().stream()
                    .map(category -> input.categories().get(category))
                    .collect(Collectors.joining(", "));
        }
        Between between = (Between) limit;
        if (Double.isInfinite(between.low())) {
            return "<= " + Digits.four(between.high());
        }
        return Double.isInfinite(between.high())
                ? ">= " + Digits.four(between.low())
                : Digits.four(between.low()) + " to " + Digits.four(between.high());
    }

    private String end(double value) {
        return Double.isInfinite(value) ? "" : text(value);
    }

    private String text(double value) {
        return format == OutputFormat.table ? Digits.four(value) : Digits.all(value);
    }
}
