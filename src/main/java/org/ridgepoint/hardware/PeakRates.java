package org.ridgepoint.hardware;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ridgepoint.units.Require;

/**
 * Dense peak rates by number format, in operations per second (a multiply-accumulate counts as two). A format that the
 * source does not list is absent; it is never derived from another one.
 *
 * @param opsPerSecond the listed rates
 */
public record PeakRates(Map<NumberFormat, Double> opsPerSecond) {

    public PeakRates {
        opsPerSecond.forEach((format, rate) -> Require.positive(rate, "peak " + format));
        opsPerSecond = opsPerSecond.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(opsPerSecond));
    }

    /**
     * The native format in which {@code activationBits} are computed: the narrowest listed one that holds them, and the
     * faster one of FP8 and INT8 where both are listed.
     *
     * @return empty if no listed format is wide enough; a narrower one is never used
     */
    public Optional<NumberFormat> formatFor(double activationBits) {
        NumberFormat best = null;
        for (NumberFormat format : NumberFormat.ALL) {
            Double rate = opsPerSecond.get(format);
            if (rate == null || !format.holds(activationBits)) {
                continue;
            }
            if (best == null || format.bits() < best.bits() || (format.bits() == best.bits() && rate > rateOf(best))) {
                best = format;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The listed rate of a format. */
    public double rateOf(NumberFormat format) {
        Double rate = opsPerSecond.get(format);
        if (rate == null) {
            throw new IllegalArgumentException("no peak rate is listed for " + format);
        }
        return rate;
    }

    /** Every listed rate multiplied by {@code factor}. */
    public PeakRates scaledBy(double factor) {
        Map<NumberFormat, Double> scaled = new EnumMap<>(NumberFormat.class);
        opsPerSecond.forEach((format, rate) -> scaled.put(format, rate * factor));
        return new PeakRates(scaled);
    }
}
