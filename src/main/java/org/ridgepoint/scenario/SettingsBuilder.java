package org.ridgepoint.scenario;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ridgepoint.tables.Problems;

/** Changes settings value by value; remembers where each value came from and which ones were refused. */
final class SettingsBuilder {
    private final ParameterRegistry registry;
    private final Problems problems;
    private final Map<String, Object> values;
    /** In the order of setting, the last one last. */
    private final Map<String, Place> places = new LinkedHashMap<>();

    private final Set<String> refused = new HashSet<>();

    SettingsBuilder(Settings start, Problems problems) {
        this.registry = start.registry();
        this.problems = problems;
        this.values = new LinkedHashMap<>(start.values());
    }

    /** Sets one value, or says what is wrong with it and returns false. Of several for one path the last counts. */
    boolean assign(String path, String text, Place place) {
        Optional<?> value = registry.find(path).flatMap(parameter -> parameter.read(text));
        if (value.isEmpty()) {
            refuse(path, text, place);
            return false;
        }
        values.put(path, value.get());
        setPlace(path, place);
        refused.remove(path);
        return true;
    }

    /** Reports a value as wrong in itself. */
    void refuse(String path, String text, Place place) {
        String remedy = registry.remedy(path);
        report(place, path, text, remedy);
        setPlace(path, place);
        refused.add(path);
    }

    /** Reports something else as wrong. */
    void report(Place place, String field, String text, String remedy) {
        problems.add(place.file(), place.line(), field, text, remedy);
    }

    /** True if the last value given for {@code path} was wrong, so that its value here means nothing. */
    boolean isRefused(String path) {
        return refused.contains(path);
    }

    /** Of several parameters the one that was set last; the first of them if none was set. */
    Parameter<?> lastSet(List<? extends Parameter<?>> parameters) {
        List<String> order = List.copyOf(places.keySet());
        Parameter<?> last = parameters.get(0);
        for (Parameter<?> parameter : parameters) {
            last = order.indexOf(parameter.path()) > order.indexOf(last.path()) ? parameter : last;
        }
        return last;
    }

    /** Where a path was set; {@code source} as a whole if it was not. */
    Place placeOf(String path, ScenarioSource source) {
        return places.getOrDefault(path, new Place(source.label(), 0));
    }

    Map<String, Place> places() {
        return Map.copyOf(places);
    }

    Settings build() {
        return new Settings(registry, values);
    }

    private void setPlace(String path, Place place) {
        places.remove(path);
        places.put(path, place);
    }
}
