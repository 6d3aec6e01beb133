package org.ridgepoint.hardware.roadmap;

import org.ridgepoint.units.Require;

/**
 * How conventional chips improve, as continuous rates (ln per year). The first three are per USD of price; a chip gains
 * them and the growth of its price (model specification, section 5; fits {@code hw_trend} of the parameter table).
 *
 * @param opsPerUsd peak operations per second per USD
 * @param bandwidthPerUsd memory bandwidth per USD
 * @param capacityPerUsd memory capacity per USD
 * @param opsPerWatt peak operations per second per watt of board power
 * @param price price of one chip
 * @param dampingYear year after which every rate is multiplied by {@code dampedFraction}; {@link #NEVER} for none
 * @param dampedFraction what remains of a rate after the damping year
 */
public record GrowthRates(
        double opsPerUsd,
        double bandwidthPerUsd,
        double capacityPerUsd,
        double opsPerWatt,
        double price,
        double dampingYear,
        double dampedFraction) {

    /** A damping year that never comes. */
    public static final double NEVER = Double.POSITIVE_INFINITY;

    /** Section 5: fitted rates, a quarter of them after 2038 (a judgement). */
    public static final GrowthRates DEFAULT = new GrowthRates(0.33, 0.11, 0.12, 0.36, 0.05, 2038, 0.25);

    public GrowthRates {
        Require.finite(opsPerUsd, "opsPerUsd");
        Require.finite(bandwidthPerUsd, "bandwidthPerUsd");
        Require.finite(capacityPerUsd, "capacityPerUsd");
        Require.finite(opsPerWatt, "opsPerWatt");
        Require.finite(price, "price");
        Require.within(dampingYear, 1990, NEVER, "dampingYear");
        Require.fraction(dampedFraction, "dampedFraction");
    }

    /** These rates with another damping year. */
    public GrowthRates withDampingYear(double year) {
        return new GrowthRates(opsPerUsd, bandwidthPerUsd, capacityPerUsd, opsPerWatt, price, year, dampedFraction);
    }

    /** Growth of a chip's peak rates, ln per year. */
    public double opsPerChip() {
        return opsPerUsd + price;
    }

    /** Growth of a chip's memory bandwidth, ln per year. Assumption: its link grows with it. */
    public double bandwidthPerChip() {
        return bandwidthPerUsd + price;
    }

    /** Growth of a chip's memory capacity, ln per year. */
    public double capacityPerChip() {
        return capacityPerUsd + price;
    }

    /** Growth of a chip's board power, ln per year: operations grow faster than operations per watt. */
    public double wattsPerChip() {
        return opsPerChip() - opsPerWatt;
    }

    /**
     * What a quantity with this rate is multiplied by from one year to another: exp(rate·(undamped years +
     * dampedFraction·damped years)). Going backwards gives the reciprocal.
     */
    public double factor(double lnPerYear, double fromYear, double toYear) {
        return StrictMath.exp(lnPerYear * (undampedYears(toYear) - undampedYears(fromYear)));
    }

    private double undampedYears(double year) {
        return year <= dampingYear ? year : dampingYear + dampedFraction * (year - dampingYear);
    }
}
