package org.ridgepoint.demand;

import org.ridgepoint.units.Require;

/**
 * How far traffic can be pooled on shared copies (model specification, section 7).
 *
 * @param openCopiesAtReference V0: copies of open weights that hosts face at the reference traffic
 * @param openCopiesElasticity ν: growth of their number with hosted open-weights traffic
 * @param zipfExponent z: popularity falls as rank^−z
 * @param labCopies V_l: shared copies of one lab (tiers × live versions × regions)
 */
public record CopyTerms(
        double openCopiesAtReference, double openCopiesElasticity, double zipfExponent, double labCopies) {

    private static final double REFERENCE_TOKENS_PER_SECOND = 1e6;
    private static final double MOST_COPIES = 1e12;

    public CopyTerms {
        Require.within(openCopiesAtReference, 1, 1e9, "openCopiesAtReference");
        Require.within(openCopiesElasticity, 0, 2, "openCopiesElasticity");
        Require.within(zipfExponent, 0, 10, "zipfExponent");
        Require.within(labCopies, 1, 1e9, "labCopies");
    }

    /** V_o = V0·(Λ/1e6)^ν, at least 1 and at most 1e12 (an assumption that keeps sums exact), for Λ tokens per second of hosted open-weights traffic. */
    public double openCopies(double tokensPerSecond) {
        if (!(tokensPerSecond > 0) || openCopiesElasticity == 0) {
            return openCopiesElasticity == 0 ? openCopiesAtReference : 1;
        }
        double growth = openCopiesElasticity * StrictMath.log(tokensPerSecond / REFERENCE_TOKENS_PER_SECOND);
        return Math.min(Math.max(1, openCopiesAtReference * StrictMath.exp(growth)), MOST_COPIES);
    }
}
