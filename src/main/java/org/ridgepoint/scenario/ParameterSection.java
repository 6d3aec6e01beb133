package org.ridgepoint.scenario;

import java.util.List;

/**
 * Parameters that belong together and are declared together.
 *
 * @param name heading, for example {@code serving}
 * @param help what the section is about, in a sentence
 * @param parameters in the order in which they are listed
 */
public record ParameterSection(String name, String help, List<Parameter<?>> parameters) {
    public ParameterSection {
        parameters = List.copyOf(parameters);
    }

    /** A section of the given parameters. */
    public static ParameterSection of(String name, String help, Parameter<?>... parameters) {
        return new ParameterSection(name, help, List.of(parameters));
    }
}
