package org.ridgepoint.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ridgepoint.experiment.comparison.FactorLevels;
import org.ridgepoint.experiment.comparison.LevelComparison;
import org.ridgepoint.experiment.comparison.LevelComparison.Difference;
import org.ridgepoint.report.html.Frame.Slice;

/** Every level in chosen years with its paired difference from the baseline. */
final class ScenarioTable {
    private static final List<Integer> YEARS = List.of(2025, 2030, 2035, 2040, 2045);

    private final Outcomes outcomes;
    private final Headline headline;

    ScenarioTable(Outcomes outcomes, Headline headline) {
        this.outcomes = outcomes;
        this.headline = headline;
    }

    /** A table for every slice. */
    Markup markup() {
        return Markup.join(
                Markup.element(
                        "p class=\"note\"",
                        "Differences are paired: each seed with itself. Every interval is for its own comparison; of many,"
                                + " some leave out 0 by chance. Sign: what Student’s interval says; open if it holds 0."),
                Markup.join(outcomes.frame().slices().stream().map(this::table).toList()));
    }

    private Markup table(Slice slice) {
        List<List<String>> rows = new ArrayList<>();
        for (int year : years()) {
            FactorLevels levels = outcomes.levels(slice, headline.quantity(), year);
            for (LevelComparison level :
                    levels.compare(outcomes.frame().baseline(), Outcomes.CONFIDENCE, OptionalDouble.empty())) {
                rows.add(row(year, level));
            }
        }
        return Grid.of(
                headline.unit() + (slice.label().isEmpty() ? "" : "; " + slice.label()),
                List.of(
                        "Level",
                        "End of",
                        "Seeds",
                        "Mean",
                        "95\u00a0% interval",
                        "Difference from "
                                + outcomes.frame().shown(outcomes.frame().baseline()),
                        "Student’s 95\u00a0%",
                        "Bootstrap 95\u00a0%",
                        "Sign"),
                rows);
    }

    private SortedSet<Integer> years() {
        List<Integer> recorded = outcomes.years(headline.quantity());
        SortedSet<Integer> shown = new TreeSet<>(YEARS);
        shown.retainAll(recorded);
        shown.add(recorded.get(recorded.size() - 1));
        return shown;
    }

    private List<String> row(int year, LevelComparison level) {
        List<String> cells = new ArrayList<>(List.of(
                outcomes.frame().shown(level.level()),
                Integer.toString(year),
                level.sample().map(sample -> Integer.toString(sample.count())).orElse("0"),
                level.sample().map(sample -> Figures.of(sample.mean())).orElse("–"),
                Figures.of(level.interval())));
        cells.addAll(level.difference().map(ScenarioTable::difference).orElse(List.of("", "", "", "")));
        return cells;
    }

    private static List<String> difference(Difference difference) {
        return List.of(
                Figures.signed(difference.sample().mean()),
                Figures.signed(difference.student()),
                Figures.signed(difference.bootstrap()),
                sign(difference));
    }

    /** What Student's interval says of the sign. */
    private static String sign(Difference difference) {
        double mean = difference.sample().mean();
        if (difference.student().isEmpty() || difference.student().get().contains(0)) {
            boolean none = Arrays.stream(difference.sample().values()).allMatch(value -> value == 0);
            return none ? "same" : "open";
        }
        return mean < 0 ? "lower" : "higher";
    }
}
