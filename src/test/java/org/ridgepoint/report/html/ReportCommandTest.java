package org.ridgepoint.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.cli.Main;

/** {@code ridgepoint report}: where the page goes, and what is refused. */
class ReportCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int report(String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = "report";
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Main.run(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), arguments);
    }

    private Path results() {
        return ReportStudy.write(
                folder.resolve("results.duckdb"),
                "?",
                Map.of("size", List.of("1", "2")),
                Map.of("hhi_all_usd", "point + seed"));
    }

    @Test
    void thePageLiesBesideTheResultsAndIsReplaced() throws IOException {
        results();
        Path page = Files.writeString(folder.resolve("report.html"), "old");
        assertEquals(0, report(folder.toString()), err.toString());
        assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
        assertEquals("report: " + page, err.toString().strip());
    }

    @Test
    void aFileNamedIsNotReplacedUnlessAsked() throws IOException {
        String results = results().toString();
        Path page = Files.writeString(folder.resolve("mine.html"), "old");
        assertEquals(2, report(results, "--out", page.toString()));
        assertEquals("old", Files.readString(page));
        assertEquals(0, report(results, "--out", page.toString(), "--force"), err.toString());
        assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
    }

    @Test
    void whatIsNoResultsFileIsRefused() throws IOException {
        assertEquals(2, report(folder.resolve("absent.duckdb").toString()));
        Path text = Files.writeString(folder.resolve("text.duckdb"), "no database");
        assertEquals(2, report(text.toString()), err.toString());
    }
}
