package org.ridgepoint.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them, and one way to write them back: the same on every locale and Java version. */
public final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");
    private static final int DIGITS_OF_A_DOUBLE = 17;
    private static final int SMALLEST_PLAIN_EXPONENT = -4;
    private static final int LARGEST_PLAIN_EXPONENT = 6;

    private Numbers() {}

    /** Reads {@code 12}, {@code -0.5} or {@code 5e8}; empty for anything else, and for what is too large. */
    public static Optional<Double> parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? Optional.of(withoutNegativeZero(value)) : Optional.empty();
    }

    /** Reads a whole number, which may be written {@code 1e6}. */
    public static Optional<Integer> parseInteger(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text).intValueExact());
        } catch (ArithmeticException notWholeOrTooLarge) {
            return Optional.empty();
        }
    }

    /** Zero for both zeros: they are equal as numbers and must be equal as settings. */
    static double withoutNegativeZero(double value) {
        return value + 0.0;
    }

    /** The fewest digits that read back as the same number, for example {@code 0.35}, {@code 5e8} or {@code 6e-6}. */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal digits = fewestDigits(value).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            return digits.toPlainString();
        }
        return digits.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    private static BigDecimal fewestDigits(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int count = 1; count < DIGITS_OF_A_DOUBLE; count++) {
            BigDecimal rounded = exact.round(new MathContext(count, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(DIGITS_OF_A_DOUBLE, RoundingMode.HALF_EVEN));
    }
}
