package org.ridgepoint.report.html;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.ridgepoint.experiment.statistics.Interval;
import org.ridgepoint.units.Text;

/** Numbers as readers like them: three digits that count, and words for what is large. The same in every locale. */
final class Figures {
    private static final MathContext THREE = new MathContext(3);
    private static final double PLAIN_FROM = 1e-3;
    private static final double WHOLE_FROM = 100;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final double TRILLION = 1e12;
    private static final double TOO_LARGE = 1e15;

    private Figures() {}

    /** A number; {@code –} for one that is not finite. */
    static String of(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (size != 0 && (size < PLAIN_FROM || size >= TOO_LARGE)) {
            return minus(Text.format("%.2e", value));
        }
        if (size >= MILLION) {
            double unit = size >= TRILLION ? TRILLION : size >= BILLION ? BILLION : MILLION;
            String word = size >= TRILLION ? " tn" : size >= BILLION ? " bn" : " M";
            return minus(three(value / unit)) + word;
        }
        return minus(size >= WHOLE_FROM ? Text.format("%,d", Math.round(value)) : three(value));
    }

    /** A number with its sign, for differences. */
    static String signed(double value) {
        return value > 0 ? "+" + of(value) : of(value);
    }

    /** An interval in brackets; empty if there is none. */
    static String of(Optional<Interval> interval) {
        return interval.map(each -> "[" + of(each.low()) + ", " + of(each.high()) + "]")
                .orElse("");
    }

    /** An interval of a difference, both ends with their sign; empty if there is none. */
    static String signed(Optional<Interval> interval) {
        return interval.map(each -> "[" + signed(each.low()) + ", " + signed(each.high()) + "]")
                .orElse("");
    }

    private static String three(double value) {
        BigDecimal rounded = new BigDecimal(value).round(THREE);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String minus(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number;
    }
}
