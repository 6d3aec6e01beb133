package org.ridgepoint.scenario;

import java.util.List;
import java.util.Map;
import org.ridgepoint.tables.Problems;

/**
 * A scenario as read: valid settings, and where each of them was set.
 *
 * @param name safe to use as the name of a folder
 * @param description what the scenario is about; may be empty
 * @param settings every value
 * @param catalog tables that add to the catalogue: those of the scenario extended first
 * @param source the scenario's own file
 * @param places where each path was set last; paths that were not set are absent
 */
public record LoadedScenario(
        String name,
        String description,
        Settings settings,
        List<ScenarioSource> catalog,
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

    /** Reports the value of a parameter as wrong, for what only the user of the value can know. */
    public void report(Problems problems, Parameter<?> parameter, String remedy) {
        Place place = placeOf(parameter);
        problems.add(place.file(), place.line(), parameter.path(), settings.text(parameter.path()), remedy);
    }
}
