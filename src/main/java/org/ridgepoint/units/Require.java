package org.ridgepoint.units;

/** Checks that return the value they checked. NaN and infinities never pass. */
public final class Require {
    private Require() {}

    /** Returns {@code value} if it is positive and finite. */
    public static double positive(double value, String name) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw refused(name, "positive and finite", value);
        }
        return value;
    }

    /** Returns {@code value} if it is zero or positive, and finite. */
    public static double notNegative(double value, String name) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw refused(name, "zero or positive, and finite", value);
        }
        return value;
    }

    /** Returns {@code value} if it lies in [0, 1]. */
    public static double fraction(double value, String name) {
        return within(value, 0, 1, name);
    }

    /** Returns {@code value} if it is finite. */
    public static double finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw refused(name, "finite", value);
        }
        return value;
    }

    /** Returns {@code value} if it lies in [low, high]. */
    public static double within(double value, double low, double high, String name) {
        if (!(value >= low && value <= high)) {
            throw refused(name, Text.format("in [%s, %s]", low, high), value);
        }
        return value;
    }

    /** Returns {@code value} if it is at least {@code low}. */
    public static int atLeast(int value, int low, String name) {
        if (value < low) {
            throw refused(name, "at least " + low, value);
        }
        return value;
    }

    private static IllegalArgumentException refused(String name, String what, Number value) {
        return new IllegalArgumentException(Text.format("%s must be %s but was %s", name, what, value));
    }
}
