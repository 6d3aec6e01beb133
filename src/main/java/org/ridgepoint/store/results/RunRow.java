package org.ridgepoint.store.results;

import org.ridgepoint.units.Require;

/**
 * A run that ended, well or not. The components, in this order, are the columns of table {@code runs}.
 *
 * @param run number of the run in its study, from 1; the same however the study is run
 * @param id content hash of everything that determines the run's rows
 * @param point design point, from 0
 * @param replication from 1
 * @param seed seed of the run
 * @param status {@link #DONE} or {@link #FAILED}
 * @param stage where it failed: the phase of the step, or {@code set-up}; empty if it did not
 * @param message why it failed; empty if it did not
 * @param seconds time that it took; the only column that differs between repetitions
 */
public record RunRow(
        int run,
        String id,
        int point,
        int replication,
        long seed,
        String status,
        String stage,
        String message,
        double seconds) {
    /** The run reached its end; its rows are in the other tables. */
    public static final String DONE = "done";

    /** The run broke off; it has no rows in the other tables. */
    public static final String FAILED = "failed";

    public RunRow {
        Require.atLeast(run, 1, "run");
        Require.atLeast(point, 0, "point");
        Require.atLeast(replication, 1, "replication");
        Require.notNegative(seconds, "seconds");
    }

    /** True if the run broke off. */
    public boolean failed() {
        return status.equals(FAILED);
    }
}
