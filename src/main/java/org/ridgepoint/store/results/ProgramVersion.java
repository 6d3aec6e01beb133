package org.ridgepoint.store.results;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgepoint.store.StoreException;

/**
 * The program that makes results.
 *
 * @param version as released
 * @param commit git commit that it was built from, or {@value #UNKNOWN}
 * @param dirty {@code true} if the sources differed from that commit, {@code false}, or {@value #UNKNOWN}
 * @param model checksum of the compiled model, which tells builds apart that the commit does not
 * @param data checksum of every table that ships, by name
 */
public record ProgramVersion(
        String version, String commit, String dirty, String model, SortedMap<String, String> data) {
    /** The version of this program. */
    public static final String VERSION = "0.1.0-SNAPSHOT";

    private static final String UNKNOWN = "unknown";
    private static final String ROOT = "org/ridgepoint";
    private static final String TABLES = "catalog";
    /** The packages that determine results. */
    private static final List<String> MODEL = List.of(
            "units",
            "tables",
            "hardware",
            "inference",
            "demand",
            "pricing",
            "firms",
            "policy",
            "measures",
            "scenario",
            "simulation");

    /** The running program. */
    public static ProgramVersion ofProgram() {
        Properties git = git();
        try {
            Path code = Path.of(ProgramVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(code)) {
                return of(git, code.resolve(ROOT));
            }
            try (FileSystem jar = FileSystems.newFileSystem(code)) {
                return of(git, jar.getPath("/" + ROOT));
            } catch (IOException e) {
                throw StoreException.of("cannot read", code, e);
            }
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the program cannot find its own files", impossible);
        }
    }

    private static ProgramVersion of(Properties git, Path root) {
        MessageDigest model = Hashes.sha256();
        for (String part : MODEL) {
            files(root.resolve(part), ".class").forEach((name, bytes) -> {
                Hashes.add(model, name);
                model.update(bytes);
            });
        }
        SortedMap<String, String> data = new TreeMap<>();
        files(root.resolve(TABLES), ".csv").forEach((name, bytes) -> data.put(name, Hashes.of(bytes)));
        return new ProgramVersion(
                VERSION,
                git.getProperty("git.commit.id.full", UNKNOWN),
                git.getProperty("git.dirty", UNKNOWN),
                Hashes.text(model),
                data);
    }

    /** Contents below a folder by relative name, in the order of names. */
    private static SortedMap<String, byte[]> files(Path folder, String ending) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(ending))::iterator) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw StoreException.of("cannot read", folder, e);
        }
        return contents;
    }

    private static Properties git() {
        Properties properties = new Properties();
        try (InputStream file = ProgramVersion.class.getResourceAsStream("/git.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            throw StoreException.of("cannot read", Path.of("git.properties"), e);
        }
        return properties;
    }

    /**
     * What must be the same for two runs to be comparable, each aspect under its name. The commit is not among them: two
     * commits may hold the same model, and a build with changes that were not committed may hold another.
     */
    public Map<String, String> identity() {
        MessageDigest tables = Hashes.sha256();
        data.forEach((name, checksum) -> Hashes.add(tables, name + " " + checksum));
        return new TreeMap<>(Map.of("version", version, "model", model, "data", Hashes.text(tables)));
    }
}
