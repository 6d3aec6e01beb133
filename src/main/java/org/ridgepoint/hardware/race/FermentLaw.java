package org.ridgepoint.hardware.race;

import java.util.OptionalDouble;
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
public record FermentLaw(
        double originYear,
        double medianYears,
        double sigma,
        double noneUntilYear,
        double scaleUpMedianYears,
        double scaleUpSigma) {

    /** The practitioners' view: about ten years from 2022, none by the catalogue's end, about eight more to scale. */
    public static final FermentLaw DEFAULT = new FermentLaw(2022, 10, 0.5, 2026.5, 8, 0.4);

    private static final double SQRT_TWO = Math.sqrt(2);

    public FermentLaw {
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

    /**
     * The year by which this much hazard has accumulated at the reference pace: the inverse of Λ0.
     *
     * @param hazard not negative; infinite for the year that never comes
     */
    public double yearOfHazard(double hazard) {
        Require.within(hazard, 0, Double.POSITIVE_INFINITY, "hazard");
        double deviations = SQRT_TWO * Erf.erfInv(1 - 2 * StrictMath.exp(-hazard));
        return originYear + medianYears * StrictMath.exp(sigma * deviations);
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

    /** The same law with another median time to consensus: that of one family. */
    public FermentLaw withMedianYears(double median) {
        return new FermentLaw(originYear, median, sigma, noneUntilYear, scaleUpMedianYears, scaleUpSigma);
    }

    /**
     * The moment in a span of time at which hazard reaches a threshold, with Λ0 gathered {@code speed} times as fast as
     * at the reference pace and only after {@code noneUntilYear}.
     *
     * @param gathered hazard gathered by {@code fromYear} since {@code noneUntilYear}
     * @param exponential a draw ~ Exp(1): the threshold
     * @return a year in ({@code fromYear}, {@code toYear}], or empty if the threshold is not reached
     */
    public OptionalDouble arrival(double gathered, double exponential, double fromYear, double toYear, double speed) {
        if (gathered + gain(fromYear, toYear, speed) < exponential) {
            return OptionalDouble.empty();
        }
        double begin = Math.max(fromYear, noneUntilYear);
        double year = yearOfHazard(cumulativeHazard(begin) + (exponential - gathered) / speed);
        return OptionalDouble.of(Math.max(begin, Math.min(year, toYear)));
    }

    /** Hazard that a span of time adds: speed·ΔΛ0 of what lies after {@code noneUntilYear}. */
    public double gain(double fromYear, double toYear, double speed) {
        double begin = Math.max(fromYear, noneUntilYear);
        return toYear <= begin
                ? 0
                : Require.positive(speed, "speed") * (cumulativeHazard(toYear) - cumulativeHazard(begin));
    }
}
