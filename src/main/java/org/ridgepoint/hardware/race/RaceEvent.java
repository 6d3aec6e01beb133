package org.ridgepoint.hardware.race;

import org.ridgepoint.hardware.TechnologyFamily;

/**
 * Something that happened in the race.
 *
 * @param year decimal year
 * @param kind what
 * @param family to whom
 */
public record RaceEvent(double year, Kind kind, TechnologyFamily family) {

    /** What may happen; launches of products are {@link Launch}es. */
    public enum Kind {
        DOMINANT_DESIGN,
        OWN_PATH,
        FAILED,
        ABSORBED,
        LOST,
        /** The date that was announced has passed. */
        DATE_SLIPPED
    }
}
