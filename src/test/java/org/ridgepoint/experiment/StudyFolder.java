package org.ridgepoint.experiment;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.tables.InvalidInputException;

/** A folder with an experiment file on the program's own scenarios. */
record StudyFolder(Path path) {
    private static final MarketScenarios SCENARIOS = MarketScenarios.ofProgram();
    private static final String FILE = "mine.yaml";

    static ExperimentReader reader() {
        return new ExperimentReader(SCENARIOS);
    }

    static MarketScenarios scenarios() {
        return SCENARIOS;
    }

    String file(String name) {
        return path.resolve(name).toString();
    }

    void write(String name, String text) {
        try {
            Files.writeString(path.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads an experiment. */
    Experiment read(String yaml) {
        write(FILE, yaml);
        return reader().read(file(FILE));
    }

    /** Every problem of an experiment as it is printed, without the name of the file. */
    List<String> problems(String yaml) {
        return assertThrows(InvalidInputException.class, () -> read(yaml)).problems().stream()
                .map(problem -> problem.toString().replace(file(FILE), "").replace(path + "/", ""))
                .toList();
    }
}
