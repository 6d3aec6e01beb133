package org.ridgepoint.hardware.roadmap;

import org.ridgepoint.units.Require;

/**
 * Board power of an in-memory chip from that of the server chip of the same year. The specification is silent; this is
 * an assumption: power is arithmetic and transfer of bytes, each in proportion to its rate.
 *
 * @param transferShare share of the server chip's power that moves bytes between memory and arithmetic. Assumption:
 *     about 8 TB/s at 4 pJ per bit, a quarter of 1,100 W
 * @param energyPerOp energy of an operation over the server chip's, operands included where they rest in place.
 *     Assumption: 1; shipping digital in-memory and SRAM cards reach the operations per watt of graphics processors of
 *     their year (4.0 against 4.5 and 2.5 against 2.8 in the table of technologies)
 * @param energyPerWeightByte energy of moving a byte of weights to arithmetic over the server chip's; 0 where weights
 *     rest in place
 */
public record BoardPower(double transferShare, MaturingRatio energyPerOp, double energyPerWeightByte) {

    private static final double TRANSFER_SHARE = 0.25;

    /** Weights rest in the arrays that compute. */
    public static final BoardPower IN_PLACE = new BoardPower(TRANSFER_SHARE, MaturingRatio.constant(1), 0);

    /** Weights move inside the memory: the vendor of LPDDR5X-PIM claims 70 % less energy. */
    public static final BoardPower NEAR_MEMORY = new BoardPower(TRANSFER_SHARE, MaturingRatio.constant(1), 0.3);

    public BoardPower {
        Require.fraction(transferShare, "transferShare");
        Require.notNegative(energyPerWeightByte, "energyPerWeightByte");
    }

    /**
     * Power over that of the server chip.
     *
     * @param ops peak rates over the server chip's
     * @param weightBandwidth bandwidth to the weights over the server chip's
     * @param kvBandwidth bandwidth of a separate KV pool over the server chip's; 0 without one
     * @param maturity m
     */
    public double ratio(double ops, double weightBandwidth, double kvBandwidth, double maturity) {
        double arithmetic = (1 - transferShare) * ops * energyPerOp.at(maturity);
        return arithmetic + transferShare * (weightBandwidth * energyPerWeightByte + kvBandwidth);
    }
}
