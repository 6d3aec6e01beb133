package org.ridgepoint.cli;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.units.Text;

/** Reads the numbers of options, so that everything that is wrong on a command line is reported together. */
final class OptionNumbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final double LOWEST_TRAFFIC = 1e-12;
    private static final double HIGHEST_TRAFFIC = 1e15;

    private final Problems problems;

    OptionNumbers(Problems problems) {
        this.problems = problems;
    }

    /** A number above 0; absent where the option is not given or wrong. */
    OptionalDouble positive(String option, @Nullable String text) {
        return number(option, text, Double.MIN_NORMAL, Double.MAX_VALUE, "a number above 0");
    }

    /** A number of at least 0; absent where the option is not given or wrong. */
    OptionalDouble notNegative(String option, @Nullable String text) {
        return number(option, text, 0, Double.MAX_VALUE, "a number of at least 0");
    }

    /** A number in [low, high]; absent where the option is not given or wrong. */
    OptionalDouble within(String option, @Nullable String text, double low, double high) {
        return number(option, text, low, high, Text.format("a number from %s to %s", plain(low), plain(high)));
    }

    /** A number above 0 and at most 1; absent where the option is not given or wrong. */
    OptionalDouble efficiency(String option, @Nullable String text) {
        return number(option, text, Double.MIN_NORMAL, 1, "a number above 0 and at most 1");
    }

    /** Tokens per second, from 1e-12 to 1e15; absent where the option is not given or wrong. */
    OptionalDouble traffic(String option, @Nullable String text) {
        return number(option, text, LOWEST_TRAFFIC, HIGHEST_TRAFFIC, "tokens per second: a number from 1e-12 to 1e15");
    }

    private OptionalDouble number(String option, @Nullable String text, double low, double high, String expected) {
        if (text == null) {
            return OptionalDouble.empty();
        }
        String digits = text.strip();
        double value = DECIMAL.matcher(digits).matches() ? Double.parseDouble(digits) : Double.NaN;
        if (!(value >= low && value <= high)) {
            problems.add(option, 0, "", text, "must be " + expected);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Text.format("%.0f", value) : Double.toString(value);
    }
}
