package org.ridgepoint.analysis.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ridgepoint.experiment.comparison.RecordedStudy;

/** Turns the runs of a study into cases. Every run is one, so that density is the chance that an outcome comes about. */
public final class DiscoveryStudy {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private DiscoveryStudy() {}

    /**
     * The cases, in the order of points and seeds. Inputs are the factors that have more than one level; those whose levels are all
     * numbers are numbers.
     */
    public static Cases cases(RecordedStudy study, Condition condition) {
        Map<String, SortedMap<Integer, String>> factors = new TreeMap<>(study.factors());
        factors.values().removeIf(levels -> levels.values().stream().distinct().count() < 2);
        List<Input> inputs = new ArrayList<>();
        factors.forEach((name, levels) -> inputs.add(input(name, levels)));
        SortedMap<Integer, SortedMap<Long, Boolean>> holds = condition.holds(condition.comparisons().stream()
                .map(each -> study.values(each.scope(), each.measure(), each.years()))
                .toList());
        List<double[]> values = new ArrayList<>();
        List<Boolean> interesting = new ArrayList<>();
        holds.forEach((point, bySeed) -> bySeed.values().forEach(each -> {
            values.add(row(inputs, factors, point));
            interesting.add(each);
        }));
        boolean[] outcomes = new boolean[interesting.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = interesting.get(i);
        }
        return new Cases(inputs, values.toArray(double[][]::new), outcomes);
    }

    private static Input input(String name, SortedMap<Integer, String> levels) {
        boolean numbers =
                levels.values().stream().allMatch(text -> NUMBER.matcher(text).matches());
        return numbers
                ? Input.number(name)
                : new Input(name, levels.values().stream().distinct().toList());
    }

    private static double[] row(List<Input> inputs, Map<String, SortedMap<Integer, String>> factors, int point) {
        double[] row = new double[inputs.size()];
        for (int i = 0; i < row.length; i++) {
            Input input = inputs.get(i);
            String text = factors.getOrDefault(input.name(), Collections.emptySortedMap())
                    .getOrDefault(point, "");
            row[i] = input.isNumber()
                    ? Double.parseDouble(text)
                    : input.categories().indexOf(text);
        }
        return row;
    }
}
