package org.ridgepoint.hardware.race;

import org.ridgepoint.units.Require;

/**
 * What a line has made: the measure of what it has learned.
 *
 * @param units made so far
 * @param firstYearUnits of them in the first year of sales
 * @param salesYears years since the first sale; at most the first matters
 */
public record Output(double units, double firstYearUnits, double salesYears) {
    private static final double SAME = 1e-9;

    static final Output NONE = new Output(0, 0, 0);

    /** With a step's output; years before the first sale do not count. */
    Output plus(double made, double years) {
        Require.notNegative(made, "units made");
        if (units == 0 && made == 0) {
            return this;
        }
        double within = Math.max(0, Math.min(1 - salesYears, years));
        return new Output(units + made, firstYearUnits + made * within / years, Math.min(1, salesYears + years));
    }

    /** N0; 0 while the first year is not over. */
    double reference() {
        return salesYears < 1 - SAME ? 0 : firstYearUnits;
    }
}
