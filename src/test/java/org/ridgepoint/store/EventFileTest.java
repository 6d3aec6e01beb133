package org.ridgepoint.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.tables.InvalidInputException;

class EventFileTest {
    private static final EventRow ROW =
            new EventRow(3, LocalDate.of(2023, 10, 1), "product_launched", "chip", "conventional by X, 2023.75");

    @TempDir
    private Path home;

    @Test // the columns of the documented format, and a comma that needs quotes
    void oneLineForEveryEvent() throws IOException {
        EventFile.write(new OutputFolder(home, false), List.of(ROW));
        assertEquals("""
                step,date,kind,subject,detail
                3,2023-10-01,product_launched,chip,"conventional by X, 2023.75"
                """, Files.readString(home.resolve("events.csv")));
    }

    @Test
    void anotherRunsEventsAreReplacedOnlyByForce() throws IOException {
        Files.writeString(home.resolve("events.csv"), "theirs");
        assertThrows(InvalidInputException.class, () -> EventFile.write(new OutputFolder(home, false), List.of()));
        assertEquals("theirs", Files.readString(home.resolve("events.csv")));
        EventFile.write(new OutputFolder(home, true), List.of());
        assertEquals("step,date,kind,subject,detail\n", Files.readString(home.resolve("events.csv")));
    }
}
