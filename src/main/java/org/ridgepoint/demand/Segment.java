package org.ridgepoint.demand;

import org.ridgepoint.inference.Workload;
import org.ridgepoint.units.Require;

/**
 * Customers who use models in one way (model specification, section 7).
 *
 * @param name for example {@code assistant}
 * @param workload tokens per request, latency limits and peaks
 * @param priceElasticity α: spending shares fall with price as p^−α; the elasticity of substitution is 1 + α
 * @param qualityWeight β: utility per decade of effective training compute, before the factor ln 10
 * @param rechoiceRatePerQuarter θ: share of customers who choose anew in a quarter
 * @param spendingShare share of all spending
 * @param customers n_c: number of customers
 * @param customerSpecificShare χ: share of spending on copies that one customer has to itself
 * @param selfHostingTaste ψ: how much dearer self-hosting feels than it is
 * @param inertia κ_s: utility of the present seller to those who choose anew; not part of the price index, and prices
 *     are set as for customers without it
 */
public record Segment(
        String name,
        Workload workload,
        double priceElasticity,
        double qualityWeight,
        double rechoiceRatePerQuarter,
        double spendingShare,
        double customers,
        double customerSpecificShare,
        double selfHostingTaste,
        double inertia) {

    private static final double QUARTERS_PER_YEAR = 4;
    private static final double LN_10 = StrictMath.log(10);

    public Segment {
        Require.positive(priceElasticity, "priceElasticity");
        Require.notNegative(qualityWeight, "qualityWeight");
        Require.fraction(rechoiceRatePerQuarter, "rechoiceRatePerQuarter");
        Require.fraction(spendingShare, "spendingShare");
        Require.within(customers, 1, 1e12, "customers");
        Require.fraction(customerSpecificShare, "customerSpecificShare");
        Require.within(selfHostingTaste, -1, 1e6, "selfHostingTaste");
        Require.within(inertia, 0, 30, "inertia");
    }

    /** The same customers with another taste for quality: β times a factor. */
    public Segment withTaste(double factor) {
        return new Segment(
                name,
                workload,
                priceElasticity,
                qualityWeight * factor,
                rechoiceRatePerQuarter,
                spendingShare,
                customers,
                customerSpecificShare,
                selfHostingTaste,
                inertia);
    }

    /** Utility of a quality, in decades of training compute: β·ln10·Q. */
    public double qualityUtility(double quality) {
        return qualityWeight * LN_10 * quality;
    }

    /** Share of customers who choose anew in one step: 1 − (1 − θ)^(4/stepsPerYear). */
    public double rechoiceRate(int stepsPerYear) {
        return chosenAnew(1.0 / stepsPerYear);
    }

    /** Share of customers who have chosen anew within some years: 1 − (1 − θ)^(4·years). */
    public double chosenAnew(double years) {
        return rechoiceRatePerQuarter == 1
                ? 1
                : -StrictMath.expm1(QUARTERS_PER_YEAR * years * StrictMath.log1p(-rechoiceRatePerQuarter));
    }
}
