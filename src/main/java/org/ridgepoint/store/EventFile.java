package org.ridgepoint.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Writes {@code events.csv}, one row for everything that happened in a run. */
public final class EventFile {
    /** The name of the file. */
    public static final String FILE = "events.csv";

    private static final List<String> COLUMNS = Arrays.stream(EventRow.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();

    private EventFile() {}

    /**
     * Writes all rows.
     *
     * @throws org.ridgepoint.tables.InvalidInputException if the folder has such a file that may not be replaced
     */
    public static void write(OutputFolder folder, List<EventRow> rows) {
        OutputFile file = OutputFile.prepare(folder.path().resolve(FILE), folder.replace());
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (EventRow row : rows) {
                csv.writeRecord(
                        Integer.toString(row.step()), row.date().toString(), row.kind(), row.subject(), row.detail());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.write(text.toString());
    }
}
