package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.store.results.StudyFolder;

/** The life of a study on the command line. */
class BatchCommandTest {
    private static final String TEXT = """
            name: short
            scenario: imbalance/none
            set: {time.endYear: 2024}
            factors:
              - path: pricing.costBasis
                values: [full-cost, marginal]
            replications: 2
            record: {measures: [total/deployers]}
            """;

    @TempDir
    Path path;

    private String file;
    private String study;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(path.resolve("short.yaml"), TEXT).toString();
        study = path.resolve("study").toString();
    }

    private CommandLineRun batch(String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(new String[] {"batch", file, "--workers", "2", "--out", study}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return CommandLineRun.of(all);
    }

    private static String hash(CommandLineRun run) {
        assertEquals(0, run.code(), run.err());
        Matcher hash = Pattern.compile("content hash: ([0-9a-f]{64})\n").matcher(run.err());
        assertTrue(hash.find(), run.err());
        return hash.group(1);
    }

    @Test
    void batchThenQueryExportAndRerun() throws IOException {
        CommandLineRun first = batch();
        String hash = hash(first);
        assertTrue(first.err().contains("4 runs, 0 failed, complete"), first.err());
        assertTrue(first.err().contains("4 of 4 runs"), first.err());
        assertEquals(hash, hash(batch()));
        assertEquals("", batch("--quiet").err());

        CommandLineRun query = CommandLineRun.of(
                "query", study, "--format", "csv", "select status, count(*) as n from runs group by status");
        assertEquals("status,n\ndone,4\n", query.out());
        assertEquals(2, CommandLineRun.of("query", study, "select nothing").code());

        CommandLineRun export = CommandLineRun.of(
                "export", study, "--format", "csv", "--out", path.resolve("csv").toString());
        assertEquals(0, export.code(), export.err());
        Path csv = path.resolve("csv").resolve("parameters.csv");
        assertEquals(
                "point,path,value,number\n0,pricing.costBasis,full-cost,\n1,pricing.costBasis,marginal,\n",
                Files.readString(csv));
        assertEquals(
                2,
                CommandLineRun.of(
                                "export",
                                study,
                                "--format",
                                "csv",
                                "--out",
                                path.resolve("csv").toString())
                        .code());

        Files.delete(Path.of(file));
        CommandLineRun again =
                CommandLineRun.of("rerun", study, "--out", path.resolve("again").toString());
        assertEquals(hash, hash(again));
        assertTrue(again.err().contains("the same content as the manifest says"), again.err());

        String out = path.resolve("one").toString();
        CommandLineRun one = CommandLineRun.of("rerun", study, "--run", "3", "--out", out);
        assertEquals(0, one.code(), one.err());
        assertTrue(Files.size(path.resolve("one").resolve("series.csv")) > 10_000);
        assertEquals(2, CommandLineRun.of("rerun", study, "--run", "5").code());
    }

    @Test
    void aDryRunLeavesNothing() {
        CommandLineRun dry = batch("--dry-run");
        assertEquals(0, dry.code(), dry.err());
        assertTrue(dry.out().contains("runs          4\n"), dry.out());
        assertTrue(Files.notExists(Path.of(study)));
    }

    @Test
    void aStudyInUseIsRefusedAtOnce() {
        try (StudyFolder held = StudyFolder.open(Path.of(study))) {
            CommandLineRun second = batch();
            assertEquals(2, second.code());
            assertTrue(second.err().contains("another batch works on this study"), second.err());
            assertTrue(Files.notExists(held.results()));
        }
    }

    @Test
    void anotherExperimentIsRefusedOrKeptApart() throws IOException {
        hash(batch());
        Files.writeString(Path.of(file), TEXT.replace("2024", "2025"));
        CommandLineRun refused = batch();
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains(": design: differs from the study in this folder"), refused.err());
        String apart = hash(batch("--apart"));
        assertEquals(apart, hash(batch("--apart")));
    }

    @Test
    void inputsThatAreWrong() throws IOException {
        assertEquals(2, CommandLineRun.of("batch", "no-such-study").code());
        assertEquals(2, CommandLineRun.of("batch", file, "--workers", "0").code());
        assertEquals(2, CommandLineRun.of("batch", file, "--out", file).code());
        assertEquals(2, CommandLineRun.of("rerun", file).code());
        assertEquals(2, CommandLineRun.of("query", file, "select 1").code());
        assertEquals(
                2, CommandLineRun.of("export", path.toString(), "--out", study).code());
        Path foreign = Files.createDirectory(path.resolve("study"));
        Files.writeString(foreign.resolve("results.duckdb"), "not a database".repeat(999));
        CommandLineRun refused = batch();
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("is no results file, or is damaged; it was left as it is"), refused.err());
        assertEquals(13_986, Files.size(foreign.resolve("results.duckdb")));
    }
}
