package org.ridgepoint.firms;

import org.ridgepoint.units.Require;

/**
 * How labs progress while their R&D is taken as given (model specification, section 6).
 *
 * @param growthPerYear g0: growth of capability at the frontier, decades of effective training compute
 * @param imitationPerYear ι: share of the gap to the frontier that is closed
 * @param generationYears years between generations of one lab
 * @param openLagYears how far open weights trail the frontier
 */
public record LabTerms(double growthPerYear, double imitationPerYear, double generationYears, double openLagYears) {

    public LabTerms {
        Require.notNegative(growthPerYear, "growthPerYear");
        Require.notNegative(imitationPerYear, "imitationPerYear");
        Require.positive(generationYears, "generationYears");
        Require.notNegative(openLagYears, "openLagYears");
    }

    /** Capability after a step: dQ = g0 + ι·(Q_frontier − Q). */
    public double progress(double capability, double frontier, double years) {
        double closed = -StrictMath.expm1(-imitationPerYear * years);
        return capability + growthPerYear * years + closed * (frontier - capability);
    }
}
