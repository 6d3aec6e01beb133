package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.experiment.design.Morris;
import org.ridgepoint.experiment.design.Saltelli;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command on results made by hand; a seed adds its own number to every point. */
class SensitivityCommandTest {
    @TempDir
    private Path folder;

    private CommandLineRun run(String name, String... more) {
        List<String> args = new ArrayList<>(
                List.of("sensitivity", folder.resolve(name).toString(), "--measure", "hhi", "--format", "json"));
        args.addAll(List.of(more));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    @Test // by hand: 10·x0 − 4·x2 has these effects; what a seed adds cancels; a trajectory without seed 2 is left out
    void effects() throws SQLException {
        double[][] points = new Morris(5, 6, 3).points(3);
        HandStudy.write(
                folder.resolve("morris.duckdb"),
                "design: {type: morris, trajectories: 5, levels: 6, seed: 3}",
                points,
                2,
                (x, seed) -> seed == 2 && x == points[0] ? Double.NaN : 10 * x[0] - 4 * x[2] + 100 * seed);
        CommandLineRun run = run("morris.duckdb");
        JsonNode rows = JsonMapper.shared().readTree(run.out());
        double[] expected = {10, 0, -4};
        for (int i = 0; i < 3; i++) {
            assertEquals("x" + i, rows.get(i).get("factor").asString());
            assertEquals(expected[i], rows.get(i).get("mu").asDouble(), 1e-9);
            assertEquals(0, rows.get(i).get("sigma").asDouble(), 1e-9);
        }
        assertTrue(run.err().contains("total hhi at the end of 2049, from 4 trajectories"), run.err());
        assertTrue(run.err().contains("share of chance"), run.err());
    }

    @Test // by hand: x0 + 3·x1 has shares 0.1 and 0.9; second-order designs hold the same A, B and AB
    void indices() throws SQLException {
        for (boolean second : new boolean[] {false, true}) {
            String name = "saltelli-" + second + ".duckdb";
            HandStudy.write(
                    folder.resolve(name),
                    "design: {type: saltelli, size: 256, seed: 2, secondOrder: " + second + "}",
                    new Saltelli(256, 2, second).points(2),
                    1,
                    (x, seed) -> x[0] + 3 * x[1]);
            CommandLineRun run = run(name, "--year", "2048");
            JsonNode rows = JsonMapper.shared().readTree(run.out());
            assertEquals(0.1, rows.get(0).get("first").asDouble(), 0.01);
            assertEquals(0.9, rows.get(1).get("total").asDouble(), 0.02);
            assertTrue(run.err().contains("256 base points"), run.err());
        }
    }

    @Test
    void whatCannotBeAnsweredIsRefused() throws SQLException {
        double[][] points = {{0}, {1}};
        HandStudy.write(folder.resolve("other.duckdb"), "design: {type: sobol, size: 2}", points, 1, (x, seed) -> 1);
        assertEquals(2, run("other.duckdb").code());
        assertTrue(run("other.duckdb").err().contains("morris or saltelli"));
        String morris = "design: {type: morris, trajectories: 1}";
        HandStudy.write(folder.resolve("good.duckdb"), morris, points, 1, (x, seed) -> 1);
        CommandLineRun wrong = CommandLineRun.of(
                "sensitivity",
                folder.resolve("good.duckdb").toString(),
                "--measure",
                "hhj",
                "--scope",
                "totl",
                "--year",
                "2050");
        assertEquals(2, wrong.code());
        for (String part : List.of("'hhi'", "'total'", "recorded: 2048 to 2049")) {
            assertTrue(wrong.err().contains(part), part + " is missing in\n" + wrong.err());
        }
        HandStudy.write(folder.resolve("short.duckdb"), morris, new double[][] {{0}}, 1, (x, seed) -> 1);
        assertEquals(2, run("short.duckdb").code());
        assertEquals(2, run("nothing").code());
    }

    @Test // an experiment is run first, then what is there is read
    void experiment() throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.yaml"), """
                scenario: imbalance/baseline
                set: {time.endYear: 2023.5}
                factors:
                  - {path: deployers.brandSigma, low: 0, high: 0.6}
                design: {type: morris, trajectories: 1, levels: 2}
                replications: 1
                record: {when: every-step}
                """);
        CommandLineRun run = CommandLineRun.of(
                "sensitivity",
                file.toString(),
                "--measure",
                "deployers",
                "--out",
                folder.resolve("out").toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("deployers.brandSigma"), run.out());
    }
}
