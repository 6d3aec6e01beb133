package org.ridgepoint.hardware.race;

import org.ridgepoint.units.Require;

/**
 * What may keep a family from shipping on its own (model specification, section 5).
 *
 * @param failurePerYear hazard of failure of a family that still races, per year
 * @param absorption probability that an incumbent vendor absorbs a family when it succeeds
 */
public record CompetingRisks(double failurePerYear, double absorption) {
    /** Section 5. */
    public static final CompetingRisks DEFAULT = new CompetingRisks(0.04, 0.3);

    public CompetingRisks {
        Require.notNegative(failurePerYear, "failurePerYear");
        Require.fraction(absorption, "absorption");
    }

    /**
     * Year in which a family that still races would fail; infinite without the risk.
     *
     * @param sinceYear year in which the family is known to be alive
     * @param exponential a draw ~ Exp(1)
     */
    public double failureYear(double sinceYear, double exponential) {
        return failurePerYear == 0 ? Double.POSITIVE_INFINITY : sinceYear + exponential / failurePerYear;
    }

    /** True if a success is absorbed, given a uniform draw. */
    public boolean absorbs(double uniform) {
        return uniform < absorption;
    }
}
