package org.ridgepoint.hardware;

/**
 * Where a chip keeps weights and sequence state (the KV cache). Compute-in-memory is {@link Split}: it removes the
 * transfer of weights, not that of the KV cache (model specification, section 3).
 */
public sealed interface MemorySystem {

    /** The memory that holds the weights. */
    MemoryPool weights();

    /** The memory that holds the KV cache; the same as {@link #weights()} where memory is unified. */
    MemoryPool state();

    /** True if weights and state share one memory, its capacity and its bandwidth. */
    boolean unified();

    /** A memory system with other capacity and bandwidth in every pool. */
    MemorySystem scaledBy(double capacityFactor, double bandwidthFactor);

    /** One memory for everything, as in today's accelerators. */
    record Unified(MemoryPool pool) implements MemorySystem {

        public static Unified of(double capacityBytes, double bandwidthBytesPerSecond) {
            return new Unified(new MemoryPool(capacityBytes, bandwidthBytesPerSecond));
        }

        @Override
        public MemoryPool weights() {
            return pool;
        }

        @Override
        public MemoryPool state() {
            return pool;
        }

        @Override
        public boolean unified() {
            return true;
        }

        @Override
        public MemorySystem scaledBy(double capacityFactor, double bandwidthFactor) {
            return new Unified(pool.scaledBy(capacityFactor, bandwidthFactor));
        }
    }

    /** Weights and state in memories of their own, read at the same time. */
    record Split(MemoryPool weights, MemoryPool state) implements MemorySystem {

        @Override
        public boolean unified() {
            return false;
        }

        @Override
        public MemorySystem scaledBy(double capacityFactor, double bandwidthFactor) {
            return new Split(
                    weights.scaledBy(capacityFactor, bandwidthFactor), state.scaledBy(capacityFactor, bandwidthFactor));
        }
    }
}
