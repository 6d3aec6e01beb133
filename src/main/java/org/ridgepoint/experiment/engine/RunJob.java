package org.ridgepoint.experiment.engine;

import org.ridgepoint.experiment.RunPlan;

/**
 * A run that is to be made.
 *
 * @param run number of the run in its study, from 1
 * @param id content hash of everything that determines its rows
 * @param plan what is run
 */
public record RunJob(int run, String id, RunPlan plan) {}
