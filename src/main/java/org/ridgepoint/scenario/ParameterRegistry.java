package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ridgepoint.tables.Suggestions;

/** Every parameter there is, in the order of declaration. Immutable. */
public final class ParameterRegistry {
    private static final int MOST_SUGGESTIONS = 3;

    private final List<ParameterSection> sections;
    private final Map<String, Parameter<?>> byPath;
    private final Set<String> groups;

    /**
     * Collects the parameters of several sections.
     *
     * @throws IllegalArgumentException if a path is declared twice or is the beginning of another path, or if a
     *     declaration is incomplete or has a default outside its bounds
     */
    public ParameterRegistry(List<ParameterSection> sections) {
        this.sections = List.copyOf(sections);
        this.byPath = Collections.unmodifiableMap(index(sections));
        this.groups = Collections.unmodifiableSet(groups(byPath.keySet()));
        for (String path : byPath.keySet()) {
            refuse(groups.contains(path), path, "is both a parameter and a group of parameters");
        }
    }

    /** A registry of the given sections. */
    public static ParameterRegistry of(ParameterSection... sections) {
        return new ParameterRegistry(Arrays.asList(sections));
    }

    /** The sections, in order. */
    public List<ParameterSection> sections() {
        return sections;
    }

    /** All parameters, in order. */
    public Collection<Parameter<?>> parameters() {
        return byPath.values();
    }

    /** The parameter at a path. */
    public Optional<Parameter<?>> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** True if this very parameter is registered. */
    public boolean contains(Parameter<?> parameter) {
        return parameter.equals(byPath.get(parameter.path()));
    }

    /** True if {@code path} is the beginning of longer paths, as {@code segments.assistant} may be. */
    public boolean isGroup(String path) {
        return groups.contains(path);
    }

    /** Parameters whose path begins with {@code filter} or has it in it, case ignored; those that begin with it first. */
    public List<Parameter<?>> search(String filter) {
        String wanted = filter.toLowerCase(Locale.ROOT);
        List<Parameter<?>> first = new ArrayList<>();
        List<Parameter<?>> second = new ArrayList<>();
        for (Parameter<?> parameter : byPath.values()) {
            String path = parameter.path().toLowerCase(Locale.ROOT);
            if (path.startsWith(wanted)) {
                first.add(parameter);
            } else if (path.contains(wanted)) {
                second.add(parameter);
            }
        }
        first.addAll(second);
        return first;
    }

    /**
     * Paths that somebody may have meant: those that end in the same word (the parameter was put into the wrong group),
     * then those spelt most alike; groups of parameters are among the candidates.
     */
    public List<String> nearest(String path) {
        Set<String> found = new LinkedHashSet<>();
        String lastWord = lastWord(path);
        byPath.keySet().stream()
                .filter(known -> lastWord(known).equals(lastWord))
                .forEach(found::add);
        List<String> candidates = new ArrayList<>(byPath.keySet());
        candidates.addAll(groups);
        found.addAll(Suggestions.nearest(path, candidates));
        return found.stream().limit(MOST_SUGGESTIONS).toList();
    }

    /** What to say of a value that cannot be set at a path: what would be right there, or which path was meant. */
    public String remedy(String path) {
        return find(path).map(Parameter::remedy).orElseGet(() -> unknown(path));
    }

    private String unknown(String path) {
        if (isGroup(path)) {
            return "is a group of parameters; set one of them, for example "
                    + search(path + ".").get(0).path();
        }
        List<String> nearest = nearest(path);
        return nearest.isEmpty()
                ? "is not a parameter; 'ridgepoint params' lists them"
                : "is not a parameter; nearest: " + String.join(", ", nearest);
    }

    private static String lastWord(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Parameter<?>> index(List<ParameterSection> sections) {
        Map<String, Parameter<?>> byPath = new LinkedHashMap<>();
        for (ParameterSection section : sections) {
            for (Parameter<?> parameter : section.parameters()) {
                Declaration.check(parameter);
                refuse(byPath.put(parameter.path(), parameter) != null, parameter.path(), "is declared twice");
            }
        }
        return byPath;
    }

    private static Set<String> groups(Set<String> paths) {
        Set<String> groups = new LinkedHashSet<>();
        for (String path : paths) {
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                groups.add(path.substring(0, dot));
            }
        }
        return groups;
    }

    private static void refuse(boolean bad, String path, String message) {
        if (bad) {
            throw new IllegalArgumentException("parameter '" + path + "' " + message);
        }
    }
}
