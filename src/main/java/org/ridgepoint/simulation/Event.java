package org.ridgepoint.simulation;

/**
 * Something that happened in a run, for the event log.
 *
 * @param step number of the step, from 0
 * @param kind what
 * @param subject to whom: a technology, a product, a vendor, a lab, or a deployer by its id
 * @param detail in words
 */
public record Event(int step, Kind kind, String subject, String detail) {

    /** What may happen. */
    public enum Kind {
        DOMINANT_DESIGN,
        FAMILY_SHIPS,
        FAMILY_FAILED,
        FAMILY_ABSORBED,
        DATE_SLIPPED,
        PRODUCT_LAUNCHED,
        VENDOR_EXIT,
        SUPPLY_RATIONED,
        MODEL_GENERATION,
        LAB_ENTRY,
        LAB_EXIT,
        RELEASE_MODE,
        PLATFORM_MOVE,
        DEPLOYER_ENTRY,
        DEPLOYER_EXIT,
        MERGER
    }
}
