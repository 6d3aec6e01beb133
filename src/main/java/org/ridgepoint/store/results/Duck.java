package org.ridgepoint.store.results;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.ridgepoint.store.StoreException;

/**
 * Connections to DuckDB. They fetch nothing from the network, and where results are written they use one thread, so that
 * rows keep the order in which they came.
 */
final class Duck {
    private static final String URL = "jdbc:duckdb:";
    /** Native memory of a connection that writes; more is spilled to disk. */
    private static final String WRITER_MEMORY = "512MB";

    private Duck() {}

    /** A database of its own in memory. */
    static DuckDBConnection memory() throws SQLException {
        return connect(URL, writing());
    }

    /** The database in a file, which is created if there is none. */
    static DuckDBConnection writing(Path file) throws SQLException {
        return connect(URL + file.toAbsolutePath(), writing());
    }

    /** The database in a file that exists, to be read only. */
    static DuckDBConnection reading(Path file) throws SQLException {
        Properties properties = common();
        properties.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
        return connect(URL + file.toAbsolutePath(), properties);
    }

    /** A text as SQL writes it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The error that a failed statement stands for; says so if the disk is full. */
    static StoreException failed(String what, Path path, SQLException cause) {
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        boolean full = message.toLowerCase(Locale.ROOT).contains("no space left");
        String reason =
                full ? "the disk is full; make room and start again, finished runs are kept" : firstLine(message);
        return StoreException.of(what, path, new IOException(reason, cause));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    private static DuckDBConnection connect(String url, Properties properties) throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties);
        return connection.unwrap(DuckDBConnection.class);
    }

    private static Properties writing() {
        Properties properties = common();
        properties.setProperty("threads", "1");
        properties.setProperty("memory_limit", WRITER_MEMORY);
        return properties;
    }

    private static Properties common() {
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        return properties;
    }
}
