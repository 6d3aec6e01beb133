package org.ridgepoint.hardware.roadmap;

import org.ridgepoint.units.Require;

/**
 * The separate memory in which an in-memory chip keeps sequence state, against the server line of the same year.
 *
 * @param capacityShare bytes per chip over those of a server chip
 * @param usdPerByte price per byte
 * @param bandwidthPerByte bandwidth per byte
 */
public record KvPool(double capacityShare, MaturingRatio usdPerByte, MaturingRatio bandwidthPerByte) {

    /** HBM of a quarter of a server chip, at the server line's price and bandwidth per byte (section 5). */
    public static final KvPool HBM_QUARTER = new KvPool(0.25, MaturingRatio.constant(1), MaturingRatio.constant(1));

    /**
     * A quarter of a server chip in near-memory DRAM at that technology's ratios. With HBM the pool alone costs as much
     * per byte read as a whole server chip, so no in-memory chip can undercut one where the KV cache sets the cost;
     * this is the variant in which it can.
     */
    public static final KvPool NEAR_MEMORY_QUARTER =
            new KvPool(0.25, new MaturingRatio(1.3, 1.1), new MaturingRatio(2, 4));

    public KvPool {
        Require.positive(capacityShare, "capacityShare");
    }

    /** This pool with another capacity. */
    public KvPool withCapacityShare(double share) {
        return new KvPool(share, usdPerByte, bandwidthPerByte);
    }

    /** Price of one chip's pool over that of a server chip. */
    public double pricePerChip(double maturity) {
        return capacityShare * usdPerByte.at(maturity);
    }

    /** Bandwidth of one chip's pool over that of a server chip. */
    public double bandwidthPerChip(double maturity) {
        return capacityShare * bandwidthPerByte.at(maturity);
    }
}
