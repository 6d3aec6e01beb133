package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.store.results.ParameterRow;
import org.ridgepoint.store.results.ResultsFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A study of two factors, size (small, large) and tax (0, 1), with seeds 1 to 3. In 2049 the measure {@code hhi} is
 * 10·[large] + tax + seed, in 2048 it is 100 less. In 2049 {@code odd} is absent at one point with seed 3.
 */
class CompareCommandTest {
    @TempDir
    private static Path folder;

    private static String results = "";

    @BeforeAll
    static void writeStudy() throws SQLException {
        Path file = folder.resolve("results.duckdb");
        List<ParameterRow> levels = new ArrayList<>();
        for (int point = 0; point < 4; point++) {
            levels.add(ParameterRow.of(point, "size", point < 2 ? "small" : "large"));
            levels.add(ParameterRow.of(point, "tax", Integer.toString(point % 2)));
        }
        try (ResultsFile created = ResultsFile.open(file)) {
            created.describe(Map.of("name", "hand"), levels);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into runs select 3 * p + s, 'id' || p || s, p, s, s, 'done', '', '', 1"
                    + " from range(4) a(p), range(1, 4) b(s)");
            statement.execute("insert into series select run, step, make_date(2047 + step, 12, 1), 'total', measure,"
                    + " case when measure = 'odd' and run = 3 and step = 2 then null"
                    + " else 10 * (point // 2) + point % 2 + seed - 100 * (2 - step) end"
                    + " from runs, range(1, 3) c(step), (values ('hhi'), ('odd')) m(measure)");
        }
        results = file.toString();
    }

    private static JsonNode compare(String... more) {
        List<String> args = new ArrayList<>(List.of("compare", results, "--format", "json"));
        args.addAll(List.of(more));
        CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return JsonMapper.shared().readTree(run.out());
    }

    @Test // by hand: small averages tax 0 and 1 to seed + 0.5, so 1.5, 2.5, 3.5; large is 10 more with every seed
    void levelsAverageOverTheOtherFactorWithinASeed() {
        JsonNode rows = compare("--by", "size", "--measure", "hhi");
        assertEquals("small", rows.get(0).get("level").asString());
        assertEquals(3, rows.get(0).get("n").asInt());
        assertEquals(2.5, rows.get(0).get("mean").asDouble(), 1e-12);
        assertEquals(1, rows.get(0).get("sd").asDouble(), 1e-12);
        assertTrue(rows.get(0).get("difference").isNull());
        assertEquals(12.5, rows.get(1).get("mean").asDouble(), 1e-12);
        assertEquals(10, rows.get(1).get("difference").asDouble(), 1e-12);
        assertEquals(10, rows.get(1).get("paired t low").asDouble(), 1e-12);
        assertEquals(10, rows.get(1).get("bootstrap high").asDouble(), 1e-12);
        assertTrue(rows.get(1).get("gain").isNull());
        assertEquals(2, rows.get(1).get("needed").asInt());
    }

    @Test // the mean of 2048 and 2049 is 50 below 2049; large as baseline turns the sign
    void yearsAndBaseline() {
        JsonNode rows = compare("--by", "size", "--measure", "hhi", "--years", "2040-2049", "--baseline", "large");
        assertEquals(-47.5, rows.get(0).get("mean").asDouble(), 1e-12);
        assertEquals(-10, rows.get(0).get("difference").asDouble(), 1e-12);
        assertEquals(
                -97.5,
                compare("--by", "size", "--measure", "hhi", "--year", "2048")
                        .get(0)
                        .get("mean")
                        .asDouble(),
                1e-12);
    }

    @Test // seed 3 lacks point 0, so that small keeps seeds 1 and 2, and two pairs are left
    void seedThatAPointLacksIsLeftOut() {
        JsonNode rows = compare("--by", "size", "--measure", "odd");
        assertEquals(2, rows.get(0).get("n").asInt());
        assertEquals(3, rows.get(1).get("n").asInt());
        assertEquals(2, rows.get(1).get("pairs").asInt());
        CommandLineRun table = CommandLineRun.of("compare", results, "--by", "size", "--measure", "odd");
        assertTrue(table.err().contains("seeds left out at 'small'"), table.err());
        assertTrue(table.err().contains("averaged over within each seed: tax"), table.err());
    }

    @Test // seeds 1, 2, 3 have variance 1 and no rest; points 0, 1, 10, 11 around 5.5 have 101/3
    void variance() {
        JsonNode rows = compare("--by", "size", "--measure", "hhi", "--variance");
        assertEquals(3, rows.size());
        assertEquals("common seeds", rows.get(0).get("variance over").asString());
        assertEquals(101.0 / 3, rows.get(0).get("variance").asDouble(), 1e-9);
        assertEquals(1, rows.get(1).get("variance").asDouble(), 1e-9);
        assertEquals(0, rows.get(2).get("variance").asDouble(), 1e-9);
        assertEquals(1 / (1 + 101.0 / 3), rows.get(1).get("share").asDouble(), 1e-9);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        CommandLineRun run = CommandLineRun.of(
                "compare",
                results,
                "--by",
                "sise",
                "--measure",
                "hhj",
                "--scope",
                "totl",
                "--year",
                "2050",
                "--confidence",
                "95");
        assertEquals(2, run.code());
        for (String part : List.of("'size'", "'hhi'", "'total'", "recorded: 2048 to 2049", "--confidence '95'")) {
            assertTrue(run.err().contains(part), part + " is missing in\n" + run.err());
        }
        CommandLineRun baseline =
                CommandLineRun.of("compare", results, "--by", "size", "--measure", "hhi", "--baseline", "smal");
        assertEquals(2, baseline.code());
        assertTrue(baseline.err().contains("nearest: 'small'"), baseline.err());
    }

    @Test
    void filesThatAreNotOursAreRefused() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("notes.duckdb"), "not a database");
        Path other = folder.resolve("other.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + other);
                Statement statement = connection.createStatement()) {
            statement.execute("create table t(x integer)");
        }
        for (Path file : List.of(text, other, folder.resolve("absent.duckdb"))) {
            CommandLineRun run = CommandLineRun.of("compare", file.toString(), "--by", "size", "--measure", "hhi");
            assertEquals(2, run.code(), run.err());
            assertTrue(run.err().contains(file.getFileName().toString()), run.err());
        }
    }
}
