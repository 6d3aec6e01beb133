package org.ridgepoint.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.ridgepoint.store.results.ParameterRow;
import org.ridgepoint.store.results.ResultsFile;

/** Results without a model: a measure {@code hhi} of scope {@code total} at the ends of 2048 (100 less) and 2049. */
final class HandStudy {
    private HandStudy() {}

    /**
     * Writes the results.
     *
     * @param experiment text of its file
     * @param points values of the factors, which are named x0, x1, …
     * @param measure of a point and a seed; NaN for none
     */
    static void write(
            Path file, String experiment, double[][] points, int seeds, ToDoubleBiFunction<double[], Integer> measure)
            throws SQLException {
        List<ParameterRow> levels = new ArrayList<>();
        for (int point = 0; point < points.length; point++) {
            for (int factor = 0; factor < points[point].length; factor++) {
                levels.add(ParameterRow.of(point, "x" + factor, Double.toString(points[point][factor])));
            }
        }
        try (ResultsFile created = ResultsFile.open(file)) {
            created.describe(Map.of("name", "hand", "experiment", experiment), levels);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file)) {
            connection.setAutoCommit(false);
            try (Statement runs = connection.createStatement();
                    PreparedStatement series = connection.prepareStatement(
                            "insert into series select ?, i, make_date(2048 + i, 12, 1), 'total', 'hhi', ? - 100 * (1 - i)"
                                    + " from range(2) r(i)")) {
                runs.execute(
                        "insert into runs select " + seeds + " * p + s, 'id' || p || '-' || s, p, s, s, 'done', '',"
                                + " '', 1 from range(" + points.length + ") a(p), range(1, " + (seeds + 1) + ") b(s)");
                for (int point = 0; point < points.length; point++) {
                    for (int seed = 1; seed <= seeds; seed++) {
                        double value = measure.applyAsDouble(points[point], seed);
                        if (!Double.isNaN(value)) {
                            series.setInt(1, seeds * point + seed);
                            series.setDouble(2, value);
                            series.addBatch();
                        }
                    }
                }
                series.executeBatch();
            }
            connection.commit();
        }
    }
}
