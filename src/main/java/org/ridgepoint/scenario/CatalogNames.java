package org.ridgepoint.scenario;

import java.util.Arrays;
import java.util.List;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.tables.Problems;

/**
 * A parameter whose value is names of catalogue entries, separated by commas.
 *
 * @param parameter the names
 * @param rule what each of them must be
 */
public record CatalogNames(TextParameter parameter, Rule rule) {

    /** What a name must be. */
    @FunctionalInterface
    public interface Rule {
        /** Looks a name up; adds to the problems, at the given place, what is wrong with it. */
        void check(String name, Catalogs catalogs, org.ridgepoint.tables.Place place, Problems problems);
    }

    /** The names in the settings, in order. An empty one, as after a last comma, is kept: it is an unknown name. */
    List<String> in(Settings settings) {
        return Arrays.stream(settings.get(parameter).split(",", -1))
                .map(String::strip)
                .toList();
    }

    /** Reports every name that is wrong as one that was set at {@code place}. */
    void check(Settings settings, Place place, Catalogs catalogs, Problems problems) {
        var where = new org.ridgepoint.tables.Place(place.file(), place.line(), parameter.path());
        in(settings).forEach(name -> rule.check(name, catalogs, where, problems));
    }
}
