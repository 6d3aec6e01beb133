package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command on two short markets of two causes. */
class AttributeCommandTest {
    private static final List<String> SHORT = List.of(
            "attribute",
            "imbalance/baseline",
            "--set",
            "time.endYear=2024",
            "--years",
            "2024",
            "--causes",
            "memory-imbalance,supply-rationing",
            "--seeds",
            "2",
            "--format",
            "json",
            "--out");

    @TempDir
    private Path folder;

    private CommandLineRun run(String out, String... more) {
        List<String> args = new ArrayList<>(SHORT);
        args.add(folder.resolve(out).toString());
        args.addAll(List.of(more));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    private static double value(JsonNode rows, String cause) {
        for (JsonNode row : rows) {
            if (row.get("cause").asString().equals(cause)) {
                return row.get("value").asDouble();
            }
        }
        throw new AssertionError("no row of " + cause);
    }

    @Test // identities: shares sum to the total, members to their group; the tables do not depend on the number of
    // workers
    void sharesSumUp() throws IOException {
        CommandLineRun run = run("one", "--workers", "1");
        assertEquals(0, run.code(), run.err());
        JsonNode rows = JsonMapper.shared().readTree(run.out());
        double total = value(rows, "total");
        assertEquals(value(rows, "all on") - value(rows, "all off"), total, 1e-9);
        assertEquals(total, value(rows, "memory-imbalance"), 1e-9);
        assertEquals(total, value(rows, "weight-reads") + value(rows, "weight-residency"), 1e-9);
        assertEquals(0, value(rows, "supply-rationing (not at work)"));
        assertTrue(total != 0, "the switches do nothing");
        assertEquals(run.out(), run("two", "--workers", "2").out());
        Path coalitions = folder.resolve("one").resolve("coalitions.csv");
        assertEquals(1 + 2 * 4, Files.readAllLines(coalitions).size());
        assertEquals(
                Files.readString(coalitions),
                Files.readString(folder.resolve("two").resolve("coalitions.csv")));
        assertEquals(2, run("one").code(), "a folder with content is not overwritten");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        CommandLineRun run = CommandLineRun.of(
                "attribute",
                "imbalance/baseline",
                "--years",
                "1999,abc",
                "--segment",
                "asistant",
                "--measure",
                "hhi_hosted_token",
                "--causes",
                "slack-poling",
                "--seeds",
                "0",
                "--pairs",
                "1",
                "--workers",
                "-1");
        assertEquals(2, run.code());
        for (String part : List.of(
                "--years '1999'",
                "'abc'",
                "'assistant'",
                "'hhi_hosted_tokens'",
                "'slack-pooling'",
                "--seeds '0'",
                "--pairs '1'",
                "--workers '-1'")) {
            assertTrue(run.err().contains(part), part + " is missing in\n" + run.err());
        }
    }
}
