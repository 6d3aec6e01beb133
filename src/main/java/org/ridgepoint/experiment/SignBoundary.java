package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.List;

/** Where an effect changes its sign between values of an assumption at which it was measured. */
public final class SignBoundary {
    private SignBoundary() {}

    /**
     * Every place where the straight line through neighbouring points crosses zero, or touches it in a point.
     *
     * @param at values of the assumption, growing; above 0 if {@code logarithmic}
     * @param effect at each of them; NaN where it was not measured, which ends the line
     * @param logarithmic whether the line is straight over the logarithm of the assumption
     * @return places in the unit of the assumption, growing; empty if the sign stays
     */
    public static List<Double> crossings(double[] at, double[] effect, boolean logarithmic) {
        if (at.length != effect.length) {
            throw new IllegalArgumentException("every value needs its effect: " + at.length + " and " + effect.length);
        }
        List<Double> crossings = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            if (effect[i] == 0) {
                crossings.add(at[i]);
            } else if (i + 1 < at.length && effect[i] * effect[i + 1] < 0) {
                double part = effect[i] / (effect[i] - effect[i + 1]);
                crossings.add(between(at[i], at[i + 1], part, logarithmic));
            }
        }
        return crossings;
    }

    private static double between(double low, double high, double part, boolean logarithmic) {
        return logarithmic ? low * StrictMath.exp(part * StrictMath.log(high / low)) : low + part * (high - low);
    }
}
