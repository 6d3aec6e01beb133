package org.ridgepoint.store.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.ridgepoint.store.OutputFile;
import org.ridgepoint.tables.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What made the results of a study, in full: with it and the same program the study can be repeated, without any other
 * file. Kept as {@code manifest.json}.
 *
 * @param format {@value #FORMAT}
 * @param study name
 * @param program what ran
 * @param identity everything that must be the same for runs to be added later, each aspect under its name
 * @param commandLine arguments of the program
 * @param experiment text of the experiment's file
 * @param scenarios every scenario that the experiment starts from
 * @param plan design points, replications and recording, as their package writes them
 * @param jvm the Java that ran it
 * @param seeds the lowest and the highest
 * @param started when the latest batch began, ISO 8601
 * @param ended when that batch ended; absent while it works, and if it was killed
 * @param outcome absent as long
 */
public record Manifest(
        String format,
        String study,
        ProgramVersion program,
        SortedMap<String, String> identity,
        List<String> commandLine,
        String experiment,
        List<ScenarioText> scenarios,
        JsonNode plan,
        Map<String, String> jvm,
        List<Long> seeds,
        String started,
        Optional<String> ended,
        Optional<Outcome> outcome) {
    /** The name of the file. */
    public static final String FILE = "manifest.json";

    /** Marks the manifests that this program reads. */
    public static final String FORMAT = "ridgepoint-manifest-1";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A scenario that needs no other file but its tables.
     *
     * @param name as the experiment calls it
     * @param yaml every parameter
     * @param tables what it adds to the catalogue, in order
     */
    public record ScenarioText(String name, String yaml, List<TableText> tables) {}

    /**
     * A table of a scenario.
     *
     * @param label where it came from
     * @param checksum SHA-256
     * @param text contents
     */
    public record TableText(String label, String checksum, String text) {}

    /**
     * What a batch left.
     *
     * @param runs number of runs in the results
     * @param failures how many of them failed
     * @param complete whether that is all
     * @param contentHash see {@link ResultsFile#contentHash}
     */
    public record Outcome(long runs, long failures, boolean complete, String contentHash) {}

    /** The same with the end of a batch. */
    public Manifest ended(String time, Outcome left) {
        return new Manifest(
                format,
                study,
                program,
                identity,
                commandLine,
                experiment,
                scenarios,
                plan,
                jvm,
                seeds,
                started,
                Optional.of(time),
                Optional.of(left));
    }

    /** Writes the file, replacing one that is there. */
    public void write(Path path) {
        OutputFile.prepare(path, true).write(JSON.writeValueAsString(this) + "\n");
    }

    /**
     * Reads a manifest.
     *
     * @param path of the file
     * @throws InvalidInputException if it is no manifest
     */
    public static Manifest read(Path path) {
        try {
            Manifest read = JSON.readValue(Files.readString(path, StandardCharsets.UTF_8), Manifest.class);
            if (FORMAT.equals(read.format())) {
                return read;
            }
        } catch (IOException e) {
            throw InvalidInputException.of(path.toString(), "", "", "cannot be read: " + e);
        } catch (JacksonException e) {
            throw InvalidInputException.of(
                    path.toString(), "", "", "is no manifest of ridgepoint: " + e.getOriginalMessage());
        }
        throw InvalidInputException.of(path.toString(), "format", "", "is no manifest of this version of ridgepoint");
    }
}
