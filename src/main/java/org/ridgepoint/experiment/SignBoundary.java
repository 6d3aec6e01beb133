package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.List;

/** Where an effect changes its sign between values of an assumption at which it was measured. */
public final class SignBoundary {
    private SignBoundary() {}

    /**
     * Every place where the straight line through neighbouring points crosses zero, or touches it in a point.
     *
     * @param at values of the assumption, growing
     * @param effect at each of them; NaN where it was not measured, which ends the line
     * @return places in the unit of the assumption, growing; empty if the sign stays
     */
    public static List<Double> crossings(double[] at, double[] effect) {
        if (at.length != effect.length) {
            throw new IllegalArgumentException("every value needs its effect: " + at.length + " and " + effect.length);
        }
        List<Double> crossings = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            if (effect[i] == 0) {
                crossings.add(at[i]);
            } else if (i + 1 < at.length && effect[i] * effect[i + 1] < 0) {
                double part = effect[i] / (effect[i] - effect[i + 1]);
                crossings.add(at[i] + part * (at[i + 1] - at[i]));
            }
        }
        return crossings;
    }
}
