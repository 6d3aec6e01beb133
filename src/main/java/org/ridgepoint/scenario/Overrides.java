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
        return assign(options, new SettingsBuilder(Settings.defaults(registry), problems));
    }

    /** Sets the values that the options give, or reports what is wrong with them. */
    static Overrides assign(List<String> options, SettingsBuilder builder) {
        List<Assignment> assignments = new ArrayList<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            String path = option.substring(0, Math.max(equals, 0)).strip();
            if (path.isEmpty()) {
                builder.report(Place.OPTION, "", option, "must be written path=value");
                continue;
            }
            Assignment assignment =
                    new Assignment(path, option.substring(equals + 1).strip());
            if (builder.assign(path, assignment.value, Place.OPTION)) {
                assignments.add(assignment);
            }
        }
        return new Overrides(assignments);
    }

    /** The settings with these values in place of theirs. */
    public Settings applyTo(Settings settings) {
        SettingsBuilder builder = new SettingsBuilder(settings, new Problems());
        assignments.forEach(each -> builder.assign(each.path, each.value, Place.OPTION));
        return builder.build();
    }

    /** One value for one path, as written. */
    public record Assignment(String path, String value) {}
}
