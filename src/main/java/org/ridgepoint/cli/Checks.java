package org.ridgepoint.cli;

import java.util.function.Function;
import org.ridgepoint.tables.InvalidInputException;
import picocli.CommandLine.TypeConversionException;

/** Checks of options that take numbers. */
final class Checks {
    private Checks() {}

    /** The value of an option that is a whole number. */
    static <T> T whole(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "'" + text + "' must be a whole number, such as 7, that is not too large");
        }
    }

    static void atLeastOne(String option, int value) {
        if (value < 1) {
            throw InvalidInputException.of(option, "", Integer.toString(value), "must be a whole number of at least 1");
        }
    }
}
