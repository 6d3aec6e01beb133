package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.report.odd.OddDescription;

class OddCommandTest {
    @Test
    void printsTheDescriptionOrWritesIt(@TempDir Path folder) throws IOException {
        String expected = OddDescription.markdown();
        assertEquals(new CommandLineRun(0, expected, ""), CommandLineRun.of("odd"));
        Path file = folder.resolve("odd.md");
        assertEquals(new CommandLineRun(0, "", ""), CommandLineRun.of("odd", "--out", file.toString()));
        assertEquals(expected, Files.readString(file));
        assertEquals(2, CommandLineRun.of("odd", "--out", file.toString()).code());
    }
}
