package org.ridgepoint.store;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.ridgepoint.units.Require;

/**
 * One measure of one step of one run. The components, in this order, are the columns of {@code series.csv}.
 *
 * @param run id of the run
 * @param step counted from 0
 * @param date first day of the step
 * @param scope what the measure is of: the whole market, a segment, a layer
 * @param measure name of the measure, such as {@code hhi_hosted_usd}
 * @param value in the unit of the measure; absent where it has no value, written as an empty cell
 */
public record SeriesRow(String run, int step, LocalDate date, String scope, String measure, OptionalDouble value) {

    public SeriesRow {
        requireText(run, "run");
        Require.atLeast(step, 0, "step");
        requireText(scope, "scope");
        requireText(measure, "measure");
        if (value.isPresent()) {
            Require.finite(value.getAsDouble(), measure + " of " + scope + " at step " + step);
        }
    }

    private static void requireText(String text, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
    }
}
