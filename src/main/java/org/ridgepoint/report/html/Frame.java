package org.ridgepoint.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridgepoint.experiment.comparison.RecordedStudy;

/**
 * How a study is put side by side: one factor whose levels are the lines of every chart, and slices in which the other factors
 * stand still.
 *
 * @param factor path of the factor; empty if no factor has few enough levels, so that all runs are taken together
 * @param levels names of its levels, in the order of the design; the first is what the others are compared with
 * @param slices at least one
 * @param averaged other factors that are averaged over within each seed because their combinations are too many
 */
record Frame(String factor, List<String> levels, List<Slice> slices, List<String> averaged) {
    /** The name of the only level where all runs are taken together. */
    static final String ALL = "all runs";

    private static final String SCENARIO = "scenario";
    private static final int MOST_LEVELS = 10;
    private static final int MOST_SLICES = 4;

    /**
     * Design points at which the other factors have the same levels.
     *
     * @param label their levels; empty if there is one slice only
     * @param points level of the frame's factor by design point
     */
    record Slice(String label, SortedMap<Integer, String> points) {}

    /** The frame of a study. */
    static Frame of(RecordedStudy study) {
        Map<String, SortedMap<Integer, String>> factors = study.factors();
        String chosen = factor(factors);
        if (chosen.isEmpty()) {
            SortedMap<Integer, String> all = new TreeMap<>();
            study.points().forEach(point -> all.put(point, ALL));
            return new Frame("", List.of(ALL), List.of(new Slice("", all)), List.of());
        }
        SortedMap<Integer, String> levels = factors.getOrDefault(chosen, new TreeMap<>());
        List<String> others = factors.keySet().stream()
                .filter(path -> !path.equals(chosen) && distinct(factors.getOrDefault(path, new TreeMap<>())) > 1)
                .toList();
        Map<String, SortedMap<Integer, String>> slices = new LinkedHashMap<>();
        levels.forEach((point, level) -> slices.computeIfAbsent(label(others, factors, point), label -> new TreeMap<>())
                .put(point, level));
        boolean few = slices.size() <= MOST_SLICES;
        List<Slice> shown = new ArrayList<>();
        slices.forEach((label, points) -> shown.add(new Slice(label, points)));
        return new Frame(
                chosen,
                List.copyOf(new LinkedHashSet<>(levels.values())),
                few ? List.copyOf(shown) : List.of(new Slice("", levels)),
                few ? List.of() : others);
    }

    private static String factor(Map<String, SortedMap<Integer, String>> factors) {
        String best = "";
        long fewest = MOST_LEVELS + 1L;
        for (Map.Entry<String, SortedMap<Integer, String>> factor : factors.entrySet()) {
            long count = distinct(factor.getValue());
            boolean usable = count > 1 && count <= MOST_LEVELS;
            if (usable && factor.getKey().equals(SCENARIO)) {
                return SCENARIO;
            }
            if (usable && count < fewest) {
                best = factor.getKey();
                fewest = count;
            }
        }
        return best;
    }

    private static long distinct(SortedMap<Integer, String> levels) {
        return levels.values().stream().distinct().count();
    }

    private static String label(List<String> others, Map<String, SortedMap<Integer, String>> factors, int point) {
        return others.stream()
                .map(path -> path + " = "
                        + factors.getOrDefault(path, new TreeMap<>()).getOrDefault(point, ""))
                .collect(Collectors.joining(", "));
    }

    /** True if there is a level to compare others with. */
    boolean compares() {
        return levels.size() > 1;
    }

    /** The level that others are compared with. */
    String baseline() {
        return levels.get(0);
    }

    /** A level as readers see it: without the folder that all levels share. */
    String shown(String level) {
        Set<String> folders = levels.stream()
                .map(each -> each.substring(0, each.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        String name = folders.size() == 1 ? level.substring(level.lastIndexOf('/') + 1) : level;
        return factor.isEmpty() || factor.equals(SCENARIO) ? name : factor + " = " + name;
    }
}
