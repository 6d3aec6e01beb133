package org.ridgepoint.experiment;

import org.ridgepoint.experiment.design.DesignPoint;

/**
 * One run of an experiment.
 *
 * @param replication from 1
 * @param seed the same for one replication of every point: common random numbers
 */
public record RunPlan(DesignPoint point, int replication, long seed) {
    /** Replication k of a point; its seed is k. */
    public static RunPlan of(DesignPoint point, int replication) {
        return new RunPlan(point, replication, replication);
    }
}
