package org.ridgepoint.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.tables.InvalidInputException;

class OutputFileTest {
    @TempDir
    private Path folder;

    @Test
    void aNewFileIsWrittenWholeAndLeavesNothingElse() throws IOException {
        OutputFile.prepare(folder.resolve("new.csv"), false).write("ä\n");
        assertEquals("ä\n", Files.readString(folder.resolve("new.csv")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void anExistingFileIsReplacedOnlyByForce() throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), "old");
        refused(file, "--force");
        assertEquals("old", Files.readString(file));
        OutputFile.prepare(file, true).write("new");
        assertEquals("new", Files.readString(file));
    }

    @Test
    void aFolderAndAPathWithoutFolderAreRefused() {
        refused(folder, "is a folder");
        refused(folder.resolve("no").resolve("file.csv"), "does not exist");
    }

    private static void refused(Path path, String remedy) {
        InvalidInputException wrong = assertThrows(InvalidInputException.class, () -> OutputFile.prepare(path, false));
        assertTrue(wrong.getMessage().contains(remedy), wrong.getMessage());
        assertTrue(wrong.getMessage().contains(path.toString()), wrong.getMessage());
    }
}
