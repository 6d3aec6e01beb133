package org.ridgepoint.tables;

/**
 * Where a value was written, for messages about it.
 *
 * @param file name of the file or of the option
 * @param line line in the file, counted from 1; 0 where there is none
 * @param field column, parameter path or option; empty where the whole file is meant
 */
public record Place(String file, int line, String field) {

    /** A value given on the command line or in a call rather than in a file. */
    public static Place of(String option) {
        return new Place(option, 0, "");
    }
}
