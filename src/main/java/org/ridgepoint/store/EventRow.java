package org.ridgepoint.store;

import java.time.LocalDate;
import org.ridgepoint.units.Require;

/**
 * Something that happened in a run. The components, in this order, are the columns of {@code events.csv}.
 *
 * @param step counted from 0
 * @param date first day of the step
 * @param kind what happened, for example {@code deployer_entry}
 * @param subject to whom
 * @param detail in words
 */
public record EventRow(int step, LocalDate date, String kind, String subject, String detail) {
    public EventRow {
        Require.atLeast(step, 0, "step");
    }
}
