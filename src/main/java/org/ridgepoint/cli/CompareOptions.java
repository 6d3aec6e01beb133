package org.ridgepoint.cli;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.experiment.comparison.RecordedStudy;
import org.ridgepoint.tables.Problems;
import picocli.CommandLine.Option;

/** What {@code ridgepoint compare} is asked for, checked against what the study has. */
final class CompareOptions {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");
    private static final double LEAST_CONFIDENCE = 0.5;
    private static final double MOST_CONFIDENCE = 0.9999;

    @Option(names = "--by", required = true, paramLabel = "FACTOR", description = "A factor of the study.")
    private String factor = "";

    @Option(names = "--measure", required = true, paramLabel = "M", description = "A recorded measure.")
    private String measure = "";

    @Option(names = "--scope", paramLabel = "S", description = "A segment, or total (default).")
    private String scope = "total";

    @Option(names = "--year", paramLabel = "Y", description = "At the end of this year (default: last recorded).")
    private @Nullable String year;

    @Option(
            names = "--years",
            paramLabel = "Y-Y",
            description = "Mean over the ends of these years, as far as recorded, such as 2045-2049.")
    private @Nullable String years;

    @Option(names = "--baseline", paramLabel = "LEVEL", description = "Compares with this (default: the first level).")
    private @Nullable String baseline;

    @Option(names = "--confidence", paramLabel = "C", description = "Of every interval (default: 0.95).")
    private String confidence = "0.95";

    @Option(names = "--half-width", paramLabel = "H", description = "Aim for 'needed', in the unit of the measure.")
    private @Nullable String halfWidth;

    /**
     * What to compare.
     *
     * @param levels of the factor, by design point
     * @param years at least one
     * @param halfWidth absent if not asked for
     */
    record Choice(
            String factor,
            SortedMap<Integer, String> levels,
            String scope,
            String measure,
            SortedSet<Integer> years,
            String baseline,
            double confidence,
            OptionalDouble halfWidth) {}

    /**
     * The choice.
     *
     * @throws org.ridgepoint.tables.InvalidInputException with everything that the study does not have
     */
    Choice check(RecordedStudy study) {
        Problems problems = new Problems();
        OptionWords words = new OptionWords(problems);
        words.known("--by", List.of(factor), study.factors().keySet());
        MeasureOptions.checkMeasure(problems, scope, measure, study.measures());
        SortedSet<Integer> chosen = years(problems, study.years());
        SortedMap<Integer, String> levels = study.factors().getOrDefault(factor, new TreeMap<>());
        if (baseline != null && !levels.isEmpty()) {
            words.known("--baseline", List.of(baseline), levels.values());
        }
        OptionNumbers numbers = new OptionNumbers(problems);
        OptionalDouble sure = numbers.within("--confidence", confidence, LEAST_CONFIDENCE, MOST_CONFIDENCE);
        OptionalDouble aim = numbers.positive("--half-width", halfWidth);
        problems.throwIfAny();
        String first = baseline == null ? levels.getOrDefault(levels.firstKey(), "") : baseline;
        return new Choice(factor, levels, scope, measure, chosen, first, sure.getAsDouble(), aim);
    }

    private SortedSet<Integer> years(Problems problems, SortedSet<Integer> recorded) {
        SortedSet<Integer> chosen = new TreeSet<>();
        if (year != null && years != null) {
            problems.add("--years", 0, "", years, "give either --year or --years");
        } else if (year == null && years == null) {
            if (!recorded.isEmpty()) {
                chosen.add(recorded.last());
            }
        } else {
            String option = year == null ? "--years" : "--year";
            String text = year == null ? String.valueOf(years) : year;
            chosen.addAll(among(recorded, text, year == null));
            if (chosen.isEmpty()) {
                String remedy = year == null ? "no recorded year in it" : "not a recorded year";
                problems.add(option, 0, "", text, remedy + "; recorded: " + described(recorded));
            }
        }
        return chosen;
    }

    private static SortedSet<Integer> among(SortedSet<Integer> recorded, String text, boolean range) {
        Matcher matcher = YEARS.matcher(text.strip());
        if (!matcher.matches() || (!range && matcher.group(2) != null)) {
            return new TreeSet<>();
        }
        int low = Integer.parseInt(matcher.group(1));
        int high = matcher.group(2) == null ? low : Integer.parseInt(matcher.group(2));
        return low <= high ? recorded.subSet(low, high + 1) : new TreeSet<>();
    }

    private static String described(SortedSet<Integer> recorded) {
        if (recorded.isEmpty()) {
            return "none";
        }
        boolean gapless = recorded.last() - recorded.first() == recorded.size() - 1;
        return gapless
                ? recorded.first() + " to " + recorded.last()
                : String.join(", ", recorded.stream().map(String::valueOf).toList());
    }
}
