package org.ridgepoint.cli;

import org.ridgepoint.tables.InvalidInputException;

/** Checks of options that take numbers. */
final class Checks {
    private Checks() {}

    static void atLeastOne(String option, int value) {
        if (value < 1) {
            throw InvalidInputException.of(option, "", Integer.toString(value), "must be a whole number of at least 1");
        }
    }
}
