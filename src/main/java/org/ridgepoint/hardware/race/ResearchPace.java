package org.ridgepoint.hardware.race;

import org.ridgepoint.units.Require;

/**
 * How research speeds the race: hazard gathers (R/R_ref)^γ times as fast (model specification, section 5; judgement).
 *
 * @param elasticity γ
 * @param referenceUsdPerYear R_ref, research on in-memory computing at which dates come as the law says
 */
public record ResearchPace(double elasticity, double referenceUsdPerYear) {
    /** Least research that is told from none, as a share of the reference: the pace never quite stops. */
    private static final double LEAST_SHARE = 1e-6;

    /** Section 5: γ 0.3, R_ref 3e8 USD a year. */
    public static final ResearchPace DEFAULT = new ResearchPace(0.3, 3e8);

    public ResearchPace {
        Require.notNegative(elasticity, "elasticity");
        Require.positive(referenceUsdPerYear, "referenceUsdPerYear");
    }

    /** (R/R_ref)^γ; R counts as at least a millionth of the reference. */
    public double speed(double usdPerYear) {
        double share = Require.notNegative(usdPerYear, "research") / referenceUsdPerYear;
        return StrictMath.exp(elasticity * StrictMath.log(Math.max(share, LEAST_SHARE)));
    }
}
