package org.ridgepoint.scenario;

import java.util.List;
import java.util.Map;
import org.ridgepoint.inference.Catalogs;

/**
 * A scenario as read: valid settings, and where each of them was set.
 *
 * @param name safe to use as the name of a folder
 * @param description what the scenario is about; may be empty
 * @param settings every value
 * @param catalog tables that add to the catalogue: those of the scenario extended first
 * @param catalogs what ships, changed by those tables and by those of the command line
 * @param source the scenario's own file
 * @param places where each path was set last; paths that were not set are absent
 */
public record LoadedScenario(
        String name,
        String description,
        Settings settings,
        List<ScenarioSource> catalog,
        Catalogs catalogs,
        ScenarioSource source,
        Map<String, Place> places) {

    public LoadedScenario {
        catalog = List.copyOf(catalog);
        places = Map.copyOf(places);
    }

    /** Where a parameter was set: the whole file if it has its default. */
    public Place placeOf(Parameter<?> parameter) {
        return places.getOrDefault(parameter.path(), new Place(source.label(), 0));
    }
}
