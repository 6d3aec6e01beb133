package org.ridgepoint.hardware;

import java.util.OptionalDouble;
import org.ridgepoint.units.Require;

/**
 * What turns a chip's price and power into a cost by the second (model specification, sections 3 and 7).
 *
 * @param serverOverhead host, network and chassis as a share of a bare chip's or card's price
 * @param interestRate cost of capital per year
 * @param lifeYears years over which the price is recovered
 * @param powerUsageEffectiveness power of the site over power of the boards
 * @param load mean power over board power
 * @param electricityUsdPerKwh price of electricity
 * @param operationsUsdPerWattYear space and staff, per watt of board power
 */
public record ChipCostTerms(
        double serverOverhead,
        double interestRate,
        double lifeYears,
        double powerUsageEffectiveness,
        double load,
        double electricityUsdPerKwh,
        double operationsUsdPerWattYear) {

    /** Seconds in a Julian year. */
    public static final double SECONDS_PER_YEAR = 31_557_600;

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double JOULES_PER_KWH = 3.6e6;

    /**
     * Section 7 of the model specification; load is an assumption; operations are the colocation of the H100 bill in
     * the economics notes, 133 USD a month for 700 W.
     */
    public static final ChipCostTerms DEFAULT = new ChipCostTerms(0.4, 0.08, 4, 1.25, 0.8, 0.08, 133.0 * 12 / 700);

    public ChipCostTerms {
        Require.notNegative(serverOverhead, "serverOverhead");
        Require.notNegative(interestRate, "interestRate");
        Require.positive(lifeYears, "lifeYears");
        Require.within(powerUsageEffectiveness, 1, 10, "powerUsageEffectiveness");
        Require.fraction(load, "load");
        Require.notNegative(electricityUsdPerKwh, "electricityUsdPerKwh");
        Require.notNegative(operationsUsdPerWattYear, "operationsUsdPerWattYear");
    }

    /** Yearly payment that recovers one USD with interest: r/(1−(1+r)^−life), and 1/life without interest. */
    public double capitalRecoveryFactor() {
        if (interestRate == 0) {
            return 1 / lifeYears;
        }
        return -interestRate / StrictMath.expm1(-lifeYears * StrictMath.log1p(interestRate));
    }

    /**
     * USD per second of one chip: owned where it can be bought and its price and power are known, rented otherwise.
     *
     * @return empty if the offer gives neither
     */
    public OptionalDouble usdPerChipSecond(Accelerator.Offer offer, OptionalDouble boardPowerWatts) {
        if (owns(offer, boardPowerWatts)) {
            double price = offer.priceUsd().orElseThrow();
            return OptionalDouble.of(
                    ownedUsdPerSecond(price, offer.priceBasis().needsServer(), boardPowerWatts.orElseThrow()));
        }
        return offer.rentalUsdPerHour().isPresent()
                ? OptionalDouble.of(offer.rentalUsdPerHour().getAsDouble() / SECONDS_PER_HOUR)
                : OptionalDouble.empty();
    }

    /** True if a chip is owned rather than rented: it can be bought, and its price and power are known. */
    public boolean owns(Accelerator.Offer offer, OptionalDouble boardPowerWatts) {
        boolean canOwn = offer.access() != Access.RENT_ONLY;
        return canOwn && offer.priceUsd().isPresent() && boardPowerWatts.isPresent();
    }

    /** USD per second of an owned chip: capital, power and operations. */
    public double ownedUsdPerSecond(double priceUsd, boolean needsServer, double boardPowerWatts) {
        return capitalUsdPerSecond(priceUsd, needsServer)
                + powerUsdPerSecond(boardPowerWatts)
                + operationsUsdPerSecond(boardPowerWatts);
    }

    /** Recovery of the price of a chip, and of its share of a server where the price is of a bare chip or card. */
    public double capitalUsdPerSecond(double priceUsd, boolean needsServer) {
        return installedUsd(priceUsd, needsServer) * capitalRecoveryFactor() / SECONDS_PER_YEAR;
    }

    /** Price of a chip with its share of a server where the price is of a bare chip or card. */
    public double installedUsd(double priceUsd, boolean needsServer) {
        return priceUsd * (needsServer ? 1 + serverOverhead : 1);
    }

    /** Electricity of a chip with its share of the site. */
    public double powerUsdPerSecond(double boardPowerWatts) {
        return boardPowerWatts * load * powerUsageEffectiveness * electricityUsdPerKwh / JOULES_PER_KWH;
    }

    /** Space and staff for a chip. */
    public double operationsUsdPerSecond(double boardPowerWatts) {
        return boardPowerWatts * operationsUsdPerWattYear / SECONDS_PER_YEAR;
    }
}
