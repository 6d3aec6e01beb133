package org.ridgepoint.hardware;

import java.util.List;

/** A number format in which accelerators list a dense peak rate. FP8 and INT8 are separate units on a chip. */
public enum NumberFormat {
    FP16(16),
    FP8(8),
    INT8(8),
    FP4(4);

    /** All formats, without a copy for every caller. */
    public static final List<NumberFormat> ALL = List.of(values());

    private final int bits;

    NumberFormat(int bits) {
        this.bits = bits;
    }

    /** Width of one number, in bits. */
    public int bits() {
        return bits;
    }

    /** True if a number of {@code activationBits} fits without loss of width. */
    public boolean holds(double activationBits) {
        return bits >= activationBits;
    }
}
