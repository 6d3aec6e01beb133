package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accelerators",
                "models",
                "quantization",
                "support",
                "technologies",
                "lags",
                "fits",
                "efficiencies"
            })
    void everyTablePrintsInEveryFormat(String table) {
        for (String format : List.of("table", "json", "csv")) {
            assertEquals(0, run("catalog", table, "--format", format, "--sources"), err.toString());
        }
        assertEquals("", err.toString());
    }

    @Test
    void withoutATableItSaysWhatThereIs() {
        assertEquals(0, run("catalog"));
        assertTrue(out.toString().contains("accelerators    73"), out.toString());
    }

    @Test
    void rowsAreFilteredAndSourcesShown() {
        assertEquals(0, run("catalog", "accelerators", "--filter", "h100", "--sources"));
        assertTrue(out.toString().contains("NVIDIA H100 SXM5 80GB"));
        assertFalse(out.toString().contains("MI300X"));
        assertTrue(out.toString().contains("sources: github:epoch-research/training-cost-trends"));
        assertTrue(out.toString().contains("price basis: chip average selling price"));
    }

    @Test
    void unverifiedValuesAreMarkedAndTheMarkIsExplained() {
        run("catalog", "accelerators", "--filter", "H100 NVL");
        assertTrue(out.toString().contains("1671?"), out.toString());
        assertTrue(out.toString().contains("? unverified"), out.toString());
    }

    @Test
    void jsonHasNumbersAndNulls() {
        run("catalog", "accelerators", "--filter", "MI455X", "--format", "json");
        JsonNode row = JsonMapper.builder().build().readTree(out.toString()).get(0);
        assertEquals(432, row.get("memory_gb").asInt());
        assertTrue(row.get("memory_gb").isNumber());
        assertTrue(row.get("price_usd").isNull());
        assertEquals("announced", row.get("status").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"accelerators", "models"})
    void csvCanBeReadBackAsAUsersFileAndChangesNothing(String table, @TempDir Path folder) throws IOException {
        run("catalog", table, "--format", "csv");
        String printed = out.toString();
        Path file = Files.writeString(folder.resolve("all.csv"), printed);
        out.getBuffer().setLength(0);
        assertEquals(0, run("catalog", table, "--format", "csv", "--catalog", file.toString()), err.toString());
        assertEquals(printed, out.toString());
    }

    @Test
    void aUsersFileChangesWhatIsShown(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("my.csv"), "name,memory_gb\nB200,777\n");
        assertEquals(0, run("catalog", "accelerators", "--filter", "b200", "--catalog", file.toString()));
        assertTrue(out.toString().contains("777"), out.toString());
    }

    @Test
    void everyMistakeOfAllFilesIsReportedOnStandardErrorWithCodeTwo(@TempDir Path folder) throws IOException {
        Path chips = Files.writeString(folder.resolve("a.csv"), "name,memory_bandwidth_gb_per_s,tdpw\nB200,-8000,1\n");
        Path binary = Files.write(folder.resolve("b.csv"), new byte[] {1, 0, 2});
        Path empty = Files.writeString(folder.resolve("c.csv"), "");
        assertEquals(
                2,
                run(
                        "catalog",
                        "accelerators",
                        "--catalog=" + chips,
                        "--catalog=" + binary,
                        "--catalog=" + empty,
                        "--catalog=" + folder.resolve("d.csv")));
        List<String> lines = err.toString().lines().toList();
        assertEquals(5, lines.size(), err.toString());
        assertTrue(lines.get(0).contains("a.csv:1: tdpw: unknown column; nearest: 'tdp_w'"), lines.get(0));
        assertTrue(lines.get(1).contains("a.csv:2: memory_bandwidth_gb_per_s '-8000'"), lines.get(1));
        assertTrue(lines.get(2).contains("b.csv: is a binary file"), lines.get(2));
        assertTrue(lines.get(3).contains("c.csv: is empty"), lines.get(3));
        assertTrue(lines.get(4).contains("d.csv: there is no such file"), lines.get(4));
        assertEquals("", out.toString());
        assertFalse(err.toString().contains("\tat "));
    }

    @Test
    void wrongOptionsAndTablesExitWithTwo() {
        assertEquals(2, run("catalog", "acelerators"));
        assertTrue(err.toString().contains("nearest: 'accelerators'"), err.toString());
        assertEquals(2, run("catalog", "--format", "xml"));
        assertEquals(2, run("no-such-command"));
        assertEquals(2, run());
        assertEquals("", out.toString());
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
