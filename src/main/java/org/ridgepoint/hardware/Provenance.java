package org.ridgepoint.hardware;

import java.util.Set;
import java.util.TreeSet;
import org.ridgepoint.tables.RowReader;

/**
 * Where a catalogue row comes from.
 *
 * @param source citations, as published
 * @param unverifiedFields columns that nobody could check against a primary source
 * @param notes what a careful reader should know
 */
public record Provenance(String source, Set<String> unverifiedFields, String notes) {

    public Provenance {
        unverifiedFields = Set.copyOf(unverifiedFields);
    }

    /** Reads the columns {@code unverified_fields} and {@code notes} of a row, and its source from the column named. */
    public static Provenance of(RowReader row, String sourceColumn) {
        return new Provenance(
                row.text(sourceColumn), new TreeSet<>(row.texts("unverified_fields")), row.textOrEmpty("notes"));
    }
}
