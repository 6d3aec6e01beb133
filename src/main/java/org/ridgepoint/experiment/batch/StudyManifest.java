package org.ridgepoint.experiment.batch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgepoint.experiment.Study;
import org.ridgepoint.store.results.Hashes;
import org.ridgepoint.store.results.Manifest;
import org.ridgepoint.store.results.ProgramVersion;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what makes the results of a study. */
final class StudyManifest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private StudyManifest() {}

    /**
     * The manifest of a batch that begins now.
     *
     * @param commandLine arguments of the program
     */
    static Manifest of(StudyInputs inputs, List<String> commandLine) {
        Study study = inputs.study();
        ProgramVersion program = ProgramVersion.ofProgram();
        SortedMap<String, String> identity = new TreeMap<>(program.identity());
        identity.put("scenarios", Hashes.of(List.of(JSON.writeValueAsString(inputs.scenarios()))));
        identity.put("design", Hashes.of(List.of(JSON.writeValueAsString(study.matrix()))));
        identity.put("recording", Hashes.of(List.of(JSON.writeValueAsString(study.recording()))));
        return new Manifest(
                Manifest.FORMAT,
                study.name(),
                program,
                identity,
                List.copyOf(commandLine),
                inputs.experiment(),
                inputs.scenarios(),
                JSON.valueToTree(study),
                jvm(),
                List.of(1L, (long) study.replications().most()),
                now(),
                Optional.empty(),
                Optional.empty());
    }

    /** This moment, to the second. */
    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Map<String, String> jvm() {
        Map<String, String> jvm = new TreeMap<>();
        for (String key : List.of("java.version", "java.vendor", "java.vm.name", "os.name", "os.arch")) {
            jvm.put(key, System.getProperty(key, ""));
        }
        return jvm;
    }
}
