package org.ridgepoint.store.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.store.OutputFolder;
import org.ridgepoint.store.StoreException;
import org.ridgepoint.store.results.ResultsReader.Export;
import org.ridgepoint.tables.InvalidInputException;

class ResultsFileTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

    @TempDir
    Path folder;

    private static RunRow run(int number) {
        return new RunRow(number, "id" + number, number - 1, 1, 1, RunRow.DONE, "", "", number);
    }

    private static ResultRow value(int run, double value) {
        return ResultRow.series(3, DAY, "total", "m" + run, OptionalDouble.of(value));
    }

    private Shard shard(String name, int... runs) {
        try (ShardWriter writer = ShardWriter.open(folder)) {
            for (int run : runs) {
                writer.add(run(run), List.of(value(run, 0.1 * run), ResultRow.event(3, DAY, "kind", "who", "why")));
            }
            return writer.finish(name);
        }
    }

    private String hash(String file, List<Shard> shards) {
        try (ResultsFile results = ResultsFile.open(folder.resolve(file))) {
            for (Shard shard : shards) {
                results.ingest(List.of(shard), folder);
            }
            return results.contentHash();
        }
    }

    @Test
    void theHashDependsOnWhatIsThereNotOnItsOrder() {
        Shard three = shard("three", 1, 2, 3);
        Shard one = shard("one", 1);
        Shard two = shard("two", 3, 2);
        String expected = hash("a", List.of(three));
        assertEquals(expected, hash("b", List.of(two, one)));
        assertNotEquals(expected, hash("c", List.of(two)));
    }

    @Test // the smallest change that a double can have
    void theHashSeesTheLastBit() throws SQLException {
        String before = hash("a", List.of(shard("one", 1)));
        try (DuckDBConnection database = Duck.writing(folder.resolve("a"));
                Statement statement = database.createStatement()) {
            statement.execute("update series set value = " + Math.nextUp(0.1));
        }
        assertNotEquals(before, hash("a", List.of()));
    }

    @Test
    void aRunCannotBeThereTwice() {
        Shard one = shard("one", 1);
        Shard again = shard("again", 2, 1);
        try (ResultsFile results = ResultsFile.open(folder.resolve("a"))) {
            results.ingest(List.of(one), folder);
            assertThrows(StoreException.class, () -> results.ingest(List.of(again), folder));
            assertEquals(Map.of(1, "id1"), results.runs());
        }
    }

    @Test
    void whatIsNotOursIsRefusedAndLeft() throws IOException, SQLException {
        Path text = Files.writeString(
                folder.resolve("text"), "not a database, but long enough to have a header".repeat(99));
        byte[] before = Files.readAllBytes(text);
        assertThrows(InvalidInputException.class, () -> ResultsFile.open(text));
        assertThrows(InvalidInputException.class, () -> ResultsReader.open(text));
        assertArrayEquals(before, Files.readAllBytes(text));
        Path other = folder.resolve("other");
        try (DuckDBConnection database = Duck.writing(other);
                Statement statement = database.createStatement()) {
            statement.execute("create table cats(name varchar)");
        }
        for (var attempt : List.<Runnable>of(() -> ResultsFile.open(other), () -> ResultsReader.open(other))) {
            String message =
                    assertThrows(InvalidInputException.class, attempt::run).getMessage();
            assertTrue(message.contains("holds no results of ridgepoint"), message);
        }
        assertThrows(InvalidInputException.class, () -> ResultsReader.open(folder.resolve("absent")));
    }

    @Test
    void aDamagedFileIsRefusedAndLeft() throws IOException {
        Path path = folder.resolve("a");
        hash("a", List.of(shard("one", 1, 2, 3)));
        byte[] bytes = Files.readAllBytes(path);
        Arrays.fill(bytes, 0, 4096, (byte) 7);
        Files.write(path, bytes);
        String message = assertThrows(InvalidInputException.class, () -> ResultsFile.open(path))
                .getMessage();
        assertTrue(message.contains("damaged"), message);
        assertArrayEquals(bytes, Files.readAllBytes(path));
    }

    @Test
    void tablesAreExportedInOrder() throws IOException {
        hash("results.duckdb", List.of(shard("two", 3, 2), shard("one", 1)));
        Path out = Files.createDirectory(folder.resolve("out"));
        try (ResultsReader reader = ResultsReader.open(folder)) {
            assertEquals(
                    6, reader.export(Export.CSV, new OutputFolder(out, false)).size());
            assertEquals(
                    6,
                    reader.export(Export.PARQUET, new OutputFolder(out, false)).size());
            assertEquals(
                    List.of(List.of("3")),
                    reader.query("select count(*) from '" + out.resolve("series.parquet") + "'")
                            .rows());
            assertThrows(InvalidInputException.class, () -> reader.query("select nothing from nowhere"));
            assertThrows(InvalidInputException.class, () -> reader.query("delete from runs"));
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(out.resolve("series.csv")));
        assertEquals("run,step,date,scope,measure,value", lines.get(0));
        assertEquals("1,3,2025-10-01,total,m1,0.1", lines.get(1));
        assertEquals(4, lines.size());
    }

    @Test
    void aFolderThatHoldsSomethingElseIsRefused() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThrows(InvalidInputException.class, () -> StudyFolder.open(folder));
        assertThrows(InvalidInputException.class, () -> StudyFolder.open(folder.resolve("thesis.txt")));
        assertThrows(StoreException.class, () -> StudyFolder.open(Path.of("/proc/ridgepoint")));
    }
}
