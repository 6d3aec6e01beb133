/**
 * Runs a market: creates agents from a scenario, orders the phases of a step and supplies the random draws.
 *
 * <p>Randomness comes only from {@link org.ridgepoint.simulation.RandomStreams}. Every draw is a function of the seed of
 * the run, the name of its purpose, the agent and the step, so two runs with one seed share their shocks whatever else
 * differs between them, and no result depends on the order of agents or the number of threads.
 */
@NullMarked
package org.ridgepoint.simulation;

import org.jspecify.annotations.NullMarked;
