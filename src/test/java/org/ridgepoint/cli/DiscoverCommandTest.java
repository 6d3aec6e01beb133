package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command on 150 points with two seeds: {@code hhi} of 2049 is 3000 where x0 is above 0.6 and x1 at most 0.5, else 1000; x2 does
 * nothing.
 */
class DiscoverCommandTest {
    private static final String WHERE = "hhi@2049 > 2500";

    @TempDir
    private static Path folder;

    private static String results = "";

    @BeforeAll
    static void writeStudy() throws SQLException {
        Random random = new Random(1);
        double[][] points = new double[150][];
        for (int i = 0; i < points.length; i++) {
            points[i] = random.doubles(3).toArray();
        }
        Path file = folder.resolve("results.duckdb");
        HandStudy.write(file, "", points, 2, (x, seed) -> x[0] > 0.6 && x[1] <= 0.5 ? 3000 : 1000);
        results = file.toString();
    }

    private static CommandLineRun run(String... more) {
        List<String> args = new ArrayList<>(List.of("discover", results));
        args.addAll(List.of(more));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private static JsonNode json(String where, String show) {
        CommandLineRun run = run("--where", where, "--show", show, "--format", "json");
        assertEquals(0, run.code(), run.err());
        return JsonMapper.shared().readTree(run.out());
    }

    @Test // known answer: the box that was put there, found between the nearest points
    void boxAndTree() {
        JsonNode box = json(WHERE, "box");
        assertEquals(2, box.size());
        assertEquals("x0", box.get(0).get("factor").asString());
        assertEquals(0.6, box.get(0).get("from").asDouble(), 0.05);
        assertTrue(box.get(0).get("to").isNull());
        assertEquals(0.5, box.get(1).get("to").asDouble(), 0.05);
        assertTrue(box.get(1).get("quasi-p").asDouble() < 1e-6);
        JsonNode first = json(WHERE, "tree").get(0);
        assertEquals("of interest", first.get("mostly").asString());
        assertTrue(
                first.get("density").asDouble() > 0.9 && first.get("coverage").asDouble() > 0.9);
    }

    @Test // a condition on 2048, which is 100 less, and two at once
    void conditions() {
        assertEquals(json(WHERE, "trajectory"), json("total/hhi@2048 >= 2900 and hhi@2049 < 1e4", "trajectory"));
        assertEquals(json(WHERE, "trajectory"), json("hhi@2048-2049 > 2949", "trajectory"));
        assertEquals(1, json(WHERE, "trajectory").get(0).get("coverage").asDouble());
        assertTrue(run("--where", WHERE).err().contains("of 300 runs are of interest"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        CommandLineRun run = run(
                "--where", "totl/hhj@2050 > 1", "--peel", "0.9", "--least-mass", "x", "--quasi-p", "-1", "--box", "0");
        assertEquals(2, run.code());
        for (String part : List.of(
                "'total'",
                "'hhi'",
                "2048 to 2049",
                "--peel '0.9'",
                "--least-mass 'x'",
                "--quasi-p '-1'",
                "--box '0'")) {
            assertTrue(run.err().contains(part), part + " is missing in\n" + run.err());
        }
        for (String text : List.of("hhi > 2500", "hhi@2049 = 1", "hhi@2049 > 1.2.3", "hhi@2049-2048 > 1", "")) {
            assertTrue(run("--where", text).err().contains("must have the form"), text);
        }
        assertTrue(run("--where", "hhi@2049 > 1e9").err().contains("holds for 0 of 300 runs"));
        assertTrue(run("--where", WHERE, "--box", "999").err().contains("the trajectory has"));
    }
}
