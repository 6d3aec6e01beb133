package org.ridgepoint.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ridgepoint.tables.InvalidInputException;

/**
 * A file that is ready to take results. It appears under its name when it is complete.
 *
 * @param path where it will be
 */
public record OutputFile(Path path) {

    /**
     * Takes a path at which nothing is yet. Ask before the work begins.
     *
     * @param force whether a file that is there may be replaced
     * @throws InvalidInputException if there is a file and {@code force} is false, or if the path is a folder or its
     *     folder does not exist
     */
    public static OutputFile prepare(Path path, boolean force) {
        if (Files.isDirectory(path)) {
            throw refused(path, "is a folder; name a file");
        }
        if (Files.exists(path) && !force) {
            throw refused(path, "the file exists; choose another name, or replace it with --force");
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw refused(path, "its folder does not exist; create it first");
        }
        return new OutputFile(path);
    }

    /** Writes the whole content, in UTF-8. */
    public void write(String content) {
        Path partial = path.resolveSibling(path.getFileName() + OutputFolder.PARTIAL);
        try {
            Files.writeString(partial, content);
            Files.move(partial, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StoreException.of("cannot write", path, e);
        }
    }

    private static InvalidInputException refused(Path path, String remedy) {
        return InvalidInputException.of("--out", "", path.toString(), remedy);
    }
}
