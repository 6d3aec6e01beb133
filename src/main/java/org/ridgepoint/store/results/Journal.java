package org.ridgepoint.store.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.store.StoreException;
import org.ridgepoint.units.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of finished chunks, one line of JSON each. A line is on the disk when {@link #append} returns. A line that a
 * crash cut short is dropped when the journal is opened again: its chunk was not finished. For any number of threads.
 */
public final class Journal implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path path;
    private final FileChannel channel;
    private final List<Shard> found;
    /** Length of the whole lines; a write that failed half-way is overwritten by the next. */
    private long end;

    private Journal(Path path, FileChannel channel, List<Shard> found, long end) {
        this.path = path;
        this.channel = channel;
        this.found = found;
        this.end = end;
    }

    /**
     * Opens a journal, which is created if there is none.
     *
     * @throws StoreException if a line other than the last cannot be read, or the disk fails
     */
    public static Journal open(Path path) {
        try {
            byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
            int whole = lengthOfWholeLines(bytes);
            List<Shard> found = parse(path, new String(bytes, 0, whole, StandardCharsets.UTF_8));
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(whole);
            return new Journal(path, channel, found, whole);
        } catch (IOException e) {
            throw StoreException.of("cannot open", path, e);
        }
    }

    private static int lengthOfWholeLines(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] != '\n') {
            length--;
        }
        return length;
    }

    private static List<Shard> parse(Path path, String text) throws IOException {
        List<Shard> shards = new ArrayList<>();
        for (String line : text.lines().toList()) {
            try {
                shards.add(JSON.readValue(line, Shard.class));
            } catch (JacksonException e) {
                throw StoreException.of(
                        "cannot read",
                        path,
                        new IOException(
                                Text.format(
                                        "line %d is damaged; the runs that it names are lost, the others are kept:"
                                                + " remove the line and start again",
                                        shards.size() + 1),
                                e));
            }
        }
        return shards;
    }

    /** The chunks that were finished when the journal was opened, in the order of finishing. */
    public List<Shard> found() {
        return List.copyOf(found);
    }

    /** Adds a chunk whose shard is on the disk. */
    public synchronized void append(Shard shard) {
        try {
            ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(shard) + "\n").getBytes(StandardCharsets.UTF_8));
            long position = end;
            while (line.hasRemaining()) {
                position += channel.write(line, position);
            }
            channel.force(true);
            end = position;
        } catch (IOException e) {
            throw StoreException.of("cannot write", path, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw StoreException.of("cannot close", path, e);
        }
    }
}
