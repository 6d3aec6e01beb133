package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.inference.ServingEfficiency;
import org.ridgepoint.tables.Problems;

/** Every parameter of the market, and how a scenario's settings become the records that the model works with. */
public final class MarketRegistry {
    private MarketRegistry() {}

    /** Every parameter. */
    public static ParameterRegistry parameters() {
        List<ParameterSection> sections = new ArrayList<>();
        sections.add(TimeSection.SECTION);
        sections.addAll(HardwareSection.sections());
        sections.addAll(ServingSection.sections());
        sections.addAll(DemandSection.sections());
        sections.addAll(FirmSection.sections());
        return new ParameterRegistry(sections);
    }

    /** What must hold between parameters. */
    public static List<ScenarioCheck> checks() {
        List<ScenarioCheck> checks = new ArrayList<>();
        checks.add(ScenarioCheck.below(TimeSection.START, TimeSection.END));
        checks.addAll(DemandSection.checks());
        checks.addAll(FirmSection.checks());
        return checks;
    }

    /**
     * The parameter records of a scenario.
     *
     * @param efficiency how close a chip comes to its peaks
     * @throws org.ridgepoint.tables.InvalidInputException if the scenario names what the catalogue lacks
     */
    public static MarketParameters compose(
            LoadedScenario scenario, Catalogs catalogs, Function<Accelerator, ServingEfficiency> efficiency) {
        Problems problems = new Problems();
        Settings settings = scenario.settings();
        Calendar calendar = TimeSection.read(settings);
        Optional<ServingParameters> serving = ServingSection.read(scenario, catalogs, problems);
        problems.throwIfAny();
        return new MarketParameters(
                calendar,
                DemandSection.read(settings, calendar.startYear()),
                FirmSection.read(settings, calendar.startYear(), calendar.stepsPerYear()),
                serving.orElseThrow(),
                HardwareSection.read(settings, catalogs, calendar.endYear(), efficiency));
    }
}
