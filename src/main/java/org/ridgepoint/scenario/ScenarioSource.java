package org.ridgepoint.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that belongs to a scenario: on disk, or among those that ship with the program. */
public sealed interface ScenarioSource {
    /** The file's name in messages. */
    String label();

    /** Equal for two names of one file. */
    String key();

    /** The contents. */
    byte[] bytes() throws IOException;

    /** A file named relative to this one; empty if there is none. */
    Optional<ScenarioSource> relative(String name);

    /** The file's name without folder and ending. */
    default String stem() {
        String name = label().substring(Math.max(label().lastIndexOf('/'), label().lastIndexOf('\\')) + 1);
        return name.replaceFirst("\\.ya?ml$", "");
    }

    /** A file on disk. */
    record OnDisk(Path path) implements ScenarioSource {
        @Override
        public String label() {
            return path.toString();
        }

        @Override
        public String key() {
            return path.toAbsolutePath().normalize().toString();
        }

        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(path);
        }

        @Override
        public Optional<ScenarioSource> relative(String name) {
            return Paths.of(name)
                    .map(path::resolveSibling)
                    .filter(Files::isRegularFile)
                    .map(sibling -> new OnDisk(sibling.normalize()));
        }
    }

    /**
     * A file that ships with the program.
     *
     * @param path its path below {@code experiments/}, with slashes
     */
    record Shipped(String path, ShippedScenarios library) implements ScenarioSource {
        @Override
        public String label() {
            return ShippedScenarios.FOLDER + "/" + path;
        }

        @Override
        public String key() {
            return "shipped " + path;
        }

        @Override
        public byte[] bytes() throws IOException {
            return library.bytes(path);
        }

        @Override
        public Optional<ScenarioSource> relative(String name) {
            return Paths.of(path)
                    .flatMap(here -> Paths.of(name).map(here::resolveSibling))
                    .flatMap(there -> library.file(there.normalize().toString().replace('\\', '/')));
        }

        @Override
        public String toString() {
            return label();
        }
    }
}
