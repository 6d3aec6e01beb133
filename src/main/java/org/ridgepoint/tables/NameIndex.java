package org.ridgepoint.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ridgepoint.units.Text;

/**
 * Finds entries of a catalogue by name: in full, by alias, or by a part that only one entry's name (or else only one
 * entry's aliases) contains. Case never matters. An ambiguous part lists the candidates, an unknown name the nearest.
 *
 * @param <T> type of the entries
 */
public final class NameIndex<T> {
    private static final int MOST_CANDIDATES = 12;

    private final String kind;
    private final Map<String, T> byName;
    private final Map<String, String> nameByAlias;
    private final Set<String> refused;

    /**
     * @param kind what the entries are, for messages, such as {@code accelerator}
     * @param byName entries by name, in the order of the catalogue
     * @param nameByAlias name by alias
     */
    public NameIndex(String kind, Map<String, T> byName, Map<String, String> nameByAlias) {
        this(kind, byName, nameByAlias, Set.of());
    }

    /**
     * An index that knows of entries that were refused.
     *
     * @param refused names whose entries are wrong, which was reported: to call them unknown as well would mislead
     */
    public NameIndex(String kind, Map<String, T> byName, Map<String, String> nameByAlias, Set<String> refused) {
        this.kind = kind;
        this.byName = new LinkedHashMap<>(byName);
        this.nameByAlias = new LinkedHashMap<>(nameByAlias);
        this.refused = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        this.refused.addAll(refused);
    }

    /** The entries in the order of the catalogue. */
    public List<T> all() {
        return List.copyOf(byName.values());
    }

    /** The entry that has this name or alias in full, whatever the case; parts do not count. */
    public Optional<T> named(String name) {
        List<String> found = inFull(name.strip());
        return found.size() == 1 ? Optional.ofNullable(byName.get(found.get(0))) : Optional.empty();
    }

    /**
     * The entry that {@code name} stands for.
     *
     * @throws InvalidInputException if there is none, or more than one
     */
    public T find(String name) {
        Problems problems = new Problems();
        Optional<T> found = find(name, Place.of(kind), problems);
        problems.throwIfAny();
        return found.orElseThrow();
    }

    /**
     * The entry that {@code name} stands for; where there is none, or more than one, that is added to the problems, unless
     * the name was refused, which is among them already.
     */
    public Optional<T> find(String name, Place place, Problems problems) {
        if (refused.contains(name.strip())) {
            return Optional.empty();
        }
        List<String> found = matches(name.strip());
        if (found.size() == 1) {
            return Optional.ofNullable(byName.get(found.get(0)));
        }
        String remedy = found.isEmpty() ? unknown(name) : ambiguous(found);
        problems.add(place.file(), place.line(), place.field(), name, remedy);
        return Optional.empty();
    }

    private List<String> matches(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<String> inFull = inFull(name);
        if (!inFull.isEmpty()) {
            return inFull;
        }
        List<String> part =
                byName.keySet().stream().filter(each -> contains(each, wanted)).toList();
        return part.isEmpty() ? aliased(each -> contains(each, wanted)) : part;
    }

    private List<String> inFull(String name) {
        if (byName.containsKey(name)) {
            return List.of(name);
        }
        List<String> full = byName.keySet().stream()
                .filter(each -> each.equalsIgnoreCase(name))
                .toList();
        return full.isEmpty() ? aliased(each -> each.equalsIgnoreCase(name)) : full;
    }

    private List<String> aliased(Predicate<String> condition) {
        return nameByAlias.entrySet().stream()
                .filter(each -> condition.test(each.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    private static boolean contains(String name, String wanted) {
        return name.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private String unknown(String name) {
        List<String> near = Suggestions.nearest(name, byName.keySet());
        if (!near.isEmpty()) {
            return Text.format("unknown %s; nearest: %s", kind, Suggestions.quoted(near));
        }
        return Text.format("unknown %s; 'ridgepoint catalog' lists what there is", kind);
    }

    private String ambiguous(List<String> found) {
        List<String> shown = found.subList(0, Math.min(found.size(), MOST_CANDIDATES));
        String more = found.size() > shown.size() ? " and " + (found.size() - shown.size()) + " more" : "";
        return Text.format("may be any %s of: %s%s", kind, Suggestions.quoted(shown), more);
    }
}
