package org.ridgepoint.hardware;

import java.util.Set;

/**
 * Where a catalogue row comes from.
 *
 * @param source citations, as published
 * @param unverifiedFields columns that nobody could check against a primary source
 * @param notes what a careful reader should know
 */
public record Provenance(String source, Set<String> unverifiedFields, String notes) {

    public Provenance {
        unverifiedFields = Set.copyOf(unverifiedFields);
    }
}
