package org.ridgepoint.experiment.design;

import java.util.ArrayList;
import java.util.List;

/**
 * What a design comes to.
 *
 * @param factors names of the factors, in order
 * @param levels by point and factor: the text that tables show
 * @param points what is run
 */
public record DesignMatrix(List<String> factors, List<List<String>> levels, List<DesignPoint> points) {
    public DesignMatrix {
        factors = List.copyOf(factors);
        levels = levels.stream().map(List::copyOf).toList();
        points = List.copyOf(points);
        if (levels.size() != points.size()) {
            throw new IllegalArgumentException("levels of " + levels.size() + " points for " + points.size());
        }
    }

    /**
     * The matrix of a design.
     *
     * @param scenario the scenario of points whose levels name none
     * @param settings {@code path=value} each, for every point
     */
    public static DesignMatrix of(Design design, List<Factor> factors, String scenario, List<String> settings) {
        List<List<String>> levels = new ArrayList<>();
        List<DesignPoint> points = new ArrayList<>();
        for (List<Level> row : design.rows(factors)) {
            levels.add(row.stream().map(Level::text).toList());
            points.add(point(points.size(), row, scenario, settings));
        }
        return new DesignMatrix(factors.stream().map(Factor::name).toList(), levels, points);
    }

    private static DesignPoint point(int index, List<Level> row, String scenario, List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        String chosen = scenario;
        for (Level level : row) {
            all.addAll(level.settings());
            chosen = level.scenario().orElse(chosen);
        }
        return new DesignPoint(index, chosen, all);
    }
}
