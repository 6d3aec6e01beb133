package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.tables.Problems;

/**
 * Values from {@code --set path=value} options, which win over every file. Of several for one path the last counts.
 *
 * @param assignments in the order given; every one valid in itself
 */
public record Overrides(List<Assignment> assignments) {
    /** No options. */
    public static final Overrides NONE = new Overrides(List.of());

    public Overrides {
        assignments = List.copyOf(assignments);
    }

    /**
     * Reads the options.
     *
     * @param options each {@code path=value}; spaces around both are ignored
     * @param problems takes everything that is wrong; wrong options are left out of the result
     */
    public static Overrides parse(List<String> options, ParameterRegistry registry, Problems problems) {
        SettingsBuilder builder = new SettingsBuilder(Settings.defaults(registry), problems);
        List<Assignment> assignments = new ArrayList<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals <= 0) {
                problems.add(Place.OPTION.file(), 0, "", option, "must be written path=value");
                continue;
            }
            Assignment assignment = new Assignment(
                    option.substring(0, equals).strip(), option.substring(equals + 1).strip());
            if (builder.assign(assignment.path, assignment.value, Place.OPTION)) {
                assignments.add(assignment);
            }
        }
        return new Overrides(assignments);
    }

    /** The settings with these values in place of theirs. */
    public Settings applyTo(Settings settings) {
        SettingsBuilder builder = new SettingsBuilder(settings, new Problems());
        applyTo(builder);
        return builder.build();
    }

    void applyTo(SettingsBuilder builder) {
        assignments.forEach(each -> builder.assign(each.path, each.value, Place.OPTION));
    }

    /** One value for one path, as written. */
    public record Assignment(String path, String value) {}
}
