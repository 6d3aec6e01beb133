package org.ridgepoint.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ridgepoint.tables.Suggestions;

/** Finds the file that somebody named: a path if there is such a file, else a scenario that ships. */
final class ScenarioFinder {
    private static final String ENDING = ".yaml";

    private final ShippedScenarios shipped;

    ScenarioFinder(ShippedScenarios shipped) {
        this.shipped = shipped;
    }

    /** The file that a command-line argument names. */
    Optional<ScenarioSource> byArgument(String argument) {
        Optional<Path> path = Paths.of(argument).filter(Files::isRegularFile);
        return path.isPresent() ? path.map(ScenarioSource.OnDisk::new) : shippedAs(argument);
    }

    /**
     * The file that another scenario extends: a path relative to it, with or without ending, else a scenario that
     * ships. A user's {@code baseline.yaml} may extend the {@code baseline} that ships.
     */
    Optional<ScenarioSource> byExtension(ScenarioSource from, String name) {
        Optional<ScenarioSource> exact = from.relative(name);
        if (exact.isPresent()) {
            return exact;
        }
        Optional<ScenarioSource> beside = from.relative(name + ENDING);
        boolean itself = beside.filter(file -> file.key().equals(from.key())).isPresent();
        Optional<ScenarioSource> ships = shippedAs(name);
        return beside.isPresent() && !(itself && ships.isPresent()) ? beside : ships;
    }

    /** Why {@code name} was not found, and what may have been meant. */
    String explain(String name) {
        List<String> matching = shipped.matching(name);
        if (matching.size() > 1) {
            return "may be any of: " + String.join(", ", matching);
        }
        if (Paths.of(name).filter(Files::isDirectory).isPresent()) {
            return "is a folder; name one of the YAML files in it";
        }
        List<String> nearest = Suggestions.nearest(name, shipped.names());
        String message = "is neither a file nor a scenario that ships";
        return nearest.isEmpty()
                ? message + "; 'ridgepoint scenarios' lists those"
                : message + "; nearest: " + String.join(", ", nearest);
    }

    private Optional<ScenarioSource> shippedAs(String name) {
        List<String> matching = shipped.matching(name);
        return matching.size() == 1 ? Optional.of(shipped.source(matching.get(0))) : Optional.empty();
    }
}
