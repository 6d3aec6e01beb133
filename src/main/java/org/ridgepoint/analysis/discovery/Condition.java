package org.ridgepoint.analysis.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes an outcome interesting: comparisons that must all hold.
 *
 * @param comparisons at least one
 */
public record Condition(List<Comparison> comparisons) {
    /** How a condition is written, for messages. */
    public static final String FORM =
            "[scope/]measure@year > number, or with >=, < or <=; several joined by 'and'; a mean over years as @2040-2045";

    private static final Pattern COMPARISON = Pattern.compile(
            "(?:([A-Za-z][\\w-]*)/)?([A-Za-z]\\w*)@(\\d{4})(?:-(\\d{4}))?\\s*(>=|<=|>|<)\\s*([+-]?[\\d.]+(?:[eE][+-]?\\d+)?)");
    private static final String TOTAL = "total";

    public Condition {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * One comparison of a measure with a number.
     *
     * @param years at whose ends it is taken; the mean over several
     * @param relation one of {@code > >= < <=}
     */
    public record Comparison(String scope, String measure, SortedSet<Integer> years, String relation, double number) {
        /** True if a value compares so. */
        public boolean holds(double value) {
            return switch (relation) {
                case ">" -> value > number;
                case ">=" -> value >= number;
                case "<" -> value < number;
                default -> value <= number;
            };
        }
    }

    /** Reads a condition; empty if it is not of the {@link #FORM}. */
    public static Optional<Condition> read(String text) {
        List<Comparison> comparisons = new ArrayList<>();
        for (String part : text.strip().split("\\s+and\\s+", -1)) {
            Matcher matcher = COMPARISON.matcher(part.strip());
            Optional<Comparison> comparison = matcher.matches() ? comparison(matcher) : Optional.empty();
            if (comparison.isEmpty()) {
                return Optional.empty();
            }
            comparisons.add(comparison.get());
        }
        return Optional.of(new Condition(comparisons));
    }

    private static Optional<Comparison> comparison(Matcher matcher) {
        String scope = matcher.group(1) == null ? TOTAL : matcher.group(1);
        int first = Integer.parseInt(matcher.group(3));
        int last = matcher.group(4) == null ? first : Integer.parseInt(matcher.group(4));
        SortedSet<Integer> years = new TreeSet<>();
        for (int year = first; year <= last; year++) {
            years.add(year);
        }
        try {
            double number = Double.parseDouble(matcher.group(6));
            return years.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Comparison(scope, matcher.group(2), years, matcher.group(5), number));
        } catch (NumberFormatException twoPoints) {
            return Optional.empty();
        }
    }

    /**
     * By design point and seed: whether the condition holds; runs that lack a measure are left out.
     *
     * @param values of each comparison, in order, by point and seed
     */
    public SortedMap<Integer, SortedMap<Long, Boolean>> holds(
            List<SortedMap<Integer, SortedMap<Long, Double>>> values) {
        SortedMap<Integer, SortedMap<Long, Boolean>> holds = new TreeMap<>();
        values.get(0)
                .forEach((point, bySeed) -> bySeed.keySet()
                        .forEach(seed -> holds(values, point, seed)
                                .ifPresent(each -> holds.computeIfAbsent(point, none -> new TreeMap<>())
                                        .put(seed, each))));
        return holds;
    }

    private Optional<Boolean> holds(List<SortedMap<Integer, SortedMap<Long, Double>>> values, int point, long seed) {
        boolean all = true;
        for (int i = 0; i < comparisons.size(); i++) {
            double value = values.get(i)
                    .getOrDefault(point, Collections.emptySortedMap())
                    .getOrDefault(seed, Double.NaN);
            if (Double.isNaN(value)) {
                return Optional.empty();
            }
            all &= comparisons.get(i).holds(value);
        }
        return Optional.of(all);
    }
}
