package org.ridgepoint.scenario;

/**
 * Where a value was set.
 *
 * @param file name of the file or of the option
 * @param line line in the file, counted from 1; 0 where there is none
 */
public record Place(String file, int line) {
    /** The command-line option. */
    static final Place OPTION = new Place("--set", 0);

    /** A call in the program. */
    static final Place PROGRAM = new Place("settings", 0);
}
