package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problems;

/** A valid value for every parameter of a registry. Immutable: a change makes a copy. */
public final class Settings {
    private final ParameterRegistry registry;
    /** By path; each of the type of its parameter, because only {@link SettingsBuilder} makes values. */
    private final Map<String, Object> values;

    Settings(ParameterRegistry registry, Map<String, Object> values) {
        this.registry = registry;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Every parameter at its default. */
    public static Settings defaults(ParameterRegistry registry) {
        Map<String, Object> values = new LinkedHashMap<>();
        registry.parameters().forEach(parameter -> values.put(parameter.path(), parameter.defaultValue()));
        return new Settings(registry, values);
    }

    /** The parameters that have values here. */
    public ParameterRegistry registry() {
        return registry;
    }

    /**
     * The value of a parameter.
     *
     * @throws IllegalArgumentException if the parameter is not registered
     */
    public <T> T get(Parameter<T> parameter) {
        requireRegistered(parameter);
        return parameter.type().cast(value(parameter.path()));
    }

    /** The value at a path as a scenario file would say it. */
    public String text(String path) {
        Parameter<?> parameter = registry.find(path)
                .orElseThrow(() -> new IllegalArgumentException("parameter '" + path + "' is not registered"));
        return textOf(parameter);
    }

    /**
     * A copy with another value.
     *
     * @param value as a scenario file would say it
     * @throws InvalidInputException if there is no such path or the value is not permitted
     */
    public Settings with(String path, String value) {
        return with(Map.of(path, value));
    }

    /**
     * A copy with other values.
     *
     * @param changes by path, each as a scenario file would say it
     * @throws InvalidInputException with every path that does not exist and every value that is not permitted
     */
    public Settings with(Map<String, String> changes) {
        Problems problems = new Problems();
        SettingsBuilder builder = new SettingsBuilder(this, problems);
        changes.forEach((path, value) -> builder.assign(path, value, Place.PROGRAM));
        problems.throwIfAny();
        return builder.build();
    }

    /** A copy with another number; see {@link #with(String, String)}. */
    public Settings with(String path, double value) {
        return with(path, Numbers.text(value));
    }

    /** A copy with another value; see {@link #with(String, String)}. */
    public <T> Settings with(Parameter<T> parameter, T value) {
        requireRegistered(parameter);
        return with(parameter.path(), parameter.write(value));
    }

    /** True if the value at a path is its default. */
    public boolean isDefault(Parameter<?> parameter) {
        return parameter.defaultValue().equals(value(parameter.path()));
    }

    /** What differs from {@code other}, in the order of the registry. */
    public List<Difference> differencesFrom(Settings other) {
        if (registry != other.registry) {
            throw new IllegalArgumentException("settings of different registries cannot be compared");
        }
        List<Difference> differences = new ArrayList<>();
        for (Parameter<?> parameter : registry.parameters()) {
            if (!value(parameter.path()).equals(other.value(parameter.path()))) {
                differences.add(new Difference(parameter, textOf(parameter), other.textOf(parameter)));
            }
        }
        return differences;
    }

    /** Every value, one {@code path = value} a line, sorted by path: the same on every machine, for hashes and records. */
    public String canonicalText() {
        Map<String, String> sorted = new TreeMap<>();
        registry.parameters().forEach(parameter -> sorted.put(parameter.path(), textOf(parameter)));
        StringBuilder text = new StringBuilder();
        sorted.forEach(
                (path, value) -> text.append(path).append(" = ").append(value).append('\n'));
        return text.toString();
    }

    /** Equal if every path has the same value. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return differencesFrom(defaults(registry)).toString();
    }

    Map<String, Object> values() {
        return values;
    }

    private <T> String textOf(Parameter<T> parameter) {
        return parameter.write(parameter.type().cast(value(parameter.path())));
    }

    private Object value(String path) {
        Object value = values.get(path);
        if (value == null) {
            throw new IllegalArgumentException("parameter '" + path + "' is not registered");
        }
        return value;
    }

    private void requireRegistered(Parameter<?> parameter) {
        if (!registry.contains(parameter)) {
            throw new IllegalArgumentException("parameter '" + parameter.path() + "' is not registered");
        }
    }

    /**
     * A parameter with two values, both as a scenario file would say them.
     *
     * @param value the value here
     * @param otherValue the value in the settings compared with
     */
    public record Difference(Parameter<?> parameter, String value, String otherValue) {
        @Override
        public String toString() {
            return parameter.path() + " = " + value + " (not " + otherValue + ")";
        }
    }
}
