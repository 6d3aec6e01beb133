package org.ridgepoint.hardware.roadmap;

import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.Access;
import org.ridgepoint.units.Require;

/**
 * What may be sold, and for how long. The times are assumptions.
 *
 * @param catalogueEndYear end of the catalogue; lines are projected from there
 * @param catalogueSaleYears years from release for which a chip of the catalogue is sold
 * @param generationsOnSale newest generations of a line that are sold side by side
 * @param inMemoryCadenceYears years between in-memory generations
 * @param lastYear nothing is launched after it
 * @param consumerCards true if consumer cards are offered as well
 */
public record SaleRules(
        double catalogueEndYear,
        double catalogueSaleYears,
        int generationsOnSale,
        double inMemoryCadenceYears,
        double lastYear,
        boolean consumerCards) {

    /** The catalogue ends in the middle of 2026, and a run at 2050. */
    public static final SaleRules DEFAULT = new SaleRules(2026.5, 4, 2, 1, 2050, false);

    public SaleRules {
        Require.within(catalogueEndYear, 1990, 2100, "catalogueEndYear");
        Require.positive(catalogueSaleYears, "catalogueSaleYears");
        Require.atLeast(generationsOnSale, 1, "generationsOnSale");
        Require.positive(inMemoryCadenceYears, "inMemoryCadenceYears");
        Require.within(lastYear, 1990, 2100, "lastYear");
    }

    /** These rules with or without consumer cards. */
    public SaleRules withConsumerCards(boolean offered) {
        return new SaleRules(
                catalogueEndYear, catalogueSaleYears, generationsOnSale, inMemoryCadenceYears, lastYear, offered);
    }

    /**
     * True if anyone may buy or rent this chip of the catalogue: it ships, its owner does not keep it, and it is no
     * consumer card unless those are offered. A product that was only announced when the catalogue ended is left to the
     * projection of its line.
     */
    public boolean offers(Accelerator chip) {
        Access access = chip.offer().access();
        return !chip.identity().announced()
                && chip.identity().releaseYear() <= catalogueEndYear
                && access != Access.CAPTIVE
                && (access != Access.CONSUMER || consumerCards);
    }
}
