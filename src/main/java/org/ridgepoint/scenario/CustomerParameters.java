package org.ridgepoint.scenario;

import org.ridgepoint.demand.TasteNodes;

/**
 * How customers differ in taste, and how their choices are worked out.
 *
 * @param taste nodes of the taste for quality
 * @param engine whether customers are probabilities or agents
 * @param individuals number of agents over all segments, in proportion to the numbers of customers; only where customers
 *     are agents
 * @param sellersEach parts into which an agent splits its spending, each with its own seller; only where customers are
 *     agents
 */
public record CustomerParameters(TasteNodes taste, Engine engine, int individuals, int sellersEach) {

    /** How choices are worked out. */
    public enum Engine {
        /** Shares as probabilities, without randomness. */
        EXPECTED,
        /** Every customer an agent. */
        INDIVIDUAL
    }
}
