package org.ridgepoint.inference;

import java.util.Locale;

/**
 * What sets the cost of a plan.
 *
 * <p>The order of tests is that of the model specification, section 3, with one clarification: the latency limit counts
 * as binding only while a larger batch would make a token cheaper. A compute-bound batch at the limit stays {@link
 * #COMPUTE}, as in the closed form of that section.
 */
public enum Regime {
    /** The copy waits in host memory and is loaded when somebody asks. */
    COLD,
    /** Memory that the weights occupy: the copy is resident but not busy enough. */
    CAPACITY,
    /** The time-per-output-token limit holds the batch down. */
    LATENCY,
    /** Fixed time per step, in network and launches, exceeds memory and arithmetic. */
    OVERHEAD,
    /** Arithmetic. */
    COMPUTE,
    /** Reading weights and KV cache. */
    BANDWIDTH;

    /** The word used in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
