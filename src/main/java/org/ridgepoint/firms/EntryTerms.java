package org.ridgepoint.firms;

import org.ridgepoint.units.Require;

/**
 * Who may enter, and what it takes (model specification, section 8).
 *
 * @param potentialEntrantsPerYear mean number of firms that look at the market in a year
 * @param sunkCostUsd paid once at entry
 * @param fixedCostUsdPerYear staff and offices of any deployer at {@code startYear}
 * @param fixedCostGrowthPerYear growth of the fixed cost, as a rate
 * @param startYear year of {@code fixedCostUsdPerYear}
 * @param discountRate interest of the net present value
 * @param horizonYears years that the net present value covers
 * @param leastForecastShare share of a segment that an entrant plans for at least
 * @param graceQuarters quarters for which it does, and for which it is not judged
 */
public record EntryTerms(
        double potentialEntrantsPerYear,
        double sunkCostUsd,
        double fixedCostUsdPerYear,
        double fixedCostGrowthPerYear,
        double startYear,
        double discountRate,
        int horizonYears,
        double leastForecastShare,
        int graceQuarters) {

    /** Years of fixed cost that an entrant or a starter has in cash. */
    public static final double CASH_YEARS = 2;

    private static final int QUARTERS_PER_YEAR = 4;

    public EntryTerms {
        Require.notNegative(potentialEntrantsPerYear, "potentialEntrantsPerYear");
        Require.notNegative(sunkCostUsd, "sunkCostUsd");
        Require.notNegative(fixedCostUsdPerYear, "fixedCostUsdPerYear");
        Require.within(fixedCostGrowthPerYear, -0.99, 10, "fixedCostGrowthPerYear");
        Require.notNegative(discountRate, "discountRate");
        Require.atLeast(horizonYears, 1, "horizonYears");
        Require.fraction(leastForecastShare, "leastForecastShare");
        Require.atLeast(graceQuarters, 0, "graceQuarters");
    }

    /** Fixed cost of a deployer in a year. */
    public double fixedCostUsdPerYear(double year) {
        return fixedCostUsdPerYear * StrictMath.exp(StrictMath.log1p(fixedCostGrowthPerYear) * (year - startYear));
    }

    /** Cash of a firm that starts in a year, before any loss that it foresees. */
    public double startingCashUsd(double year) {
        return CASH_YEARS * fixedCostUsdPerYear(year);
    }

    /** Steps for which an entrant is not judged. */
    public int graceSteps(int stepsPerYear) {
        return graceQuarters * stepsPerYear / QUARTERS_PER_YEAR;
    }

    /**
     * What entry is worth.
     *
     * @param npvUsd net present value after the sunk cost
     * @param foreseenLossesUsd sum of the losses of the steps that make one, before the sunk cost
     */
    public record Prospect(double npvUsd, double foreseenLossesUsd) {}

    /**
     * Weighs gross profits against fixed and sunk cost.
     *
     * @param grossProfitUsdByStep profit before fixed cost in each step of the horizon
     */
    public Prospect weigh(double[] grossProfitUsdByStep, double year, int stepsPerYear) {
        double npv = -sunkCostUsd;
        double losses = 0;
        double discount = 1;
        double factor = StrictMath.exp(-StrictMath.log1p(discountRate) / stepsPerYear);
        for (int ahead = 0; ahead < grossProfitUsdByStep.length; ahead++) {
            discount *= factor;
            double fixed = fixedCostUsdPerYear(year + (double) ahead / stepsPerYear) / stepsPerYear;
            double profit = grossProfitUsdByStep[ahead] - fixed;
            npv += discount * profit;
            losses += Math.max(0, -profit);
        }
        return new Prospect(npv, losses);
    }
}
