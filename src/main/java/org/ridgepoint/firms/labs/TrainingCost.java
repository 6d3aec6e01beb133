package org.ridgepoint.firms.labs;

import org.ridgepoint.units.Require;

/**
 * What the final training run of a frontier model costs. Operations are 6 times parameters times tokens, and tokens grow
 * with parameters (Hoffmann et al. 2022), so the cost grows with the square of size; hardware makes it cheaper.
 *
 * @param usd cost at the reference size in {@code year}
 * @param year year of {@code usd}
 * @param fallPerYear fall of the cost of an operation, ln per year
 */
public record TrainingCost(double usd, double year, double fallPerYear) {
    private static final double LN_2 = StrictMath.log(2);
    private static final double SIZE_EXPONENT = 2;

    public TrainingCost {
        Require.notNegative(usd, "usd");
        Require.finite(fallPerYear, "fallPerYear");
    }

    /**
     * Cost in a year.
     *
     * @param doublings log2 of size over the reference size
     */
    public double usd(int doublings, double atYear) {
        return usd * StrictMath.exp(SIZE_EXPONENT * LN_2 * doublings - fallPerYear * (atYear - year));
    }
}
