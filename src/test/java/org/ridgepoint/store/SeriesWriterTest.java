package org.ridgepoint.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.tables.InvalidInputException;

class SeriesWriterTest {
    private static final LocalDate DATE = LocalDate.of(2023, 4, 1);

    @TempDir
    private Path home;

    @Test // byte for byte
    void fileIsTidyTextWithLineFeeds() throws IOException {
        writeAll(home, row("hhi_hosted_usd", 2500.5), absent("hhi_all_usd"));
        assertEquals("""
                run,step,date,scope,measure,value
                r1,1,2023-04-01,assistant,hhi_hosted_usd,2500.5
                r1,1,2023-04-01,assistant,hhi_all_usd,
                """, Files.readString(home.resolve("series.csv")));
    }

    @ParameterizedTest // comma decimals, dotless i, Arabic digits
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void localeDoesNotMatter(String tag) throws IOException {
        writeAll(home.resolve("plain"), row("HI", 1234567.125), row("HI", 1e-9));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            writeAll(home.resolve("other"), row("HI", 1234567.125), row("HI", 1e-9));
        } finally {
            Locale.setDefault(before);
        }
        assertEquals(-1, Files.mismatch(home.resolve("plain/series.csv"), home.resolve("other/series.csv")));
    }

    @Test
    void everyDigitAndEveryCharacterComesBack() throws IOException {
        double[] values = {0.1 + 0.2, Double.MIN_VALUE, -Double.MAX_VALUE, 1.0 / 3, 0};
        String scope = "Zürich, \"größte\"\n東京";
        try (SeriesWriter writer = SeriesWriter.open(OutputFolder.prepare(home, false))) {
            for (double value : values) {
                writer.write(new SeriesRow("r1", 1, DATE, scope, "m", OptionalDouble.of(value)));
            }
            writer.commit();
        }
        List<NamedCsvRecord> rows = read(home);
        assertEquals(values.length, rows.size());
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], Double.parseDouble(rows.get(i).getField("value")));
            assertEquals(scope, rows.get(i).getField("scope"));
        }
    }

    @Test
    void nothingHasTheNameBeforeTheCommit() throws IOException {
        try (SeriesWriter writer = SeriesWriter.open(OutputFolder.prepare(home, false))) {
            for (int i = 0; i < 100_000; i++) {
                writer.write(row("m", i));
            }
            assertFalse(Files.exists(home.resolve("series.csv")));
        }
        assertEquals(List.of(), names(home));
    }

    @Test // a killed run leaves its partial file; the same command then works without --force
    void leftoversOfACrashDoNotFillTheFolder() throws IOException {
        Files.writeString(home.resolve("series.csv.1.partial"), "run,st");
        writeAll(home, row("m", 1));
        assertEquals(List.of("series.csv", "series.csv.1.partial"), names(home));
    }

    @Test
    void abandonedWriterKeepsTheOlderFile() throws IOException {
        writeAll(home, row("old", 1));
        try (SeriesWriter writer = SeriesWriter.open(OutputFolder.prepare(home, true))) {
            writer.write(row("new", 2));
        }
        assertEquals("old", read(home).get(0).getField("measure"));
        assertEquals(List.of("series.csv"), names(home));
    }

    @Test
    void folderWithContentNeedsForce() throws IOException {
        writeAll(home, row("old", 1));
        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> OutputFolder.prepare(home, false));
        assertEquals(home.toString(), refused.problems().get(0).value());
        assertTrue(refused.getMessage().contains("--force"), refused.getMessage());
        assertEquals("old", read(home).get(0).getField("measure"));

        Files.writeString(home.resolve("notes.txt"), "mine");
        try (SeriesWriter writer = SeriesWriter.open(OutputFolder.prepare(home, true))) {
            writer.write(row("new", 2));
            writer.commit();
        }
        assertEquals("new", read(home).get(0).getField("measure"));
        assertEquals(List.of("notes.txt", "series.csv"), names(home));
    }

    @Test // two runs take the same empty folder; the slower one must not overwrite the other
    void fileThatAppearsMeanwhileIsKept() throws IOException {
        OutputFolder folder = OutputFolder.prepare(home, false);
        SeriesWriter slow = SeriesWriter.open(folder);
        Files.writeString(home.resolve("series.csv"), "theirs");
        assertThrows(InvalidInputException.class, slow::commit);
        assertThrows(InvalidInputException.class, () -> SeriesWriter.open(folder));
        assertEquals("theirs", Files.readString(home.resolve("series.csv")));
        assertEquals(List.of("series.csv"), names(home));
    }

    @Test
    void pathThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(home.resolve("taken"), "");
        assertThrows(InvalidInputException.class, () -> OutputFolder.prepare(file, true));
        assertThrows(InvalidInputException.class, () -> OutputFolder.prepare(file, false));
    }

    @Test
    void folderThatVanishesIsReportedByName() throws IOException {
        Path folder = home.resolve("gone");
        OutputFolder prepared = OutputFolder.prepare(folder, false);
        Files.delete(folder);
        StoreException failed = assertThrows(StoreException.class, () -> SeriesWriter.open(prepared));
        assertTrue(failed.getMessage().startsWith("cannot create " + folder.toAbsolutePath()), failed.getMessage());
    }

    @Test // Linux offers a file that answers every write as a full disk would
    void fullDiskIsReportedAndLeavesNoFile() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full));
        String partial =
                "series.csv.%d.partial".formatted(ProcessHandle.current().pid());
        Files.createSymbolicLink(home.resolve(partial), full);
        SeriesWriter writer = SeriesWriter.open(OutputFolder.prepare(home, false));
        StoreException failed = assertThrows(StoreException.class, () -> {
            for (int i = 0; i < 100_000; i++) {
                writer.write(row("m", i));
            }
        });
        assertTrue(failed.getMessage().contains("No space left on device"), failed.getMessage());
        assertThrows(StoreException.class, writer::commit);
        writer.close();
        assertEquals(List.of(), names(home));
    }

    @Test
    void committedOrClosedWriterTakesNoMoreRows() throws IOException {
        SeriesWriter writer = SeriesWriter.open(OutputFolder.prepare(home, false));
        writer.commit();
        writer.close();
        assertThrows(IllegalStateException.class, () -> writer.write(row("m", 1)));
        assertThrows(IllegalStateException.class, writer::commit);
        assertEquals(List.of("series.csv"), names(home));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void valuesThatAreNoNumbersAreRefused(double bad) {
        String message = assertThrows(IllegalArgumentException.class, () -> row("hhi_all_usd", bad))
                .getMessage();
        assertTrue(message.contains("hhi_all_usd of assistant at step 1"), message);
    }

    @Test
    void namesAreRequired() {
        assertThrows(IllegalArgumentException.class, () -> row(" ", 1));
        assertThrows(
                IllegalArgumentException.class, () -> new SeriesRow("r1", -1, DATE, "s", "m", OptionalDouble.empty()));
    }

    private static SeriesRow row(String measure, double value) {
        return new SeriesRow("r1", 1, DATE, "assistant", measure, OptionalDouble.of(value));
    }

    private static SeriesRow absent(String measure) {
        return new SeriesRow("r1", 1, DATE, "assistant", measure, OptionalDouble.empty());
    }

    private static void writeAll(Path folder, SeriesRow... rows) {
        try (SeriesWriter writer = SeriesWriter.open(OutputFolder.prepare(folder, false))) {
            Stream.of(rows).forEach(writer::write);
            writer.commit();
        }
    }

    private static List<NamedCsvRecord> read(Path folder) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve("series.csv"))) {
            return reader.stream().toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
