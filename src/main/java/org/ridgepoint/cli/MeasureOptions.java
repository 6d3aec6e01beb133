package org.ridgepoint.cli;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.experiment.comparison.RecordedStudy;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.Suggestions;
import picocli.CommandLine.Option;

/** A measure of a study at the end of a year. */
final class MeasureOptions {
    @Option(names = "--measure", required = true, paramLabel = "M", description = "A recorded measure.")
    private String measure = "";

    @Option(names = "--scope", paramLabel = "S", description = "A segment, or total (default).")
    private String scope = "total";

    @Option(names = "--year", paramLabel = "Y", description = "At the end of this year (default: last recorded).")
    private @Nullable String year;

    /**
     * What was chosen.
     *
     * @param years one, unless something is wrong or nothing recorded
     */
    record Choice(String scope, String measure, SortedSet<Integer> years) {
        @Override
        public String toString() {
            return scope + " " + measure + " at the end of " + years.first();
        }
    }

    /** The choice; notes what the study does not have. */
    Choice check(RecordedStudy study, Problems problems) {
        checkMeasure(problems, scope, measure, study.measures());
        SortedSet<Integer> years = new TreeSet<>();
        if (year != null) {
            years.add(checkYear(problems, "--year", year, study.years()));
        } else if (!study.years().isEmpty()) {
            years.add(study.years().last());
        }
        return new Choice(scope, measure, years);
    }

    /** A recorded year; 0 where it is none. */
    static int checkYear(Problems problems, String option, String text, SortedSet<Integer> recorded) {
        for (int each : recorded) {
            if (Integer.toString(each).equals(text.strip())) {
                return each;
            }
        }
        String range = recorded.isEmpty() ? "none" : recorded.first() + " to " + recorded.last();
        problems.add(option, 0, "", text, "not a recorded year; recorded: " + range);
        return 0;
    }

    /** Notes a scope or a measure that is not recorded. */
    static void checkMeasure(Problems problems, String scope, String measure, Map<String, SortedSet<String>> measures) {
        OptionWords words = new OptionWords(problems);
        words.known("--scope", List.of(scope), measures.keySet());
        SortedSet<String> all = new TreeSet<>();
        measures.values().forEach(all::addAll);
        SortedSet<String> here = measures.getOrDefault(scope, all);
        if (all.contains(measure) && !here.contains(measure)) {
            List<String> scopes = measures.keySet().stream()
                    .filter(each -> measures.getOrDefault(each, here).contains(measure))
                    .toList();
            problems.add(
                    "--measure",
                    0,
                    "",
                    measure,
                    "is not recorded for scope '" + scope + "', only for " + Suggestions.quoted(scopes));
        } else {
            words.known("--measure", List.of(measure), here);
        }
    }
}
