package org.ridgepoint.hardware.roadmap;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.Access;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.PeakRates;
import org.ridgepoint.hardware.PriceBasis;
import org.ridgepoint.hardware.ProductLine;
import org.ridgepoint.hardware.Provenance;
import org.ridgepoint.hardware.TechnologyFamily;

/** Chips of the catalogue, by hand. */
final class Chips {
    static final Accelerator SERVER = chip(
            DefaultLines.SERVER_BASE,
            2025 + 7.5 / 12,
            ProductLine.SERVER,
            new PeakRates(Map.of(
                    NumberFormat.FP16, 2250e12,
                    NumberFormat.FP8, 4500e12,
                    NumberFormat.INT8, 153.5e12,
                    NumberFormat.FP4, 13500e12)),
            MemorySystem.Unified.of(288e9, 8000e9),
            1100,
            900e9,
            Accelerator.Offer.chipPrice(37417));

    static final Accelerator CARD = chip(
            DefaultLines.WORKSTATION_BASE,
            2025 + 2.5 / 12,
            ProductLine.SERVER,
            new PeakRates(Map.of(NumberFormat.FP16, 467.8e12, NumberFormat.FP8, 935.6e12)),
            MemorySystem.Unified.of(96e9, 1792e9),
            600,
            64e9,
            new Accelerator.Offer(OptionalDouble.empty(), PriceBasis.UNKNOWN, Access.SALE, OptionalDouble.empty()));

    private Chips() {}

    static Accelerator chip(
            String name,
            double year,
            ProductLine line,
            PeakRates peaks,
            MemorySystem memory,
            double watts,
            double link,
            Accelerator.Offer offer) {
        return new Accelerator(
                new Accelerator.Identity(name, "NVIDIA", year, false, TechnologyFamily.CONVENTIONAL, line),
                peaks,
                Optional.of(memory),
                OptionalDouble.of(watts),
                OptionalDouble.of(link),
                Accelerator.DEFAULT_SCALE_UP_DOMAIN_CHIPS,
                offer,
                new Provenance("test", Set.of(), ""));
    }

    /** The server chip under another name, date and way to be had. */
    static Accelerator like(String name, double year, boolean announced, Access access) {
        return new Accelerator(
                new Accelerator.Identity(
                        name, "NVIDIA", year, announced, TechnologyFamily.CONVENTIONAL, ProductLine.SERVER),
                SERVER.peaks(),
                SERVER.memory(),
                SERVER.boardPowerWatts(),
                SERVER.linkBytesPerSecond(),
                SERVER.scaleUpDomainChips(),
                new Accelerator.Offer(OptionalDouble.of(30_000), PriceBasis.CHIP, access, OptionalDouble.empty()),
                SERVER.provenance());
    }
}
