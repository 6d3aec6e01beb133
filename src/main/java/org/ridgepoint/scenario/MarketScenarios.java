package org.ridgepoint.scenario;

import java.nio.file.Path;
import java.util.List;
import org.ridgepoint.inference.EfficiencyTable;

/**
 * Reads scenarios of the market, ready to run.
 *
 * @param shipped scenarios that ship with the program
 * @param reader reads their files
 * @param efficiencies fitted efficiencies
 */
public record MarketScenarios(ShippedScenarios shipped, ScenarioReader reader, EfficiencyTable efficiencies) {

    /**
     * A scenario with the parameters that it stands for.
     *
     * @param loaded the scenario as read
     * @param parameters what a run needs
     */
    public record MarketScenario(LoadedScenario loaded, MarketParameters parameters) {}

    /** Everything that ships. */
    public static MarketScenarios ofProgram() {
        ShippedScenarios shipped = ShippedScenarios.ofProgram();
        ScenarioReader reader = MarketRegistry.reader(shipped);
        return new MarketScenarios(shipped, reader, EfficiencyTable.load());
    }

    /**
     * Reads a scenario.
     *
     * @param scenario path of a file, or name of a scenario that ships
     * @param options {@code path=value} each
     * @param catalogFiles files that add to or override the catalogue, after those of the scenario
     * @throws org.ridgepoint.tables.InvalidInputException with everything that is wrong
     */
    public MarketScenario read(String scenario, List<String> options, List<Path> catalogFiles) {
        LoadedScenario loaded = reader.read(scenario, options, catalogFiles);
        return new MarketScenario(loaded, MarketRegistry.compose(loaded, efficiencies::efficiencyOf));
    }
}
