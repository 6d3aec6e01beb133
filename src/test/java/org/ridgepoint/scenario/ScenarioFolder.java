package org.ridgepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.function.Executable;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problem;

/** A folder with a scenario file to write and read, and a program that ships two scenarios. */
record ScenarioFolder(Path path, ScenarioReader reader) {

    static ScenarioFolder in(Path path) throws IOException {
        Path study = Files.createDirectories(path.resolve("program/experiments/imbalance"));
        Files.writeString(study.resolve("baseline.yaml"), "name: baseline\ndemand:\n  elasticity: 1.7\n");
        Files.writeString(study.resolve("early.yaml"), "name: early\nextends: baseline\ntime.start: 2024\n");
        return new ScenarioFolder(path, reader(path, Market.CHECKS));
    }

    ScenarioFolder with(ScenarioCheck check) {
        return new ScenarioFolder(path, reader(path, List.of(check)));
    }

    /** The file that {@link #read} writes. */
    String mine() {
        return file("mine.yaml");
    }

    String file(String name) {
        return path.resolve(name).toString();
    }

    void write(String name, String text) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    LoadedScenario read(String yaml, String... options) throws IOException {
        write("mine.yaml", yaml);
        return reader.read(mine(), List.of(options), List.of());
    }

    List<Problem> problemsOf(String yaml, String... options) {
        return problems(() -> read(yaml, options));
    }

    static List<Problem> problems(Executable reading) {
        return assertThrows(InvalidInputException.class, reading).problems();
    }

    private static ScenarioReader reader(Path path, List<ScenarioCheck> checks) {
        return new ScenarioReader(Market.REGISTRY, ShippedScenarios.of(path.resolve("program")), checks, List.of());
    }
}
