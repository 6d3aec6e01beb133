package org.ridgepoint.store.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.ridgepoint.store.StoreException;
import org.ridgepoint.store.results.ResultRow.Table;
import org.ridgepoint.tables.InvalidInputException;

/**
 * The results of a study while they are written. Rows come in whole chunks, in transactions: a crash leaves all of a chunk or
 * nothing. For one thread. Every method throws {@link StoreException} if the disk fails.
 */
public final class ResultsFile implements AutoCloseable {
    /** The name of the file. */
    public static final String FILE = "results.duckdb";

    static final String FORMAT_KEY = "format";
    static final String FORMAT = "ridgepoint-results-1";

    private static final List<String> SCHEMA = List.of(
            "create table study(key varchar, value varchar)",
            "create table parameters(point integer, path varchar, value varchar, number double)",
            "create table runs(run integer primary key, id varchar, point integer, replication integer, seed bigint,"
                    + " status varchar, stage varchar, message varchar, seconds double)",
            "create table series(run integer, step integer, date date, scope varchar, measure varchar, value double)",
            "create table deployers(run integer, step integer, date date, deployer varchar, measure varchar,"
                    + " value double)",
            "create table events(run integer, step integer, date date, kind varchar, subject varchar, detail varchar)",
            "insert into study values ('" + FORMAT_KEY + "', '" + FORMAT + "')");

    private final Path path;
    private final DuckDBConnection database;

    private ResultsFile(Path path, DuckDBConnection database) {
        this.path = path;
        this.database = database;
    }

    /**
     * Opens a results file, which is created if there is none.
     *
     * @throws InvalidInputException if the file is something else, or damaged
     */
    public static ResultsFile open(Path path) {
        boolean exists = Files.exists(path);
        try {
            ResultsFile file = new ResultsFile(path, Duck.writing(path));
            if (!exists || file.isEmpty()) {
                file.inTransaction("cannot create", () -> {
                    for (String statement : SCHEMA) {
                        file.execute(statement);
                    }
                });
            } else {
                ResultsCheck.requireOurs(path, file.database);
            }
            return file;
        } catch (SQLException e) {
            throw exists ? ResultsCheck.unreadable(path, e) : Duck.failed("cannot create", path, e);
        }
    }

    /** True if the program was killed between creating the file and its tables. */
    private boolean isEmpty() throws SQLException {
        return number("select count(*) from information_schema.tables") == 0;
    }

