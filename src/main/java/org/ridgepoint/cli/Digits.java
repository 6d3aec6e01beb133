package org.ridgepoint.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.ridgepoint.units.Text;

/** Numbers for readers: as many digits as a table needs, or all of them. The same in every locale. */
final class Digits {
    private static final MathContext THREE = new MathContext(3);
    private static final MathContext FOUR = new MathContext(4);
    private static final double PLAIN_FROM = 1e-3;
    private static final double PLAIN_BELOW = 1e6;

    private Digits() {}

    /** Rounded to four significant digits; {@code none} for an infinite number. */
    static String four(double value) {
        return rounded(value, FOUR);
    }

    /** Rounded to three significant digits; {@code none} for an infinite number. */
    static String three(double value) {
        return rounded(value, THREE);
    }

    private static String rounded(double value, MathContext digits) {
        if (!Double.isFinite(value)) {
            return "none";
        }
        BigDecimal rounded = new BigDecimal(value).round(digits);
        double size = Math.abs(rounded.doubleValue());
        if (size != 0 && (size < PLAIN_FROM || size >= PLAIN_BELOW)) {
            return Text.format("%.3e", rounded).replaceFirst("\\.?0*e", "e").replaceFirst("e\\+?(-?)0?", "e$1");
        }
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Every digit, so that the number reads back as the same; empty for a number that is not finite. */
    static String all(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /** Every digit; empty where absent. */
    static String all(OptionalDouble value) {
        return value.isPresent() ? all(value.getAsDouble()) : "";
    }
}
