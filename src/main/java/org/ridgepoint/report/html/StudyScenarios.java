package org.ridgepoint.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ridgepoint.experiment.batch.StudyInputs;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.store.StoreException;
import org.ridgepoint.store.results.Manifest;
import org.ridgepoint.tables.InvalidInputException;
import tools.jackson.core.JacksonException;

/** Parameters of a study's design points, as its manifest keeps them. */
final class StudyScenarios {
    private StudyScenarios() {}

    /**
     * Works something out from the parameters of design points.
     *
     * @param use is given what reads the parameters of a point, for as long as it works
     * @return empty if this version of the program cannot read what the manifest keeps
     */
    static <T> Optional<T> with(Manifest manifest, Function<Function<Integer, MarketParameters>, T> use) {
        try {
            Path folder = Files.createTempDirectory("ridgepoint-report");
            try {
                StudyInputs inputs = StudyInputs.of(manifest, MarketScenarios.ofProgram(), folder);
                return Optional.of(use.apply(point ->
                        inputs.points().read(inputs.study().matrix().points().get(point))));
            } catch (InvalidInputException | JacksonException unreadable) {
                return Optional.empty();
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw StoreException.of("cannot use", Path.of(System.getProperty("java.io.tmpdir", "")), e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var below = Files.walk(folder)) {
            List<Path> paths = below.sorted(Comparator.reverseOrder()).toList();
            for (Path path : paths) {
                Files.delete(path);
            }
        }
    }
}
