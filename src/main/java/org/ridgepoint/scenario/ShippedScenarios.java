package org.ridgepoint.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgepoint.tables.Problems;

/**
 * The scenarios that ship with the program: every {@code experiments/<study>/*.yaml} with a top-level {@code name}.
 * A scenario is known by its path without ending, for example {@code imbalance/baseline}. A file {@value #STUDY} is the
 * study of its folder and no scenario.
 */
public final class ShippedScenarios {
    /** Folder in the jar. */
    static final String FOLDER = "experiments";

    private static final String ENDING = ".yaml";
    private static final String STUDY = "study.yaml";

    /** Contents by path below the folder. */
    private final SortedMap<String, byte[]> files;

    private ShippedScenarios(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /** Those of the running program, whether it runs from a jar or from a folder of classes. */
    public static ShippedScenarios ofProgram() {
        try {
            Path code = Path.of(ShippedScenarios.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return of(code);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the program cannot find its own files", impossible);
        }
    }

    /**
     * Those below {@code experiments/} of a jar or of a folder; none if there is no such folder.
     *
     * @throws UncheckedIOException if they cannot be read
     */
    public static ShippedScenarios of(Path jarOrFolder) {
        try {
            if (Files.isDirectory(jarOrFolder)) {
                return new ShippedScenarios(readAll(jarOrFolder.resolve(FOLDER)));
            }
            try (FileSystem jar = FileSystems.newFileSystem(jarOrFolder)) {
                return new ShippedScenarios(readAll(jar.getPath("/", FOLDER)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the scenarios in " + jarOrFolder, failed);
        }
    }

    /** Names of all scenarios, sorted, for example {@code imbalance/baseline}. */
    public List<String> names() {
        return files.entrySet().stream()
                .filter(file ->
                        file.getKey().endsWith(ENDING) && !isStudy(file.getKey()) && isScenario(file.getValue()))
                .map(file -> withoutEnding(file.getKey()))
                .toList();
    }

    /** Names of all studies, sorted: their folders, for example {@code imbalance}. */
    public List<String> studies() {
        return files.keySet().stream()
                .filter(ShippedScenarios::isStudy)
                .map(path -> path.substring(0, path.length() - STUDY.length() - 1))
                .toList();
    }

    /** The file of a study; empty if none has this name. */
    public Optional<ScenarioSource> study(String name) {
        return file(name + "/" + STUDY);
    }

    /** Names that {@code name} may stand for: the name in full, or else every one that ends in {@code /name}. */
    public List<String> matching(String name) {
        if (files.containsKey(name + ENDING) && !isStudy(name + ENDING)) {
            return List.of(name);
        }
        return names().stream().filter(known -> known.endsWith("/" + name)).toList();
    }

    /** The file of a scenario whose full name is known to exist. */
    public ScenarioSource source(String fullName) {
        return file(fullName + ENDING)
                .orElseThrow(() -> new IllegalArgumentException("no scenario " + fullName + " is shipped"));
    }

    Optional<ScenarioSource> file(String path) {
        return files.containsKey(path) ? Optional.of(new ScenarioSource.Shipped(path, this)) : Optional.empty();
    }

    byte[] bytes(String path) throws IOException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IOException("no file " + path + " is shipped");
        }
        return bytes.clone();
    }

    private static boolean isStudy(String path) {
        return path.endsWith("/" + STUDY);
    }

    private static boolean isScenario(byte[] bytes) {
        Problems ignored = new Problems();
        return SourceText.decode("", bytes, ignored)
                .flatMap(text -> YamlReader.read("", text, ignored))
                .filter(root -> hasKey(root, "name") && !hasKey(root, "study"))
                .isPresent();
    }

    private static boolean hasKey(YamlNode.Mapping root, String key) {
        return root.entries().stream().anyMatch(entry -> entry.key().equals(key));
    }

    private static SortedMap<String, byte[]> readAll(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static String withoutEnding(String path) {
        return path.substring(0, path.length() - ENDING.length());
    }
}
