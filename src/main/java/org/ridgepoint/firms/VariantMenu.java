package org.ridgepoint.firms;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ridgepoint.inference.Quantization;

/**
 * Every tier in every number format, with its quality and the year from which it can be served. A generation has one of
 * the possible frontier sizes and all tiers below the frontier: its ladder. Immutable.
 *
 * @param tiers every tier of any ladder
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

    /**
     * Numbers of the variants of a generation, rising.
     *
     * @param doublings log2 of its frontier size over the reference size
     */
    public int[] ladder(int doublings) {
        return IntStream.range(0, size())
                .filter(number -> isIn(tiers.get(number / formats.size()).doublings(), doublings))
                .toArray();
    }

    private static boolean isIn(OptionalInt frontier, int doublings) {
        return frontier.isEmpty() || frontier.getAsInt() == doublings;
    }

    /**
     * Where the frontier tier of a size stands among the tiers.
     *
     * @throws IllegalArgumentException if no tier has this size
     */
    public int frontierTier(int doublings) {
        OptionalInt size = OptionalInt.of(doublings);
        return IntStream.range(0, tiers.size())
                .filter(tier -> tiers.get(tier).doublings().equals(size))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no frontier tier of 2^" + doublings));
    }

    /** Quality of a variant against the unquantized model of the reference size of the same generation. */
    public double relativeQuality(Variant variant) {
        return tiers.get(variant.tier()).relativeQuality()
                - formats.get(variant.format()).qualityLoss().get(variant.tier());
    }

    /** True if software can serve the format in this year. */
    public boolean available(int format, double year) {
        return formats.get(format).availableFrom() <= year;
    }
}
