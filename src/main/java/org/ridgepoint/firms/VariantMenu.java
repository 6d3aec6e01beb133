package org.ridgepoint.firms;

import java.util.List;
import org.ridgepoint.inference.Quantization;

/**
 * Every tier in every number format, with its quality and the year from which it can be served. Immutable.
 *
 * @param tiers largest first
 * @param formats number formats
 */
public record VariantMenu(List<ModelTier> tiers, List<Format> formats) {

    /**
     * A number format.
     *
     * @param quantization widths
     * @param availableFrom first year in which software serves it
     * @param qualityLoss ΔQ by tier, in decades of training compute
     */
    public record Format(Quantization quantization, double availableFrom, List<Double> qualityLoss) {

        public Format {
            qualityLoss = List.copyOf(qualityLoss);
        }
    }

    public VariantMenu {
        tiers = List.copyOf(tiers);
        formats = List.copyOf(formats);
    }

    /** Number of variants. */
    public int size() {
        return tiers.size() * formats.size();
    }

    /** The variant with a number from 0 on; tier by tier. */
    public Variant variant(int number) {
        return new Variant(number / formats.size(), number % formats.size());
    }

    /** The number of a variant. */
    public int numberOf(Variant variant) {
        return variant.tier() * formats.size() + variant.format();
    }

    /** Quality of a variant against the unquantized largest tier of the same generation. */
    public double relativeQuality(Variant variant) {
        return tiers.get(variant.tier()).relativeQuality()
                - formats.get(variant.format()).qualityLoss().get(variant.tier());
    }

    /** True if software can serve the format in this year. */
    public boolean available(int format, double year) {
        return formats.get(format).availableFrom() <= year;
    }
}
