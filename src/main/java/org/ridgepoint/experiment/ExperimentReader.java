package org.ridgepoint.experiment;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.scenario.ScenarioSource;
import org.ridgepoint.scenario.SourceText;
import org.ridgepoint.scenario.YamlReader;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.tables.Suggestions;

/**
 * Reads experiments from YAML files.
 *
 * <p>A file holds {@code name}, {@code question}, {@code scenario} (the base), {@code set} (parameters for every run), {@code
 * factors}, {@code design}, {@code replications} and {@code record}; everything but the scenario may be left out.
 */
public final class ExperimentReader {
    private final MarketScenarios scenarios;

    /** A reader of experiments on these scenarios. */
    public ExperimentReader(MarketScenarios scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * Reads an experiment.
     *
     * @param nameOrPath path of a file, or name of a study that ships
     * @throws InvalidInputException with everything that is wrong with the file
     */
    public Experiment read(String nameOrPath) {
        Problems problems = new Problems();
        ScenarioSource source = find(nameOrPath);
        Optional<String> text = SourceText.read(source, problems);
        Optional<Experiment> experiment = text.flatMap(each -> YamlReader.read(source.label(), each, problems))
                .flatMap(root -> new ExperimentFile(scenarios, source, root, problems).read(text.orElseThrow()));
        problems.throwIfAny();
        return experiment.orElseThrow();
    }

    private ScenarioSource find(String nameOrPath) {
        Optional<Path> path = path(nameOrPath);
        if (path.filter(Files::isRegularFile).isPresent()) {
            return new ScenarioSource.OnDisk(path.get());
        }
        return scenarios
                .shipped()
                .study(nameOrPath)
                .orElseThrow(() -> InvalidInputException.of("EXPERIMENT", "", nameOrPath, explain(nameOrPath, path)));
    }

    private String explain(String name, Optional<Path> path) {
        if (path.filter(Files::isDirectory).isPresent()) {
            return "is a folder; name a YAML file in it";
        }
        List<String> studies = scenarios.shipped().studies();
        String hint = Suggestions.hint(name, studies);
        return "is neither a file nor a study that ships"
                + (hint.isEmpty() ? "; studies: " + String.join(", ", studies) : hint);
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }
}
