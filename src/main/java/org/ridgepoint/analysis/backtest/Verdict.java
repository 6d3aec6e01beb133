package org.ridgepoint.analysis.backtest;

import java.util.OptionalDouble;
import org.ridgepoint.units.Text;

/**
 * How a figure of the model stands to an observed range.
 *
 * @param outcome in a word
 * @param text in words, with the distance from the nearest bound for a miss
 */
public record Verdict(Outcome outcome, String text) {
    private static final double SMALL_FACTOR = 2;
    private static final double PER_CENT = 100;

    /** What can come of a comparison. */
    public enum Outcome {
        WITHIN,
        TOO_LOW,
        TOO_HIGH,
        NO_OBSERVATION,
        NO_FIGURE
    }

    /**
     * Compares the mean over seeds with the range.
     *
     * @param mean absent where the model has no figure
     */
    public static Verdict of(OptionalDouble mean, Fact.Observed observed) {
        if (!observed.exists()) {
            return new Verdict(Outcome.NO_OBSERVATION, "no observation");
        }
        if (mean.isEmpty()) {
            return new Verdict(Outcome.NO_FIGURE, "the model has no figure");
        }
        double value = mean.getAsDouble();
        if (observed.low().isPresent() && value < observed.low().getAsDouble()) {
            return new Verdict(
                    Outcome.TOO_LOW,
                    "too low by " + distance(value, observed.low().getAsDouble()));
        }
        if (observed.high().isPresent() && value > observed.high().getAsDouble()) {
            return new Verdict(
                    Outcome.TOO_HIGH,
                    "too high by " + distance(value, observed.high().getAsDouble()));
        }
        return new Verdict(Outcome.WITHIN, "within");
    }

    /** Positive values differ by a part of the bound, or by a factor from 2 on; others by a difference. */
    private static String distance(double value, double bound) {
        if (!(value > 0 && bound > 0)) {
            return Text.format("%.3g", Math.abs(value - bound));
        }
        double factor = Math.max(value, bound) / Math.min(value, bound);
        return factor < SMALL_FACTOR
                ? Text.format("%.0f %%", PER_CENT * Math.abs(value - bound) / bound)
                : Text.format("a factor of %.2g", factor);
    }
}
