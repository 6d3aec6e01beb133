package org.ridgepoint.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgepoint.cli.Tables.Heading;
import org.ridgepoint.hardware.Provenance;
import org.ridgepoint.tables.CsvRow;

/**
 * A table of the catalogue, ready to be printed: briefly for a terminal, with all columns as JSON or CSV.
 *
 * @param brief columns shown on a terminal
 * @param entries the rows
 */
record CatalogView(List<Shown> brief, List<Entry> entries) {
    private static final Pattern NUMBER = Pattern.compile("-?[\\d.]+([eE][+-]?\\d+)?");
    private static final String UNVERIFIED_MARK = "?";

    /**
     * A column shown on a terminal.
     *
     * @param column its name in the table
     * @param header what is printed above it
     */
    record Shown(String column, String header) {}

    /** A row and where it comes from. */
    record Entry(CsvRow row, Provenance provenance) {

        private boolean unverified(String column) {
            return row.has(column) && provenance.unverifiedFields().contains(column);
        }

        private String marked(String column) {
            return row.text(column) + (unverified(column) ? UNVERIFIED_MARK : "");
        }
    }

    /** Columns of a text with a line {@code column: header} for each. */
    static List<Shown> columns(String lines) {
        return lines.lines()
                .map(line -> line.split(": ", 2))
                .map(pair -> new Shown(pair[0].strip(), pair[1].strip()))
                .toList();
    }

    /** The rows in which a brief column or an alias contains the text, whatever the case. */
    CatalogView filtered(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return new CatalogView(
                brief, entries.stream().filter(each -> contains(each, wanted)).toList());
    }

    private boolean contains(Entry entry, String wanted) {
        return Stream.concat(brief.stream().map(Shown::column), Stream.of("aliases"))
                .anyMatch(column ->
                        entry.row().text(column).toLowerCase(Locale.ROOT).contains(wanted));
    }

    List<Heading> briefHeadings() {
        return brief.stream()
                .map(each -> new Heading(each.header(), numeric(each.column())))
                .toList();
    }

    List<List<String>> briefRows() {
        return entries.stream()
                .map(entry ->
                        brief.stream().map(each -> entry.marked(each.column())).toList())
                .toList();
    }

    List<Heading> fullHeadings() {
        return allColumns().stream()
                .map(each -> new Heading(each, numeric(each)))
                .toList();
    }

    List<List<String>> fullRows() {
        Set<String> columns = allColumns();
        return entries.stream()
                .map(entry -> columns.stream().map(entry.row()::text).toList())
                .toList();
    }

    /** True if any cell of the brief table carries the mark of an unverified value. */
    boolean anyMarked() {
        return entries.stream().anyMatch(entry -> brief.stream().anyMatch(each -> entry.unverified(each.column())));
    }

    private Set<String> allColumns() {
        Set<String> columns = new LinkedHashSet<>();
        brief.forEach(each -> columns.add(each.column()));
        entries.forEach(each -> columns.addAll(each.row().cells().keySet()));
        return columns;
    }

    private boolean numeric(String column) {
        return entries.stream()
                .map(each -> each.row().text(column))
                .filter(each -> !each.isEmpty())
                .allMatch(each -> NUMBER.matcher(each).matches());
    }
}
