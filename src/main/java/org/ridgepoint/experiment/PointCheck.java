package org.ridgepoint.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgepoint.experiment.design.DesignMatrix;
import org.ridgepoint.experiment.design.DesignPoint;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problem;
import org.ridgepoint.tables.Problems;

/**
 * Checks that points of a design are scenarios: values that are right one by one may still contradict each other. Of a large
 * design an even selection is checked; a contradiction in the rest makes its runs fail, and nothing else.
 *
 * @param file the experiment file
 * @param line where the design is
 * @param problems takes what is wrong, each contradiction with the first point that has it
 */
record PointCheck(String file, int line, MarketScenarios scenarios, Problems problems) {
    private static final int MOST_CHECKED = 500;
    private static final int MOST_REPORTED = 20;

    /** Checks the points of a design. */
    void check(DesignMatrix matrix) {
        Map<String, Problem> found = new LinkedHashMap<>();
        int points = matrix.points().size();
        int checked = Math.min(points, MOST_CHECKED);
        for (int i = 0; i < checked && found.size() < MOST_REPORTED; i++) {
            int index = checked == 1 ? 0 : (int) ((long) i * (points - 1) / (checked - 1));
            check(matrix.points().get(index), matrix.levels().get(index), found);
        }
        found.values().forEach(problems::add);
    }

    private void check(DesignPoint point, List<String> levels, Map<String, Problem> found) {
        try {
            scenarios.read(point.scenario(), point.settings(), List.of());
        } catch (InvalidInputException wrong) {
            String where = " (at the point " + String.join(", ", levels) + ")";
            wrong.problems()
                    .forEach(problem -> found.putIfAbsent(
                            problem.field() + problem.remedy(),
                            new Problem(file, line, problem.field(), problem.value(), problem.remedy() + where)));
        }
    }
}
