package org.ridgepoint.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgepoint.units.Require;
import org.ridgepoint.units.Text;

/**
 * One accelerator as its sources describe it. What no source states is absent; a computation that needs an absent value
 * says which one, and nothing is silently defaulted.
 *
 * @param identity name, vendor, date, family and line
 * @param peaks dense peak rates by number format
 * @param memory capacity and bandwidth; absent unless both are known
 * @param boardPowerWatts thermal design power of one chip
 * @param linkBytesPerSecond bandwidth of the fast link between chips, per direction
 * @param scaleUpDomainChips chips that the fast link joins
 * @param offer prices, and how the chip can be had
 * @param provenance sources and unverified fields
 */
public record Accelerator(
        Identity identity,
        PeakRates peaks,
        Optional<MemorySystem> memory,
        OptionalDouble boardPowerWatts,
        OptionalDouble linkBytesPerSecond,
        int scaleUpDomainChips,
        Offer offer,
        Provenance provenance) {

    /** Chips joined by the fast link where no source states it: one eight-chip server (model specification, section 3). */
    public static final int DEFAULT_SCALE_UP_DOMAIN_CHIPS = 8;

    public Accelerator {
        boardPowerWatts.ifPresent(watts -> Require.positive(watts, "boardPowerWatts"));
        linkBytesPerSecond.ifPresent(rate -> Require.positive(rate, "linkBytesPerSecond"));
        Require.atLeast(scaleUpDomainChips, 1, "scaleUpDomainChips");
    }

    /** The catalogue's name. */
    public String name() {
        return identity.name();
    }

    /**
     * What serving needs and no source gives, in the words of the catalogue's columns; empty if nothing is missing.
     *
     * @param activationBits width of the activations that are to be computed
     * @param chips chips of a group; several need a link
     */
    public List<String> missingForServing(double activationBits, int chips) {
        List<String> missing = new ArrayList<>();
        if (memory.isEmpty()) {
            missing.add("memory_gb or memory_bandwidth_gb_per_s");
        }
        if (peaks.formatFor(activationBits).isEmpty()) {
            missing.add(Text.format("a peak rate in a format of at least %.0f bits", activationBits));
        }
        if (chips > 1 && linkBytesPerSecond.isEmpty()) {
            missing.add("interconnect_gb_per_s");
        }
        return missing;
    }

    /** What a cost by the second needs and no source gives, in the words of the catalogue's columns. */
    public List<String> missingForCost() {
        if (offer.rentalUsdPerHour().isPresent()) {
            return List.of();
        }
        if (offer.access() == Access.RENT_ONLY) {
            return List.of("rental_usd_per_hour");
        }
        List<String> missing = new ArrayList<>();
        if (offer.priceUsd().isEmpty()) {
            missing.add("price_usd");
        }
        if (boardPowerWatts.isEmpty()) {
            missing.add("tdp_w");
        }
        return missing;
    }

    /**
     * Who and when.
     *
     * @param releaseYear decimal year of release, the middle of the month where that is known
     * @param announced true if the product was announced but did not ship when the catalogue was made
     * @param efficiencyFamily chips that come about equally close to their peaks, because they share a maker's software
     *     and a kind of memory: efficiencies are fitted by this
     */
    public record Identity(
            String name,
            String vendor,
            double releaseYear,
            boolean announced,
            TechnologyFamily family,
            ProductLine line,
            String efficiencyFamily) {

        public Identity {
            Require.within(releaseYear, 1990, 2100, "releaseYear");
        }

        /** A chip whose memory tells nothing: its efficiencies are those of its vendor. */
        public Identity(
                String name,
                String vendor,
                double releaseYear,
                boolean announced,
                TechnologyFamily family,
                ProductLine line) {
            this(name, vendor, releaseYear, announced, family, line, vendor);
        }
    }

    /**
     * What it costs.
     *
     * @param priceUsd price of one chip, on {@code priceBasis}
     * @param rentalUsdPerHour rent of one chip with its server
     */
    public record Offer(
            OptionalDouble priceUsd, PriceBasis priceBasis, Access access, OptionalDouble rentalUsdPerHour) {

        public Offer {
            priceUsd.ifPresent(price -> Require.positive(price, "priceUsd"));
            rentalUsdPerHour.ifPresent(rent -> Require.positive(rent, "rentalUsdPerHour"));
        }

        /** This offer at another price level: price and rent multiplied alike. */
        public Offer times(double factor) {
            return new Offer(times(priceUsd, factor), priceBasis, access, times(rentalUsdPerHour, factor));
        }

        private static OptionalDouble times(OptionalDouble value, double factor) {
            return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : value;
        }

        /** A price at which anyone can buy a bare chip. */
        public static Offer chipPrice(double priceUsd) {
            return new Offer(OptionalDouble.of(priceUsd), PriceBasis.CHIP, Access.SALE, OptionalDouble.empty());
        }
    }
}
