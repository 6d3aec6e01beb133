package org.ridgepoint.tables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a table, as written, with its place. Cells are stripped of blanks at both ends; an empty cell is an absent
 * value.
 *
 * @param file name of the file
 * @param line line on which the row starts, counted from 1
 * @param cells text by column, in the order of the header
 */
public record CsvRow(String file, int line, Map<String, String> cells) {

    public CsvRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The cell's text; empty where the cell is blank or the table has no such column. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** True if the cell holds anything. */
    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    /** Typed and checked access; what is wrong goes to {@code problems}. */
    public RowReader reader(Problems problems) {
        return new RowReader(this, problems);
    }

    /** This row laid over another one: blank cells keep the other's text. The place is that of this row. */
    public CsvRow over(CsvRow base) {
        Map<String, String> merged = new LinkedHashMap<>(base.cells);
        cells.forEach((column, text) -> {
            if (!text.isEmpty()) {
                merged.put(column, text);
            }
        });
        return new CsvRow(file, line, merged);
    }

    /** This row with one cell replaced. */
    public CsvRow with(String column, String text) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(column, text);
        return new CsvRow(file, line, changed);
    }
}
