package org.ridgepoint.analysis.discovery;

import java.util.List;

/**
 * Something that cases differ in.
 *
 * @param name of it
 * @param categories the values that it takes, in order; empty if it is a number
 */
public record Input(String name, List<String> categories) {
    public Input {
        categories = List.copyOf(categories);
    }

    /** A number. */
    public static Input number(String name) {
        return new Input(name, List.of());
    }

    /** True for a number. */
    public boolean isNumber() {
        return categories.isEmpty();
    }
}
