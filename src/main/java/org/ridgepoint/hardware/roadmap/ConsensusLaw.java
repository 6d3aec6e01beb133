package org.ridgepoint.hardware.roadmap;

import org.apache.commons.math3.special.Erf;
import org.ridgepoint.units.Require;

/**
 * The distribution of the year in which in-memory computing finds its dominant design, and of the years it then takes
 * to scale: both lognormal. Draws come in as arguments (model specification, section 5; a judgement bracketed by fits
 * of how long earlier technologies took).
 *
 * @param originYear year from which the time to consensus counts
 * @param medianYears median time to consensus
 * @param sigma standard deviation of its logarithm
 * @param noneUntilYear last year in which it is known that consensus had not come
 * @param scaleUpMedianYears median time from consensus to maturity 0.9
 * @param scaleUpSigma standard deviation of its logarithm
 */
public record ConsensusLaw(
        double originYear,
        double medianYears,
        double sigma,
        double noneUntilYear,
        double scaleUpMedianYears,
        double scaleUpSigma) {

    /** The practitioners' view: about ten years from 2022, none by the catalogue's end, about eight more to scale. */
    public static final ConsensusLaw DEFAULT = new ConsensusLaw(2022, 10, 0.5, 2026.5, 8, 0.4);

    private static final double SQRT_TWO = Math.sqrt(2);

    public ConsensusLaw {
        Require.within(originYear, 1990, 2100, "originYear");
        Require.positive(medianYears, "medianYears");
        Require.positive(sigma, "sigma");
        Require.within(noneUntilYear, originYear, 2100, "noneUntilYear");
        Require.positive(scaleUpMedianYears, "scaleUpMedianYears");
        Require.notNegative(scaleUpSigma, "scaleUpSigma");
    }

    /** Λ0(t) = −ln(1 − Φ(ln((t − origin)/median)/σ)): hazard gathered by a year at the reference pace. */
    public double cumulativeHazard(double year) {
        if (year <= originYear) {
            return 0;
        }
        double deviations = StrictMath.log((year - originYear) / medianYears) / sigma;
        return -StrictMath.log(0.5 * Erf.erfc(deviations / SQRT_TWO));
    }

    /** The year by which this much hazard has accumulated at the reference pace: the inverse of Λ0. */
    public double yearOfHazard(double hazard) {
        double deviations = SQRT_TWO * Erf.erfInv(1 - 2 * StrictMath.exp(-Require.notNegative(hazard, "hazard")));
        return originYear + medianYears * StrictMath.exp(sigma * deviations);
    }

    /**
     * Consensus year if hazard had accumulated at a constant multiple of the reference pace since the origin, whatever
     * is known of the time since then.
     *
     * @param exponential a draw e ~ Exp(1)
     * @param speed pace over the reference, (R/R_ref)^γ
     */
    public double unconditionalYear(double exponential, double speed) {
        return yearOfHazard(exponential / Require.positive(speed, "speed"));
    }

    /**
     * Consensus year, given none until {@code noneUntilYear}. The exponential has no memory, so the conditional draw is
     * e = Λ0(noneUntilYear) + a fresh exponential.
     *
     * @param exponential a draw ~ Exp(1) of the hazard still to come
     * @param speed pace over the reference from {@code noneUntilYear} on
     */
    public double year(double exponential, double speed) {
        return yearOfHazard(knownHazard() + exponential / Require.positive(speed, "speed"));
    }

    /** Λ0(noneUntilYear): what a draw of the total hazard must exceed. */
    public double knownHazard() {
        return cumulativeHazard(noneUntilYear);
    }

    /** Scale-up time, in years. */
    public double scaleUpYears(double gaussian) {
        return scaleUpMedianYears * StrictMath.exp(scaleUpSigma * gaussian);
    }

    /** Both draws together, at the reference pace. */
    public Maturation draw(double exponential, double gaussian) {
        return new Maturation(year(exponential, 1), scaleUpYears(gaussian));
    }
}
