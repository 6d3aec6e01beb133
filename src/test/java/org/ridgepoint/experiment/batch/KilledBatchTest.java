package org.ridgepoint.experiment.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.cli.Main;
import org.ridgepoint.store.results.Manifest;
import org.ridgepoint.store.results.Manifest.Outcome;
import org.ridgepoint.store.results.ResultsReader;

/** A batch in a program of its own, killed at random moments, ends with the results of one that was left alone. */
@Tag("slow")
class KilledBatchTest {
    private static final int KILLS = 20;
    private static final int LONGEST_MILLIS = 4_000;
    private static final String STUDY = """
            name: killed
            scenario: imbalance/none
            set: {time.endYear: 2024}
            factors:
              - path: copies.openElasticity
                values: [0.5, 0.6, 0.7, 0.8, 0.9]
              - scenarios: [imbalance/none, imbalance/dense]
            replications: 30
            record: {panel: true, events: true}
            """;

    @TempDir
    Path folder;

    private Process start(Path study, Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "batch",
                        study.toString(),
                        "--workers",
                        "2",
                        "--quiet",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    @Test
    void resultsAreThoseOfABatchThatWasLeftAlone() throws Exception {
        Path study = Files.writeString(folder.resolve("killed.yaml"), STUDY);
        Path out = folder.resolve("killed");
        Random random = new Random(7);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start(study, out);
            assertFalse(
                    process.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS),
                    () -> "nothing left to kill, make the study longer: " + read(folder.resolve("output.txt")));
            process.destroyForcibly().waitFor();
        }
        assertEquals(0, start(study, out).waitFor(), () -> read(folder.resolve("output.txt")));
        StudyInputs inputs = SmallStudy.of(folder, STUDY);
        Outcome alone = SmallStudy.run(inputs, folder.resolve("alone"), 2);
        assertEquals(alone, Manifest.read(out.resolve(Manifest.FILE)).outcome().orElseThrow());
        try (ResultsReader reader = ResultsReader.open(out)) {
            assertEquals(
                    List.of(List.of("300", "300")),
                    reader.query("select count(*), count(distinct run) from runs")
                            .rows());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
