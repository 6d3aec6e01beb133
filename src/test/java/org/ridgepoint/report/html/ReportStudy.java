package org.ridgepoint.report.html;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgepoint.store.results.ParameterRow;
import org.ridgepoint.store.results.ResultsFile;

/** Writes results by hand: points with seeds 1 to 3 whose measures follow from a formula. */
final class ReportStudy {
    private ReportStudy() {}

    /**
     * Writes a results file.
     *
     * @param question of the study
     * @param factors levels of each factor by design point
     * @param measures SQL for the value of each measure of scope {@code total}, from {@code point}, {@code seed} and {@code
     *     year}, 2045 to 2049
     */
    static Path write(Path file, String question, Map<String, List<String>> factors, Map<String, String> measures) {
        List<ParameterRow> levels = new ArrayList<>();
        factors.forEach((path, byPoint) -> {
            for (int point = 0; point < byPoint.size(); point++) {
                levels.add(ParameterRow.of(point, path, byPoint.get(point)));
            }
        });
        try (ResultsFile created = ResultsFile.open(file)) {
            created.describe(new LinkedHashMap<>(Map.of("name", "hand", "question", question)), levels);
        }
        int points = factors.values().iterator().next().size();
        execute(
                file,
                "insert into runs select 3 * p + s, 'id' || p || s, p, s, s, 'done', '', '', 1 from range(" + points
                        + ") a(p), range(1, 4) b(s)");
        measures.forEach((measure, value) -> execute(
                file,
                "insert into series select run, year - 2044, make_date(year, 12, 1), 'total', '" + measure + "', "
                        + value + " from runs, (select cast(y as integer) as year from range(2045, 2050) c(y))"));
        return file;
    }

    /** Changes a results file. */
    static void execute(Path file, String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
