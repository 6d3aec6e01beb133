package org.ridgepoint.inference;

import org.ridgepoint.units.Require;
import org.ridgepoint.units.Text;

/**
 * Widths of weights, activations and KV cache, in bits. Bytes use effective bits, which include scales; number formats
 * use nominal ones (model specification, section 4).
 *
 * @param weightBits nominal bits of a weight
 * @param activationBits nominal bits of an activation; decides the number format that computes
 * @param kvBits nominal bits of a cached element
 * @param effectiveWeightBits stored bits per weight, with scales
 * @param effectiveKvBits stored bits per cached element, with scales
 */
public record Quantization(
        double weightBits, double activationBits, double kvBits, double effectiveWeightBits, double effectiveKvBits) {

    private static final double BITS_PER_BYTE = 8;

    /** Stored bits of a 4-bit number with its scales, for blocks of 32 with a 16-bit scale (section 4). */
    public static final double EFFECTIVE_FOUR_BITS = 4.5;

    public Quantization {
        Require.within(weightBits, 1, 32, "weightBits");
        Require.within(activationBits, 1, 32, "activationBits");
        Require.within(kvBits, 1, 32, "kvBits");
        Require.within(effectiveWeightBits, weightBits, 64, "effectiveWeightBits");
        Require.within(effectiveKvBits, kvBits, 64, "effectiveKvBits");
    }

    /** Nominal widths with the usual scales: four bits are stored in 4.5. */
    public static Quantization of(double weightBits, double activationBits, double kvBits) {
        return new Quantization(weightBits, activationBits, kvBits, withScales(weightBits), withScales(kvBits));
    }

    /** Nominal widths stored without any scale: for limits and worked values. */
    public static Quantization withoutScales(double weightBits, double activationBits, double kvBits) {
        return new Quantization(weightBits, activationBits, kvBits, weightBits, kvBits);
    }

    /** Stored bytes of one weight, b_w/8. */
    public double bytesPerWeight() {
        return effectiveWeightBits / BITS_PER_BYTE;
    }

    /** Stored bytes of one cached element, b_kv/8. */
    public double bytesPerKvElement() {
        return effectiveKvBits / BITS_PER_BYTE;
    }

    /** Bytes of one activation on a link, b_a/8. */
    public double bytesPerActivation() {
        return activationBits / BITS_PER_BYTE;
    }

    /** The name used on the command line, for example {@code w4a16kv8}. */
    public String label() {
        return "w" + number(weightBits) + "a" + number(activationBits) + "kv" + number(kvBits);
    }

    private static double withScales(double bits) {
        return bits == 4 ? EFFECTIVE_FOUR_BITS : bits;
    }

    private static String number(double bits) {
        return bits == Math.rint(bits) ? Text.format("%.0f", bits) : Double.toString(bits);
    }
}
