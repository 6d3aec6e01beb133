package org.ridgepoint.inference.cost;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.ChipCostTerms;

/**
 * What one chip costs by the second, and of what that is made.
 *
 * @param basis where the cost comes from
 * @param usdPerSecond c
 * @param capitalUsdPerSecond recovery of the price, of an owned chip
 * @param powerUsdPerSecond electricity, of an owned chip
 * @param operationsUsdPerSecond space and staff, of an owned chip
 */
public record ChipCost(
        Basis basis,
        double usdPerSecond,
        OptionalDouble capitalUsdPerSecond,
        OptionalDouble powerUsdPerSecond,
        OptionalDouble operationsUsdPerSecond) {

    private static final double SECONDS_PER_HOUR = 3600;

    /** Where a cost by the second comes from. */
    public enum Basis {
        OWNED,
        RENTED,
        GIVEN;

        /** The word used in tables. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The given cost by the hour if there is one, or else what a chip costs to own, or else to rent.
     *
     * @return empty if the catalogue gives neither a price with board power nor a rent
     */
    public static Optional<ChipCost> of(Accelerator chip, ChipCostTerms terms, OptionalDouble givenUsdPerHour) {
        if (givenUsdPerHour.isPresent()) {
            return Optional.of(whole(Basis.GIVEN, givenUsdPerHour.getAsDouble() / SECONDS_PER_HOUR));
        }
        OptionalDouble usdPerSecond = terms.usdPerChipSecond(chip.offer(), chip.boardPowerWatts());
        if (usdPerSecond.isEmpty()) {
            return Optional.empty();
        }
        boolean owned = terms.owns(chip.offer(), chip.boardPowerWatts());
        return Optional.of(
                owned
                        ? owned(chip, terms, usdPerSecond.getAsDouble())
                        : whole(Basis.RENTED, usdPerSecond.getAsDouble()));
    }

    private static ChipCost owned(Accelerator chip, ChipCostTerms terms, double usdPerSecond) {
        double price = chip.offer().priceUsd().orElseThrow();
        double watts = chip.boardPowerWatts().orElseThrow();
        boolean needsServer = chip.offer().priceBasis().needsServer();
        return new ChipCost(
                Basis.OWNED,
                usdPerSecond,
                OptionalDouble.of(terms.capitalUsdPerSecond(price, needsServer)),
                OptionalDouble.of(terms.powerUsdPerSecond(watts)),
                OptionalDouble.of(terms.operationsUsdPerSecond(watts)));
    }

    private static ChipCost whole(Basis basis, double usdPerSecond) {
        OptionalDouble unknown = OptionalDouble.empty();
        return new ChipCost(basis, usdPerSecond, unknown, unknown, unknown);
    }

    /** USD per hour of one chip. */
    public double usdPerHour() {
        return usdPerSecond * SECONDS_PER_HOUR;
    }
}
