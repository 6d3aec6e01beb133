package org.ridgepoint.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.units.Text;

/**
 * Writes {@code series.csv}, one row per measure, scope and step. Rows go to a file of another name in the same folder;
 * {@link #commit} gives it its name. Closed without a commit, or killed, the writer leaves no {@code series.csv} and
 * does not touch one that was there.
 *
 * <pre>{@code
 * try (SeriesWriter writer = SeriesWriter.open(OutputFolder.prepare(out, force))) {
 *     rows.forEach(writer::write);
 *     writer.commit();
 * }
 * }</pre>
 *
 * <p>For one thread. Every method throws {@link StoreException} if the disk fails.
 */
public final class SeriesWriter implements AutoCloseable {
    /** The name of the file. */
    public static final String FILE = "series.csv";

    private static final String[] COLUMNS = Arrays.stream(SeriesRow.class.getRecordComponents())
            .map(component -> component.getName())
            .toArray(String[]::new);

    private final Path partial;
    private final Path target;
    private final boolean replace;
    private final FileChannel channel;
    private final CsvWriter csv;
    private boolean done;

    private SeriesWriter(OutputFolder folder, Path partial) throws IOException {
        this.partial = partial;
        target = folder.path().resolve(FILE);
        replace = folder.replace();
        channel = FileChannel.open(
                partial, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Channels.newWriter(channel, StandardCharsets.UTF_8));
    }

    /**
     * Starts a file and writes its header.
     *
     * @throws InvalidInputException if the folder has a {@code series.csv} that may not be replaced
     */
    public static SeriesWriter open(OutputFolder folder) {
        // the process id keeps two runs into one folder from writing into each other's rows
        String name = Text.format("%s.%d%s", FILE, ProcessHandle.current().pid(), OutputFolder.PARTIAL);
        Path partial = folder.path().resolve(name);
        try {
            SeriesWriter writer = new SeriesWriter(folder, partial);
            writer.refuseToReplace();
            writer.writeCells(COLUMNS);
            return writer;
        } catch (IOException e) {
            throw StoreException.of("cannot create", partial, e);
        }
    }

    /** Adds a row. */
    public void write(SeriesRow row) {
        writeCells(
                row.run(),
                Integer.toString(row.step()),
                row.date().toString(),
                row.scope(),
                row.measure(),
                cell(row.value()));
    }

    private static String cell(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    private void writeCells(String... cells) {
        if (done) {
            throw new IllegalStateException("the series has been committed or closed");
        }
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw StoreException.of("cannot write", partial, Objects.requireNonNull(e.getCause()));
        }
    }

    /**
     * Brings every row to the disk and gives the file its name, in one move.
     *
     * @throws InvalidInputException if a {@code series.csv} that may not be replaced has appeared meanwhile
     */
    public void commit() {
        if (done) {
            throw new IllegalStateException("the series has been committed or closed");
        }
        try {
            csv.flush();
            channel.force(true);
            csv.close();
            refuseToReplace();
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            done = true;
        } catch (IOException e) {
            throw StoreException.of("cannot finish", target, e);
        }
    }

    private void refuseToReplace() {
        if (!replace && Files.exists(target)) {
            close();
            throw InvalidInputException.of("--out", "", target.toString(), "the file exists; replace it with --force");
        }
    }

    /** Without a commit before it, throws the rows away. */
    @Override
    public void close() {
        if (done) {
            return;
        }
        done = true;
        try {
            channel.close();
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            throw StoreException.of("cannot remove", partial, e);
        }
    }
}
