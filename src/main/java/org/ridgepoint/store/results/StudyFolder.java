package org.ridgepoint.store.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.store.OutputFolder;
import org.ridgepoint.store.StoreException;
import org.ridgepoint.tables.InvalidInputException;

/** The folder of a study, locked against other batches until it is closed or the program ends, however that happens. */
public final class StudyFolder implements AutoCloseable {
    private static final String LOCK = "batch.lock";
    private static final String JOURNAL = "journal.jsonl";
    private static final String SHARDS = "shards";
    private static final String DAMAGED = ".damaged";
    private static final Set<String> OURS =
            Set.of(LOCK, JOURNAL, SHARDS, Manifest.FILE, ResultsFile.FILE, ResultsFile.FILE + ".wal");

    private final Path path;
    private final FileChannel lock;

    private StudyFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder of a study, or creates one.
     *
     * @throws InvalidInputException if another batch works on it, it holds something else, or the path is a file
     * @throws StoreException if the disk does not allow it
     */
    public static StudyFolder open(Path path) {
        OutputFolder.prepare(path, true);
        requireOurs(path);
        StudyFolder folder = new StudyFolder(path, locked(path.resolve(LOCK)));
        try {
            Files.createDirectories(folder.shards());
        } catch (IOException e) {
            folder.close();
            throw StoreException.of("cannot create", folder.shards(), e);
        }
        return folder;
    }

    private static void requireOurs(Path path) {
        try (Stream<Path> entries = Files.list(path)) {
            boolean foreign = !Files.exists(path.resolve(Manifest.FILE))
                    && entries.map(entry -> entry.getFileName().toString())
                            .anyMatch(name -> !OURS.contains(name) && !name.endsWith(ShardWriter.PARTIAL));
            if (foreign) {
                throw refused(path, "the folder holds something else than a study; choose another");
            }
        } catch (IOException e) {
            throw StoreException.of("cannot read", path, e);
        }
    }

    private static FileChannel locked(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw refused(
                        file.toAbsolutePath().getParent(),
                        "another batch works on this study; wait for its end, or choose another folder");
            }
            return channel;
        } catch (IOException e) {
            throw StoreException.of("cannot lock", file, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static InvalidInputException refused(@Nullable Path path, String remedy) {
        return InvalidInputException.of("--out", "", String.valueOf(path), remedy);
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    /** Where {@link Manifest} is. */
    public Path manifest() {
        return path.resolve(Manifest.FILE);
    }

    /** Where {@link ResultsFile} is. */
    public Path results() {
        return path.resolve(ResultsFile.FILE);
    }

    /** Where {@link Journal} is. */
    public Path journal() {
        return path.resolve(JOURNAL);
    }

    /** Where shards are until they are in the results. */
    public Path shards() {
        return path.resolve(SHARDS);
    }

    /** Everything in the folder of shards but files that were put aside. */
    public List<Path> remainingShards() {
        try (Stream<Path> entries = Files.list(shards())) {
            return entries.filter(entry -> !entry.toString().endsWith(DAMAGED)).toList();
        } catch (IOException e) {
            throw StoreException.of("cannot read", shards(), e);
        }
    }

    /** Keeps a damaged shard under a name that no other will have; one that is lost stays so. */
    public void putAside(Shard shard) {
        Path file = shards().resolve(shard.file());
        try {
            if (Files.exists(file)) {
                Path aside = file.resolveSibling(shard.file() + DAMAGED);
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw StoreException.of("cannot rename", file, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw StoreException.of("cannot unlock", path, e);
        }
    }
}
