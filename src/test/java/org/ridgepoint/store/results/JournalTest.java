package org.ridgepoint.store.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.store.StoreException;

class JournalTest {
    private static final Shard FIRST = new Shard("a", 3, List.of(new RunRow(1, "x", 0, 1, 1, "done", "", "", 0.5)));
    private static final Shard SECOND =
            new Shard("b", 0, List.of(new RunRow(2, "y", 1, 1, 1, "failed", "prices of step 2", "no\nprice \"é\"", 0)));

    @TempDir
    Path folder;

    private List<Shard> found(Path path) {
        try (Journal journal = Journal.open(path)) {
            return journal.found();
        }
    }

    @Test
    void whatWasWrittenIsFound() {
        Path path = folder.resolve("journal");
        try (Journal journal = Journal.open(path)) {
            assertEquals(List.of(), journal.found());
            journal.append(FIRST);
            journal.append(SECOND);
        }
        assertEquals(List.of(FIRST, SECOND), found(path));
    }

    @Test // a crash may cut the last line anywhere
    void aLineThatWasCutIsDroppedAndOverwritten() throws IOException {
        Path path = folder.resolve("journal");
        try (Journal journal = Journal.open(path)) {
            journal.append(FIRST);
        }
        long whole = Files.size(path);
        try (Journal journal = Journal.open(path)) {
            journal.append(SECOND);
        }
        byte[] bytes = Files.readAllBytes(path);
        for (int length = (int) whole; length < bytes.length; length++) {
            Files.write(path, Arrays.copyOf(bytes, length));
            assertEquals(List.of(FIRST), found(path));
        }
        try (Journal journal = Journal.open(path)) {
            journal.append(SECOND);
        }
        assertEquals(List.of(FIRST, SECOND), found(path));
    }

    @Test
    void aDamagedLineIsNamedAndTheFileIsLeft() throws IOException {
        Path path = folder.resolve("journal");
        Files.writeString(path, "not a journal\n", StandardOpenOption.CREATE);
        String message =
                assertThrows(StoreException.class, () -> Journal.open(path)).getMessage();
        assertTrue(message.contains("line 1 is damaged"), message);
        assertEquals("not a journal\n", Files.readString(path));
    }
}
