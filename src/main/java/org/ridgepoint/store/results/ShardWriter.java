package org.ridgepoint.store.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.ridgepoint.store.StoreException;

/**
 * Writes the rows of chunks of runs to Parquet files, one chunk after the other. Rows gather in a database of the
 * writer's own in memory. For one thread. Every method throws {@link StoreException} if the disk fails.
 */
public final class ShardWriter implements AutoCloseable {
    /** Ends the names of files that are not complete. */
    static final String PARTIAL = ".partial";

    private static final String TABLE = "shard";

    private final Path folder;
    private final DuckDBConnection memory;
    private final List<RunRow> runs = new ArrayList<>();
    private long rows;

    private ShardWriter(Path folder, DuckDBConnection memory) {
        this.folder = folder;
        this.memory = memory;
    }

    /** A writer into a folder that exists. */
    public static ShardWriter open(Path folder) {
        try {
            DuckDBConnection memory = Duck.memory();
            execute(
                    memory,
                    "create table shard(kind tinyint, run integer, step integer, date date, scope varchar,"
                            + " measure varchar, value double, detail varchar)");
            return new ShardWriter(folder, memory);
        } catch (SQLException e) {
            throw Duck.failed("cannot prepare the writing of", folder, e);
        }
    }

    /** Adds a run that has ended, with everything that it recorded. */
    public void add(RunRow run, List<ResultRow> recorded) {
        try (DuckDBAppender appender = memory.createAppender(DuckDBConnection.DEFAULT_SCHEMA, TABLE)) {
            for (ResultRow row : recorded) {
                append(appender, run.run(), row);
            }
            appender.flush();
        } catch (SQLException e) {
            throw Duck.failed("cannot gather the rows for", folder, e);
        }
        runs.add(run);
        rows += recorded.size();
    }

    private static void append(DuckDBAppender appender, int run, ResultRow row) throws SQLException {
        appender.beginRow();
        appender.append((byte) row.table().code());
        appender.append(run);
        appender.append(row.step());
        appender.append(row.date());
        appender.append(row.scope());
        appender.append(row.measure());
        if (row.value().isPresent()) {
            appender.append(row.value().getAsDouble());
        } else {
            appender.appendNull();
        }
        appender.append(row.detail());
        appender.endRow();
    }

    /** True if no run was added since the last shard. */
    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** Number of the first run that was added since the last shard; there must be one. */
    public int firstRun() {
        return runs.get(0).run();
    }

    /**
     * Writes what was added since the last shard to a file. When this returns, the file is on the disk, complete and
     * under its name.
     *
     * @param name of the file
     */
    public Shard finish(String name) {
        Path target = folder.resolve(name);
        Path partial = folder.resolve(name + PARTIAL);
        try {
            execute(memory, "copy shard to " + Duck.quoted(partial.toString()) + " (format parquet, compression zstd)");
            execute(memory, "truncate shard");
            force(partial, StandardOpenOption.WRITE);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            force(folder, StandardOpenOption.READ);
        } catch (SQLException e) {
            throw Duck.failed("cannot write", partial, e);
        } catch (IOException e) {
            throw StoreException.of("cannot write", target, e);
        }
        Shard shard = new Shard(name, rows, runs);
        runs.clear();
        rows = 0;
        return shard;
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private static void execute(DuckDBConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            memory.close();
        } catch (SQLException e) {
            throw Duck.failed("cannot close the writing of", folder, e);
        }
    }
}
