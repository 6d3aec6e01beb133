package org.ridgepoint.hardware.race;

import org.ridgepoint.units.Require;

/**
 * Pace of a technology's own clock against the calendar: clamp((yearly sales/reference)^exponent, slowest, fastest)·(1 +
 * subsidy share) (model specification, section 5; judgement).
 *
 * @param exponent elasticity of the pace in sales
 * @param referenceUsdPerYear sales at which the clock follows the calendar
 * @param slowest least pace, also without sales
 * @param fastest highest pace, before subsidies
 */
public record MaturityClock(double exponent, double referenceUsdPerYear, double slowest, double fastest) {
    /** Section 5. */
    public static final MaturityClock DEFAULT = new MaturityClock(0.2, 1e9, 0.5, 2);

    public MaturityClock {
        Require.notNegative(exponent, "exponent");
        Require.positive(referenceUsdPerYear, "referenceUsdPerYear");
        Require.positive(slowest, "slowest");
        Require.within(fastest, slowest, Double.MAX_VALUE, "fastest");
    }

    /** Years on the clock for a calendar year. */
    public double pace(double salesUsdPerYear, double subsidyShare) {
        double sales = Require.notNegative(salesUsdPerYear, "sales") / referenceUsdPerYear;
        double driven = sales == 0 ? slowest : StrictMath.exp(exponent * StrictMath.log(sales));
        return Math.max(slowest, Math.min(driven, fastest)) * (1 + Require.notNegative(subsidyShare, "subsidyShare"));
    }
}
