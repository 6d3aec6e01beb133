package org.ridgepoint.firms.vendors;

import java.util.OptionalDouble;
import org.ridgepoint.units.Require;

/**
 * How fast the supply of a technology can grow (model specification, section 5).
 *
 * @param growthPerYear most by which a year's deliveries may exceed those of the year before, as a share of them; without
 *     it there is no limit
 * @param leastUsdPerYear what can be delivered in a year in any case, so that a new technology can begin
 */
public record SupplyTerms(OptionalDouble growthPerYear, double leastUsdPerYear) {
    /** Everything that is ordered is delivered. */
    public static final SupplyTerms UNLIMITED = new SupplyTerms(OptionalDouble.empty(), 1e9);

    public SupplyTerms {
        growthPerYear.ifPresent(growth -> Require.notNegative(growth, "growthPerYear"));
        Require.notNegative(leastUsdPerYear, "leastUsdPerYear");
    }

    /** True if there is a limit. */
    public boolean limited() {
        return growthPerYear.isPresent();
    }

    /**
     * Yearly capacity of a technology. Plants once built stay: an assumption.
     *
     * @param before capacity of the year before, USD a year; 0 without any
     * @param delivered in the year before, USD
     */
    public double capacity(double before, double delivered) {
        return limited()
                ? Math.max(Math.max(leastUsdPerYear, before), (1 + growthPerYear.getAsDouble()) * delivered)
                : Double.POSITIVE_INFINITY;
    }
}
