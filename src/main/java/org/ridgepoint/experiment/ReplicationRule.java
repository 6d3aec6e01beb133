package org.ridgepoint.experiment;

import java.util.Optional;
import org.ridgepoint.experiment.statistics.Replications;
import org.ridgepoint.scenario.Numbers;
import org.ridgepoint.units.Require;
import org.ridgepoint.units.Text;

/**
 * How often every point of a design is run.
 *
 * @param least replications in any case
 * @param most replications at most; equal to {@code least} without a precision
 * @param precision what ends replication between the two; empty for a fixed number
 */
public record ReplicationRule(int least, int most, Optional<Precision> precision) {
    public ReplicationRule {
        Require.atLeast(least, 1, "least replications");
        Require.atLeast(most, least, "most replications");
    }

    /** A fixed number. */
    public static ReplicationRule fixed(int replications) {
        return new ReplicationRule(replications, replications, Optional.empty());
    }

    /**
     * Says whether a point needs one more replication. Looking again after every replication makes the interval that ends
     * it cover the mean a little less often than {@code confidence} says; {@code least} of 10 or more keeps that small.
     *
     * @param made replications that ended, failed ones included
     * @param values the measure of the precision in those that have it; not looked at without a precision
     */
    public boolean wantsAnother(int made, double... values) {
        if (made < least || made >= most || precision.isEmpty()) {
            return made < least;
        }
        return !precision.get().isReachedBy(values);
    }

    /**
     * Enough is known once the confidence interval of a measure's mean is narrow at every point.
     *
     * @param scope a segment or {@code total}
     * @param measure name of the measure
     * @param year the year at whose end it is taken
     * @param halfWidth half the width of the interval, in the unit of the measure, above 0
     * @param confidence in (0, 1), such as 0.95
     */
    public record Precision(String scope, String measure, int year, double halfWidth, double confidence) {
        public Precision {
            Require.positive(halfWidth, "halfWidth");
            if (!(confidence > 0 && confidence < 1)) {
                throw new IllegalArgumentException("confidence must lie between 0 and 1 but was " + confidence);
            }
        }

        /** For example {@code total/deployers of 2049 is known within ±2 (confidence 0.95)}. */
        String inWords() {
            return Text.format(
                    "%s/%s of %d is known within ±%s (confidence %s)",
                    scope, measure, year, Numbers.text(halfWidth), confidence);
        }

        /** True if these values leave an interval that is narrow enough; one value leaves none. */
        public boolean isReachedBy(double... values) {
            return values.length > 1
                    && Replications.of(values)
                            .confidenceInterval(confidence)
                            .filter(interval -> interval.width() / 2 <= halfWidth)
                            .isPresent();
        }
    }
}
