package org.ridgepoint.demand;

import net.jafama.StrictFastMath;
import org.ridgepoint.units.Require;

/**
 * How much customers would spend in a year if price fell as expected, and how fast that is: X(t) =
 * start·10^(decades·(1 − exp(−rate·(t − t0)))) and P0(t) = P(t0)·exp(−fall·(t − t0)) (model specification, section 7).
 *
 * @param startYear t0
 * @param startUsdPerYear spending at t0
 * @param decades powers of ten by which spending grows in the long run
 * @param adoptionRatePerYear speed of adoption
 * @param expectedPriceFallPerYear fall of the raw price that adoption takes for granted, ln per year
 * @param priceElasticityOfUse ε: spending changes with price as (P/P0)^(1−ε)
 */
public record SpendingPath(
        double startYear,
        double startUsdPerYear,
        double decades,
        double adoptionRatePerYear,
        double expectedPriceFallPerYear,
        double priceElasticityOfUse) {

    private static final double LN_10 = StrictFastMath.log(10);
    private static final double LOG_MOST_RESPONSE = 3 * LN_10;

    public SpendingPath {
        Require.positive(startUsdPerYear, "startUsdPerYear");
        Require.within(decades, -10, 10, "decades");
        Require.notNegative(adoptionRatePerYear, "adoptionRatePerYear");
        Require.finite(expectedPriceFallPerYear, "expectedPriceFallPerYear");
        Require.positive(priceElasticityOfUse, "priceElasticityOfUse");
    }

    /** X(t), USD per year. */
    public double usdPerYear(double year) {
        double adopted = 1 - StrictFastMath.exp(-adoptionRatePerYear * (year - startYear));
        return startUsdPerYear * StrictFastMath.exp(LN_10 * decades * adopted);
    }

    /** ln(P0(t)/P(t0)): the expected change of the raw price since the start. */
    public double expectedLogPriceChange(double year) {
        return -expectedPriceFallPerYear * (year - startYear);
    }

    /**
     * (P/P0)^(1−ε): what a price that differs from the expected one does to spending; within a factor of a thousand, because
     * nobody's budget grows without end (an assumption that only extreme parameters meet: where customers care much for
     * quality and little for price, an index that counts quality falls by dozens of decades).
     */
    public double priceResponse(double logPriceOverExpected) {
        double response = (1 - priceElasticityOfUse) * logPriceOverExpected;
        return StrictFastMath.exp(Math.max(-LOG_MOST_RESPONSE, Math.min(response, LOG_MOST_RESPONSE)));
    }
}
