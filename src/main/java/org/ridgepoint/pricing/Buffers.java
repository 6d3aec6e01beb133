package org.ridgepoint.pricing;

/** Arrays that are kept from market to market and grow when one needs more room. */
final class Buffers {
    private Buffers() {}

    /** The buffer if it is long enough, or else a new one with some room to spare. What it holds is lost. */
    static double[] atLeast(double[] buffer, int length) {
        return buffer.length >= length ? buffer : new double[length + length / 2];
    }
}
