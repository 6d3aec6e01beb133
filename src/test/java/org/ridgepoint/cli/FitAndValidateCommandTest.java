package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitAndValidateCommandTest {
    private static final String SHIPPED = resource("measured_throughput.csv");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(
                FitAndValidateCommandTest.class.getResourceAsStream("/org/ridgepoint/catalog/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void validateEndsInOneLineThatSumsUpTheCoreSet() throws IOException {
        assertEquals(0, run("validate", file(SHIPPED)), err.toString());
        assertEquals("overall rows=524 skipped=605 median_abs_error=0.081 rms_log_error=0.257 bias=-0.022", lastLine());
        for (String set : List.of("core", "immature", "maximum load")) {
            assertTrue(out.toString().contains("Errors on the " + set + " set"), out.toString());
        }
        assertTrue(out.toString().contains("source family out"), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void theShippedTableHasAName() {
        assertEquals(0, run("validate", "shipped"), err.toString());
        assertTrue(lastLine().startsWith("overall rows=524 skipped=605"), lastLine());
    }

    @Test // half the rows of the table, and a name that no catalogue knows
    void anyTableWithTheColumnsIsTaken() throws IOException {
        List<String> lines = SHIPPED.lines().toList();
        String some = String.join("\n", lines.subList(0, 400)).replace("Llama 3.1 70B", "LLama_3.1_70B") + "\n";
        assertEquals(0, run("validate", file(some)), err.toString());
        assertTrue(
                lastLine()
                        .matches("overall rows=\\d+ skipped=\\d+ median_abs_error=0\\.\\d{3}"
                                + " rms_log_error=0\\.\\d{3} bias=[+-]0\\.\\d{3}"),
                lastLine());
        assertTrue(err.toString().contains("row(s): model_key 'LLama_3.1_70B'"), err.toString());
        assertTrue(err.toString().contains("'Llama 3.1 70B'"), err.toString());
    }

    @Test
    void aTableWithoutCoreRowsHasNoErrors() throws IOException {
        List<String> lines = SHIPPED.lines().toList();
        assertEquals(0, run("validate", file(lines.get(0) + "\n" + lines.get(1) + "\n")), err.toString());
        assertEquals("overall rows=0 skipped=1 median_abs_error=none rms_log_error=none bias=none", lastLine());
    }

    @Test
    void wrongTablesExitWithTwoAndNameEveryProblem() throws IOException {
        String[] commands = {"fit", "validate"};
        for (String command : commands) {
            assertWrong(command, file(""), "is empty");
            assertWrong(command, folder.resolve("nothing.csv").toString(), "there is no such file");
            Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {80, 75, 0, 1});
            assertWrong(command, binary.toString(), "is a binary file");
            assertWrong(
                    command, file(SHIPPED.replace(",weight_bits,", ",bits,")), "weight_bits: the column is missing");
            String wrong = SHIPPED.replaceFirst(",106.4,", ",NaN,").replaceFirst(",98.67,", ",fast,");
            assertWrong(command, file(wrong), "table.csv:2: tokens_per_s_system 'NaN': must be a number above 0");
            assertTrue(err.toString().contains("table.csv:3: tokens_per_s_system 'fast'"), err.toString());
            assertEquals(2, run(command));
        }
    }

    private void assertWrong(String command, String file, String message) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertEquals(2, run(command, file), err.toString());
        assertTrue(err.toString().contains(message), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void aFitIsWrittenOnceAndUsedByValidate() throws IOException {
        String table = folder.resolve("fitted.csv").toString();
        assertEquals(0, run("fit", "shipped", "--out", table), err.toString());
        assertEquals(resource("efficiencies.csv"), Files.readString(Path.of(table)));
        assertTrue(out.toString().contains("recommended"), out.toString());
        assertTrue(out.toString().contains("Caveats"), out.toString());
        assertEquals(2, run("fit", "shipped", "--out", table));
        assertTrue(err.toString().contains("replace it with --force"), err.toString());
        assertEquals(0, run("validate", "shipped", "--fitted", table));
        assertTrue(lastLine().startsWith("overall rows=524"), lastLine());
    }

    @Test
    void aFittedTableThatIsWrongIsNamed() throws IOException {
        String broken = resource("efficiencies.csv").replace("memory,pooled,,0.", "memory,pooled,,7.");
        assertWrongFitted(file(broken));
    }

    private void assertWrongFitted(String file) {
        assertEquals(2, run("validate", "shipped", "--fitted", file));
        assertTrue(err.toString().contains("table.csv:2: value '7."), err.toString());
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), content).toString();
    }

    private String lastLine() {
        List<String> lines = out.toString().lines().toList();
        return lines.get(lines.size() - 1);
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