    /**
     * Says what the study is, in place of what was said before.
     *
     * @param study keys and values of table {@code study}
     * @param parameters levels of every design point
     */
    public void describe(Map<String, String> study, List<ParameterRow> parameters) {
        inTransaction("cannot write", () -> {
            execute("delete from study where key <> '" + FORMAT_KEY + "'");
            execute("delete from parameters");
            try (DuckDBAppender appender = database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "study")) {
                for (Map.Entry<String, String> entry : study.entrySet()) {
                    appender.beginRow();
                    appender.append(entry.getKey());
                    appender.append(entry.getValue());
                    appender.endRow();
                }
            }
            try (DuckDBAppender appender = database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "parameters")) {
                for (ParameterRow row : parameters) {
                    append(appender, row);
                }
            }
        });
    }

    private static void append(DuckDBAppender appender, ParameterRow row) throws SQLException {
        appender.beginRow();
        appender.append(row.point());
        appender.append(row.path());
        appender.append(row.value());
        if (row.number().isPresent()) {
            appender.append(row.number().getAsDouble());
        } else {
            appender.appendNull();
        }
        appender.endRow();
    }

    /** The content hashes of the runs that have ended, by number of run. */
    public SortedMap<Integer, String> runs() {
        return read("select run, id from runs", row -> Map.entry(row.getInt(1), row.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** How many runs failed. */
    public long failures() {
        return read("select count(*) from runs where status = '" + RunRow.FAILED + "'", row -> row.getLong(1))
                .get(0);
    }

    /** True if a shard can be read and has the rows that its line in the journal says. */
    public boolean isWhole(Shard shard, Path folder) {
        Path file = folder.resolve(shard.file());
        if (!Files.exists(file)) {
            return false;
        }
        try {
            return number("select count(*) from read_parquet(" + Duck.quoted(file.toString()) + ")") == shard.rows();
        } catch (SQLException damaged) {
            return false;
        }
    }

    /**
     * Takes in shards, whose runs must not be here yet, in one transaction. The files stay.
     *
     * @param folder of the shards
     */
    public void ingest(List<Shard> shards, Path folder) {
        if (shards.isEmpty()) {
            return;
        }
        String files = shards.stream()
                .map(shard -> Duck.quoted(folder.resolve(shard.file()).toString()))
                .collect(Collectors.joining(", ", "[", "]"));
        inTransaction("cannot add results to", () -> {
            try (DuckDBAppender appender = database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "runs")) {
                for (Shard shard : shards) {
                    for (RunRow run : shard.runs()) {
                        append(appender, run);
                    }
                }
            }
            for (Table table : Table.values()) {
                execute("insert into " + table.label() + " select " + table.columns() + " from read_parquet(" + files
                        + ") where kind = " + table.code());
            }
        });
    }

    private static void append(DuckDBAppender appender, RunRow run) throws SQLException {
        appender.beginRow();
        appender.append(run.run());
        appender.append(run.id());
        appender.append(run.point());
        appender.append(run.replication());
        appender.append(run.seed());
        appender.append(run.status());
        appender.append(run.stage());
        appender.append(run.message());
        appender.append(run.seconds());
        appender.endRow();
    }

    /**
     * A measure at the end of a year, by design point and in the order of replications. Runs without it are left out.
     *
     * @param replications how many of each point to look at, from the first
     */
    public SortedMap<Integer, List<Double>> values(String scope, String measure, int year, int replications) {
        // the value of the last step, also where that is absent and an earlier one is not
        String sql =
                "select point, arg_max_null(value, step) as at_end from series join runs using (run) where scope = "
                        + Duck.quoted(scope) + " and measure = " + Duck.quoted(measure) + " and year(date) = " + year
                        + " and replication <= " + replications
                        + " group by point, replication having at_end is not null order by point, replication";
        SortedMap<Integer, List<Double>> values = new TreeMap<>();
        read(sql, row -> Map.entry(row.getInt(1), row.getDouble(2)))
                .forEach(row -> values.computeIfAbsent(row.getKey(), point -> new ArrayList<>())
                        .add(row.getValue()));
        return values;
    }

    /**
     * A hash of everything in the tables but the seconds that runs took and table {@code study}. It does not depend on the
     * order of rows, so studies with the same results have the same hash.
     */
    public String contentHash() {
        List<String> sums = new ArrayList<>();
        for (String columns : List.of(
                "parameters: point, path, value",
                "runs: run, id, point, replication, seed, status, stage, message",
                "series: run, step, date, scope, measure, value",
                "deployers: run, step, date, deployer, measure, value",
                "events: run, step, date, kind, subject, detail")) {
            String[] parts = columns.split(": ", 2);
            // a sum of integers is exact, whatever the order; a row counts as often as it is there
            sums.addAll(read(
                    "select count(*), coalesce(sum(md5_number_lower(to_json(row(" + parts[1]
                            + "))::varchar)), 0)::varchar from " + parts[0],
                    row -> parts[0] + " " + row.getLong(1) + " " + row.getString(2)));
        }
        return Hashes.of(sums);
    }

    /** Brings everything into the one file, which others can then copy. */
    public void checkpoint() {
        try {
            execute("checkpoint");
        } catch (SQLException e) {
            throw Duck.failed("cannot finish", path, e);
        }
    }

    /** Work on the database that may fail. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private void inTransaction(String what, Work work) {
        try {
            database.setAutoCommit(false);
            try {
                work.run();
                database.commit();
            } catch (SQLException e) {
                undo(e);
                throw e;
            }
            database.setAutoCommit(true);
        } catch (SQLException e) {
            throw Duck.failed(what, path, e);
        }
    }

    private void undo(SQLException cause) {
        try {
            database.rollback();
            database.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, RowReader<T> reader) {
        List<T> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        } catch (SQLException e) {
            throw Duck.failed("cannot read", path, e);
        }
        return found;
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
