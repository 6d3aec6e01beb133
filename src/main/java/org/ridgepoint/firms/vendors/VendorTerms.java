package org.ridgepoint.firms.vendors;

import org.ridgepoint.pricing.Markup;
import org.ridgepoint.units.Require;

/**
 * How vendors behave (model specification, section 5).
 *
 * @param alpha α_v: E = (1 + α_v)(1 − S) + ε_v·S, S the share of chip sales
 * @param epsilon ε_v
 * @param research share of revenue spent on research
 * @param inMemoryResearch share of that research that goes to in-memory computing. Assumption: a hundredth, so that the
 *     practitioners' ten years stay within about a year
 * @param outsideResearchUsdPerYear research on in-memory computing paid by neither vendors nor policy. Assumption: R_ref,
 *     what the reference pace takes for granted
 * @param shareMemoryYears time constant of the share that a vendor reckons with. Assumption: the life of a chip, since
 *     customers compare with the fleet that they have
 * @param sharesByOrders true if an incumbent sells what is ordered of its own chips, false if incumbents share all
 *     conventional sales in the proportions of the catalogue
 */
public record VendorTerms(
        double alpha,
        double epsilon,
        double research,
        double inMemoryResearch,
        double outsideResearchUsdPerYear,
        double shareMemoryYears,
        boolean sharesByOrders) {

    /** Section 5 and the assumptions above. */
    public static final VendorTerms DEFAULT = new VendorTerms(2, 1.2, 0.15, 0.01, 3e8, 4, false);

    public VendorTerms {
        Require.positive(alpha, "alpha");
        Require.positive(epsilon, "epsilon");
        Require.fraction(research, "research");
        Require.fraction(inMemoryResearch, "inMemoryResearch");
        Require.notNegative(outsideResearchUsdPerYear, "outsideResearchUsdPerYear");
        Require.positive(shareMemoryYears, "shareMemoryYears");
    }

    /**
     * Price over unit cost at a share of chip sales (sections 7 and 8).
     *
     * @return at least (1 + α_v)/α_v, and at most 21
     */
    public double markup(double share) {
        return Markup.of(Markup.ownerElasticity(alpha, epsilon, share));
    }

    /** The share that a vendor reckons with after some years of another one: exponential forgetting. */
    public double remembered(double before, double observed, double years) {
        return observed + (before - observed) * StrictMath.exp(-years / shareMemoryYears);
    }
}
