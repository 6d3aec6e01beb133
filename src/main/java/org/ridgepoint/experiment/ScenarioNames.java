package org.ridgepoint.experiment;

import java.util.List;
import java.util.Optional;
import org.ridgepoint.experiment.design.Level;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.scenario.MarketScenarios.MarketScenario;
import org.ridgepoint.scenario.ScenarioSource;
import org.ridgepoint.scenario.YamlNode;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problem;
import org.ridgepoint.tables.Problems;

/**
 * Scenarios that an experiment file names: files beside it, with or without their ending, before those that ship.
 *
 * @param source the experiment file
 * @param settings {@code path=value} each, for every run
 * @param problems takes what is wrong
 */
record ScenarioNames(MarketScenarios scenarios, ScenarioSource source, List<String> settings, Problems problems) {
    ScenarioNames {
        settings = List.copyOf(settings);
    }

    /** What {@link MarketScenarios#read} takes for the name. */
    String resolve(String name) {
        return beside(name)
                .or(() -> beside(name + ".yaml"))
                .map(ScenarioSource::label)
                .orElse(name);
    }

    private Optional<ScenarioSource> beside(String name) {
        return source.relative(name).filter(ScenarioSource.OnDisk.class::isInstance);
    }

    /** The scenario as a level, if it can be read. */
    Optional<Level> level(String field, YamlNode node) {
        String name = node.quoted();
        return read(field, node).map(read -> new Level(name, Optional.of(resolve(name)), List.of()));
    }

    /** The scenario with the settings of every run, if it can be read. */
    Optional<MarketScenario> read(String field, YamlNode node) {
        try {
            return Optional.of(scenarios.read(resolve(node.quoted()), settings, List.of()));
        } catch (InvalidInputException wrong) {
            wrong.problems().forEach(problem -> problems.add(placed(problem, field, node)));
            return Optional.empty();
        }
    }

    /** A problem with the name or with a setting is one of the experiment file; others stay where they are. */
    private Problem placed(Problem problem, String field, YamlNode node) {
        boolean elsewhere = problem.line() > 0;
        String where = problem.field().isEmpty() ? field : problem.field();
        return elsewhere ? problem : new Problem(source.label(), node.line(), where, problem.value(), problem.remedy());
    }
}
