package org.ridgepoint.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ridgepoint.tables.InvalidInputException;

/**
 * A folder that is ready to take results.
 *
 * @param path exists
 * @param replace whether files that were there before may be replaced
 */
public record OutputFolder(Path path, boolean replace) {
    /** Ends the names of files that are still being written; such leftovers of a crash do not fill a folder. */
    static final String PARTIAL = ".partial";

    /**
     * Creates the folder, or takes an empty one. Ask once, before the first file is written.
     *
     * @param force whether a folder with content will do; files with the same names are then replaced, others are kept
     * @throws InvalidInputException if the folder has content and {@code force} is false, or the path is a file
     * @throws StoreException if the disk does not allow it
     */
    public static OutputFolder prepare(Path path, boolean force) {
        for (Path part = path.toAbsolutePath(); part != null; part = part.getParent()) {
            if (Files.exists(part) && !Files.isDirectory(part)) {
                throw refused(path, "this, or a part of it, is a file; results go to a folder: choose another path");
            }
        }
        try {
            Files.createDirectories(path);
            if (!force && hasContent(path)) {
                throw refused(path, "the folder is not empty; choose another, or write into it with --force");
            }
        } catch (IOException e) {
            throw StoreException.of("cannot prepare the folder", path, e);
        }
        return new OutputFolder(path, force);
    }

    private static boolean hasContent(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.anyMatch(entry -> !entry.getFileName().toString().endsWith(PARTIAL));
        }
    }

    private static InvalidInputException refused(Path path, String remedy) {
        return InvalidInputException.of("--out", "", path.toString(), remedy);
    }
}
