package org.ridgepoint.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries made from rows with a column {@code name}, in the order of the table, so that another table can override or
 * extend them.
 *
 * @param <T> type of the entries
 */
public final class NamedRows<T> {
    private static final String NAME = "name";
    private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*");
    private static final String NOTES = "notes";
    private static final String UNVERIFIED = "unverified_fields";

    private final BiFunction<CsvRow, Problems, Optional<T>> maker;
    private final Function<T, CsvRow> rowOf;
    private final Map<String, T> entries = new LinkedHashMap<>();
    private final Set<String> refused = new TreeSet<>();

    /**
     * @param maker makes an entry of a row; empty, with problems added, where the row is wrong
     * @param rowOf the row that an entry was made of
     */
    public NamedRows(BiFunction<CsvRow, Problems, Optional<T>> maker, Function<T, CsvRow> rowOf) {
        this.maker = maker;
        this.rowOf = rowOf;
    }

    /** Adds every row of a table. Names must be new. */
    public NamedRows<T> addAll(CsvTable table, Problems problems) {
        for (CsvRow row : table.rows()) {
            if (entries.containsKey(row.text(NAME))) {
                problems.add(row.file(), row.line(), NAME, row.text(NAME), "the name appears twice");
            } else {
                maker.apply(row, problems).ifPresent(entry -> entries.put(row.text(NAME), entry));
            }
        }
        return this;
    }

    /**
     * A copy in which rows of the table replace or extend the entries: a row whose name (or alias)
     * exists overrides the cells that it gives, and cells that it changes no longer count as unverified; a new name adds.
     *
     * @param resolve the existing name that a name stands for, if any
     * @param strict makes an entry of a user's row, which may be refused for more reasons than a shipped one
     */
    public NamedRows<T> overriddenBy(
            CsvTable table,
            Function<String, Optional<String>> resolve,
            BiFunction<CsvRow, Problems, Optional<T>> strict,
            Problems problems) {
        NamedRows<T> copy = new NamedRows<>(maker, rowOf);
        copy.entries.putAll(entries);
        copy.refused.addAll(refused);
        if (!table.header().contains(NAME)) {
            return copy; // reported with the header
        }
        Set<String> seen = new TreeSet<>();
        for (CsvRow row : table.rows()) {
            String name = resolve.apply(row.text(NAME)).orElse(row.text(NAME));
            if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
                problems.add(row.file(), row.line(), NAME, row.text(NAME), "the name appears twice");
                continue;
            }
            T old = entries.get(name);
            CsvRow merged = old == null ? widened(row) : overridden(row.with(NAME, name), rowOf.apply(old));
            int before = problems.list().size();
            Optional<T> made = strict.apply(merged, problems);
            made.ifPresent(entry -> copy.entries.put(name, entry));
            if (made.isEmpty() && old == null) {
                copy.refused.add(name);
                if (lacksCells(problems, before)) {
                    problems.add(row.file(), row.line(), NAME, name, remedyForNew(name));
                }
            }
        }
        return copy;
    }

    /** True if a problem found since {@code before} is a cell without a value. */
    private static boolean lacksCells(Problems problems, int before) {
        return problems.list().stream()
                .skip(before)
                .anyMatch(problem -> problem.value().isEmpty());
    }

    private String remedyForNew(String name) {
        return "is new, so every required column must be filled; to override, give a name in full"
                + Suggestions.hint(name, entries.keySet());
    }

    /** The entries by name. */
    public Map<String, T> entries() {
        return new LinkedHashMap<>(entries);
    }

    /** Names that tables meant to add, but whose rows were wrong, which was reported. */
    public Set<String> refused() {
        return new TreeSet<>(refused);
    }

    /** A new entry has every column of the old ones, so that what it lacks is reported. */
    private CsvRow widened(CsvRow row) {
        return entries.isEmpty()
                ? row
                : row.over(blank(rowOf.apply(entries.values().iterator().next())));
    }

    private static CsvRow blank(CsvRow row) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        cells.replaceAll((column, text) -> "");
        return new CsvRow(row.file(), row.line(), cells);
    }

    /** The base with the cells that the row gives; what it changes is noted, and no longer counts as unverified. */
    private static CsvRow overridden(CsvRow row, CsvRow base) {
        List<String> changed = row.cells().keySet().stream()
                .filter(column -> !column.equals(NAME) && !column.equals(NOTES) && !column.equals(UNVERIFIED))
                .filter(column -> row.has(column) && !row.text(column).equals(base.text(column)))
                .toList();
        CsvRow merged = row.over(base);
        if (!row.has(UNVERIFIED)) {
            merged = merged.with(UNVERIFIED, without(changed, base.text(UNVERIFIED)));
        }
        return changed.isEmpty() ? merged : noted(merged, changed);
    }

    private static String without(List<String> fields, String list) {
        return Stream.of(SEPARATOR.split(list))
                .filter(field -> !fields.contains(field))
                .collect(Collectors.joining(";"));
    }

    private static CsvRow noted(CsvRow row, List<String> changed) {
        String note = String.join(", ", changed) + " given in " + row.file() + ":" + row.line();
        return row.with(NOTES, row.has(NOTES) ? row.text(NOTES) + "; " + note : note);
    }
}
