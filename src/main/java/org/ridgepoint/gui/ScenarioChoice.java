package org.ridgepoint.gui;

import java.util.List;
import java.util.function.Function;
import org.ridgepoint.scenario.MarketScenarios.MarketScenario;

/**
 * What the chooser offers.
 *
 * @param names scenarios that ship, sorted
 * @param reader reads one of them by name, with whatever was changed for all on the command line
 */
public record ScenarioChoice(List<String> names, Function<String, MarketScenario> reader) {
    public ScenarioChoice {
        names = List.copyOf(names);
    }
}
