package org.ridgepoint.scenario;

import java.util.HashMap;
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
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    SettingsBuilder(Settings start, Problems problems) {
        this.registry = start.registry();
        this.problems = problems;
        this.values = new LinkedHashMap<>(start.values());
    }

    /** Sets one value, or says what is wrong with it and returns false. Of several for one path the last counts. */
    boolean assign(String path, String text, Place place) {
        Optional<Parameter<?>> parameter = registry.find(path);
        if (parameter.isEmpty()) {
            refuse(path, text, place, unknown(path));
            return false;
        }
        Optional<?> value = parameter.get().read(text);
        if (value.isEmpty()) {
            refuse(path, text, place, parameter.get().remedy());
            return false;
        }
        values.put(path, value.get());
        places.put(path, place);
        refused.remove(path);
        return true;
    }

    /** Reports a value as wrong. */
    void refuse(String path, String text, Place place, String remedy) {
        problems.add(place.file(), place.line(), path, text, remedy);
        places.put(path, place);
        refused.add(path);
    }

    /** True if the last value given for {@code path} was wrong, so that its value here means nothing. */
    boolean isRefused(String path) {
        return refused.contains(path);
    }

    Map<String, Place> places() {
        return Map.copyOf(places);
    }

    Settings build() {
        return new Settings(registry, values);
    }

    private String unknown(String path) {
        if (registry.isGroup(path)) {
            return "is a group of parameters; set one of them, for example "
                    + registry.search(path + ".").get(0).path();
        }
        return unknown(registry.nearest(path));
    }

    private static String unknown(List<String> nearest) {
        return nearest.isEmpty()
                ? "is not a parameter; 'ridgepoint params' lists them"
                : "is not a parameter; nearest: " + String.join(", ", nearest);
    }
}
