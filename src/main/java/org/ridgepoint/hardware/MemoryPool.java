package org.ridgepoint.hardware;

import org.ridgepoint.units.Require;

/**
 * One memory of a chip.
 *
 * @param capacityBytes bytes that it holds
 * @param bandwidthBytesPerSecond peak read bandwidth
 */
public record MemoryPool(double capacityBytes, double bandwidthBytesPerSecond) {

    public MemoryPool {
        Require.positive(capacityBytes, "capacityBytes");
        Require.positive(bandwidthBytesPerSecond, "bandwidthBytesPerSecond");
    }

    /** A pool with other capacity and bandwidth. */
    public MemoryPool scaledBy(double capacityFactor, double bandwidthFactor) {
        return new MemoryPool(capacityBytes * capacityFactor, bandwidthBytesPerSecond * bandwidthFactor);
    }
}
