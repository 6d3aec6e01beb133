package org.ridgepoint.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns that a table may have.
 *
 * @param required columns without which the table cannot be read
 * @param optional columns that are read where they are present
 * @param othersIgnored true if any other column is passed over; false if it is a mistake to be reported
 */
public record Columns(List<String> required, List<String> optional, boolean othersIgnored) {

    public Columns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** Exactly these columns: any other one is reported, with the nearest known name. */
    public static Columns only(List<String> required, List<String> optional) {
        return new Columns(required, optional, false);
    }

    /** At least the required columns: wide tables of others may hold anything else. */
    public static Columns among(List<String> required, List<String> optional) {
        return new Columns(required, optional, true);
    }

    /** Required and optional columns, in that order. */
    public List<String> known() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return all;
    }
}
