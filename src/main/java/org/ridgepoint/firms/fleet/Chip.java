package org.ridgepoint.firms.fleet;

import org.ridgepoint.units.Require;

/**
 * A chip as a deployer's books see it.
 *
 * @param id the same as long as nothing about the product changes
 * @param platform the software stack that it needs: its vendor's, or that of its family of in-memory computing
 * @param priceUsd of one chip with its share of a server; 0 if it can only be rented
 * @param usdPerChipSecond full cost: capital, power and operations, or the rent where it can only be rented
 * @param runningUsdPerChipSecond power and operations alone
 */
public record Chip(
        String id, String platform, double priceUsd, double usdPerChipSecond, double runningUsdPerChipSecond) {

    public Chip {
        Require.notNegative(priceUsd, "priceUsd");
        Require.notNegative(usdPerChipSecond, "usdPerChipSecond");
        Require.within(runningUsdPerChipSecond, 0, usdPerChipSecond, "runningUsdPerChipSecond");
    }

    /** True if it can be bought. */
    public boolean canBeOwned() {
        return priceUsd > 0 && usdPerChipSecond > 0;
    }

    /** Full cost of a chip bought at a discount, over its full cost at the list price. */
    public double costAt(double discount) {
        return 1 - discount * (1 - runningUsdPerChipSecond / usdPerChipSecond);
    }

    /** Price of as many chips as have a full cost of one USD per second. */
    public double priceOfUnitUsd() {
        return priceUsd / usdPerChipSecond;
    }
}
