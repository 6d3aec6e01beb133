package org.ridgepoint.store.results;

import java.util.OptionalDouble;

/**
 * The level of one factor at a design point; a row of table {@code parameters}.
 *
 * @param point design point, from 0
 * @param path of the parameter, or the name of the factor
 * @param value as the experiment says it
 * @param number the same as a number; absent if it is none
 */
public record ParameterRow(int point, String path, String value, OptionalDouble number) {

    /** A level given as text. */
    public static ParameterRow of(int point, String path, String value) {
        return new ParameterRow(point, path, value, number(value));
    }

    private static OptionalDouble number(String value) {
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException word) {
            return OptionalDouble.empty();
        }
    }
}
