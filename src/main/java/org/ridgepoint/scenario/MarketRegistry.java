package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.inference.ServingEfficiency;

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
        sections.add(PricingSection.SECTION);
        sections.addAll(FleetSection.sections());
        return new ParameterRegistry(sections);
    }

    /** What must hold between parameters. */
    public static List<ScenarioCheck> checks() {
        List<ScenarioCheck> checks = new ArrayList<>();
        checks.addAll(TimeSection.checks());
        checks.addAll(HardwareSection.checks());
        checks.addAll(DemandSection.checks());
        checks.addAll(FirmSection.checks());
        return checks;
    }

    /** The parameters that name entries of the catalogue. */
    public static List<CatalogNames> names() {
        return List.of(ServingSection.TIER_NAMES);
    }

    /** A reader of scenarios of the market. */
    public static ScenarioReader reader(ShippedScenarios shipped) {
        return new ScenarioReader(parameters(), shipped, checks(), names());
    }

    /**
     * The parameter records of a scenario that {@link #names()} found right.
     *
     * @param efficiency how close a chip comes to its peaks
     */
    public static MarketParameters compose(
            LoadedScenario scenario, Function<Accelerator, ServingEfficiency> efficiency) {
        Settings settings = scenario.settings();
        Calendar calendar = TimeSection.read(settings);
        FirmParameters firms = FirmSection.read(settings, calendar.startYear(), calendar.stepsPerYear());
        HardwareParameters hardware =
                HardwareSection.read(settings, scenario.catalogs(), calendar.endYear(), efficiency);
        return new MarketParameters(
                calendar,
                DemandSection.read(settings, calendar.startYear()),
                firms,
                ServingSection.read(settings, scenario.catalogs()),
                hardware,
                FleetSection.read(settings, hardware, firms));
    }
}
