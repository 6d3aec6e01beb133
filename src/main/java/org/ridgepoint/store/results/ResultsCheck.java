package org.ridgepoint.store.results;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.ridgepoint.tables.InvalidInputException;

/** Tells results of this program from other files. */
final class ResultsCheck {
    private ResultsCheck() {}

    /**
     * Does nothing if the database holds results that this version reads.
     *
     * @throws InvalidInputException if not
     */
    static void requireOurs(Path path, Connection database) throws SQLException {
        String sql = "select value from study where key = '" + ResultsFile.FORMAT_KEY + "'";
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (rows.next() && ResultsFile.FORMAT.equals(rows.getString(1))) {
                return;
            }
        } catch (SQLException noSuchTable) {
            throw refused(path, "is a DuckDB file, but holds no results of ridgepoint");
        }
        throw refused(path, "holds results in the format of another version of ridgepoint");
    }

    /** What it means that a file that exists could not be opened. */
    static InvalidInputException unreadable(Path path, SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("conflicting lock")) {
            return refused(path, "a batch is writing it, or another program has it open; wait for its end");
        }
        String first = message.lines().findFirst().orElse("");
        return refused(path, "is no results file, or is damaged; it was left as it is (" + first + ")");
    }

    private static InvalidInputException refused(Path path, String remedy) {
        return InvalidInputException.of(path.toString(), "", "", remedy);
    }
}
