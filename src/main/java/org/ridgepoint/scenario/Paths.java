package org.ridgepoint.scenario;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths that people wrote. */
final class Paths {
    private Paths() {}

    /** The path; empty if no file system could hold it, for example because of a NUL. */
    static Optional<Path> of(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }
}
