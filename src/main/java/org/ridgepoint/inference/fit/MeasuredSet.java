package org.ridgepoint.inference.fit;

import java.util.Locale;

/** Measurements that are judged together. The efficiencies are fitted on the first set alone. */
public enum MeasuredSet {
    /** Complete, with a stated batch that fits in memory, on mature software, and not suspect. */
    CORE,
    /** The same on software that was young on its chip. */
    IMMATURE,
    /** Throughput at maximum load, whose batch is not stated: predicted at the batch that the KV cache limits. */
    MAXIMUM_LOAD;

    /** The words used in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
