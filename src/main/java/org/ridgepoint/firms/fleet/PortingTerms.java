package org.ridgepoint.firms.fleet;

import org.ridgepoint.units.Require;

/**
 * What moving software to another platform takes (model specification, section 8).
 *
 * @param costUsd paid when the move begins
 * @param quarters until the platform can be used
 * @param lifeYears over which the cost has to be earned back
 * @param interestRate per year
 */
public record PortingTerms(double costUsd, int quarters, double lifeYears, double interestRate) {
    private static final int QUARTERS_PER_YEAR = 4;

    public PortingTerms {
        Require.notNegative(costUsd, "costUsd");
        Require.atLeast(quarters, 0, "quarters");
        Require.positive(lifeYears, "lifeYears");
        Require.notNegative(interestRate, "interestRate");
    }

    /** True if what a platform saves in a year is more than the yearly payment for its cost. */
    public boolean pays(double savedUsdPerYear) {
        double recovery = interestRate == 0
                ? 1 / lifeYears
                : -interestRate / StrictMath.expm1(-lifeYears * StrictMath.log1p(interestRate));
        return savedUsdPerYear > costUsd * recovery;
    }

    /** Steps until the platform can be used; part of a step counts as a whole one. */
    public int steps(int stepsPerYear) {
        return (quarters * stepsPerYear + QUARTERS_PER_YEAR - 1) / QUARTERS_PER_YEAR;
    }
}
