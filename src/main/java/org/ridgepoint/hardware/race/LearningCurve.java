package org.ridgepoint.hardware.race;

import org.ridgepoint.units.Require;

/**
 * Wright's law with spillovers: unit cost is multiplied by ((N_own + spillover·N_others + N0)/N0)^−exponent, N0 the first
 * year's output (model specification, section 5).
 *
 * @param exponent −d ln cost/d ln cumulated output; 0.32 is a fifth off for every doubling
 * @param spillover share of others' output that teaches as much as one's own
 */
public record LearningCurve(double exponent, double spillover) {
    /** Section 5: 0.32, sensitivity 0.04–0.50; a third of others' output counts. */
    public static final LearningCurve DEFAULT = new LearningCurve(0.32, 1.0 / 3);

    public LearningCurve {
        Require.notNegative(exponent, "exponent");
        Require.fraction(spillover, "spillover");
    }

    /**
     * Unit cost over that of the first year.
     *
     * @param own units made so far
     * @param others units made by others so far
     * @param firstYear N0 in units; 0 while it is not known, and then nothing is learned
     * @return in (0, 1]
     */
    public double costFactor(double own, double others, double firstYear) {
        if (firstYear == 0) {
            return 1;
        }
        double experience = (own + spillover * others + firstYear) / firstYear;
        return StrictMath.exp(-exponent * StrictMath.log(experience));
    }
}
