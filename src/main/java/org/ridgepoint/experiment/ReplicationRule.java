package org.ridgepoint.experiment;

import java.util.Optional;
import org.ridgepoint.units.Require;

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
    }
}
