package org.ridgepoint.store.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.ridgepoint.store.OutputFolder;
import org.ridgepoint.tables.InvalidInputException;

/** Reads the results of a study, which stay as they are. */
public final class ResultsReader implements AutoCloseable {
    private static final Set<Integer> NUMBERS = Set.of(
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.FLOAT,
            Types.DOUBLE,
            Types.REAL,
            Types.DECIMAL,
            Types.NUMERIC);

    private final Path path;
    private final DuckDBConnection database;

    private ResultsReader(Path path, DuckDBConnection database) {
        this.path = path;
        this.database = database;
    }

    /** File formats that tables can be exported to. */
    public enum Export {
        /** Columns, compressed. */
        PARQUET("format parquet, compression zstd"),
        /** Comma-separated values with a header; absent values are empty. */
        CSV("format csv, header true");

        private final String options;

        Export(String options) {
            this.options = options;
        }
    }

    /**
     * What a query found.
     *
     * @param columns names
     * @param numeric for each column, whether it holds numbers
     * @param rows a cell for every column; empty where there is no value
     */
    public record Found(List<String> columns, List<Boolean> numeric, List<List<String>> rows) {}

    /**
     * Opens results.
     *
     * @param fileOrFolder the file, or the folder of the study
     * @throws InvalidInputException if it holds no results, or a batch is writing them
     */
    public static ResultsReader open(Path fileOrFolder) {
        Path path = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(ResultsFile.FILE) : fileOrFolder;
        if (!Files.exists(path)) {
            throw InvalidInputException.of("RESULTS", "", path.toString(), "there is no such file");
        }
        try {
            ResultsReader reader = new ResultsReader(path, Duck.reading(path));
            try {
                ResultsCheck.requireOurs(path, reader.database);
            } catch (SQLException | RuntimeException e) {
                reader.close();
                throw e;
            }
            return reader;
        } catch (SQLException e) {
            throw ResultsCheck.unreadable(path, e);
        }
    }

    /** A text as a query writes it. */
    public static String quoted(String text) {
        return Duck.quoted(text);
    }

    /**
     * Runs a query.
     *
     * @throws InvalidInputException if it cannot be run
     */
    public Found query(String sql) {
        try (Statement statement = database.createStatement()) {
            if (!statement.execute(sql)) {
                return new Found(List.of(), List.of(), List.of());
            }
            try (ResultSet rows = statement.getResultSet()) {
                return found(rows);
            }
        } catch (SQLException e) {
            throw InvalidInputException.of(
                    "SQL", "", sql, String.valueOf(e.getMessage()).strip());
        }
    }

    private static Found found(ResultSet rows) throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        List<String> names = new ArrayList<>();
        List<Boolean> numeric = new ArrayList<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            names.add(meta.getColumnLabel(column));
            numeric.add(NUMBERS.contains(meta.getColumnType(column)));
        }
        List<List<String>> cells = new ArrayList<>();
        while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= names.size(); column++) {
                Object value = rows.getObject(column);
                row.add(value == null ? "" : value.toString());
            }
            cells.add(row);
        }
        return new Found(names, numeric, cells);
    }

    /** The folder that the results are in. */
    public Path folder() {
        return Objects.requireNonNull(path.toAbsolutePath().getParent());
    }

    /**
     * Writes every table to a file of its own.
     *
     * @return the files
     */
    public List<Path> export(Export format, OutputFolder folder) {
        List<Path> files = new ArrayList<>();
        for (Table table : Table.values()) {
            Path target =
                    folder.path().resolve(table.label() + "." + format.name().toLowerCase(Locale.ROOT));
            if (!folder.replace() && Files.exists(target)) {
                throw InvalidInputException.of(
                        "--out", "", target.toString(), "the file exists; replace it with --force");
            }
            copy(table, target, format);
            files.add(target);
        }
        return files;
    }

    private void copy(Table table, Path target, Export format) {
        try (Statement statement = database.createStatement()) {
            statement.execute("copy (select * from " + table.label() + " order by " + table.order + ") to "
                    + Duck.quoted(target.toString()) + " (" + format.options + ")");
        } catch (SQLException e) {
            throw Duck.failed("cannot write", target, e);
        }
    }

    /** The tables, and the order of their rows in files. */
    private enum Table {
        RUNS("run"),
        PARAMETERS("point, path"),
        SERIES("run, step, scope, measure"),
        DEPLOYERS("run, step, deployer, measure"),
        EVENTS("run, step, kind, subject, detail"),
        STUDY("key");

        private final String order;

        Table(String order) {
            this.order = order;
        }

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw Duck.failed("cannot close", path, e);
        }
    }
}
