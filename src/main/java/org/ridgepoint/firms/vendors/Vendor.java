package org.ridgepoint.firms.vendors;

import java.util.Optional;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.units.Require;

/**
 * A maker of chips.
 *
 * @param name as the catalogue spells it, or the name of a challenger
 * @param region where it is at home; one world unless a scenario knows more
 * @param referenceShare share of chip sales at which the catalogue's prices were seen; 0 for a challenger
 * @param challenges the in-memory family that it was founded for; absent for a maker of the catalogue
 */
public record Vendor(String name, String region, double referenceShare, Optional<TechnologyFamily> challenges) {
    /** The one region of a world without borders. */
    public static final String WORLD = "world";

    public Vendor {
        Require.fraction(referenceShare, "referenceShare");
    }

    /** A maker of the catalogue. */
    public static Vendor incumbent(String name, double referenceShare) {
        return new Vendor(name, WORLD, referenceShare, Optional.empty());
    }

    /** The firm founded for an in-memory family. Assumption: one for each. */
    public static Vendor challenger(TechnologyFamily family) {
        return new Vendor(challengerName(family), WORLD, 0, Optional.of(family));
    }

    /** Name of the challenger of a family. */
    public static String challengerName(TechnologyFamily family) {
        return family.label() + " challenger";
    }
}
