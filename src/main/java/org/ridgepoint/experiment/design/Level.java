package org.ridgepoint.experiment.design;

import java.util.List;
import java.util.Optional;

/**
 * One level of a factor: what it changes in the scenario that is run.
 *
 * @param text what tables show: the value, or the name of the level
 * @param scenario the scenario in place of the experiment's; empty where the level leaves it
 * @param settings {@code path=value} each; empty where the level changes nothing
 */
public record Level(String text, Optional<String> scenario, List<String> settings) {
    /** The text of a level that leaves everything as the experiment's scenario has it. */
    public static final String BASE = "base";

    public Level {
        settings = List.copyOf(settings);
    }

    /** A parameter at a value. */
    public static Level of(String path, String value) {
        return new Level(value, Optional.empty(), List.of(path + "=" + value));
    }

    /** A scenario. */
    public static Level ofScenario(String scenario) {
        return new Level(scenario, Optional.of(scenario), List.of());
    }

    /** A level that changes nothing. */
    public static Level unchanged() {
        return new Level(BASE, Optional.empty(), List.of());
    }
}
