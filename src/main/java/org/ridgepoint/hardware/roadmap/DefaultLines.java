package org.ridgepoint.hardware.roadmap;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.Access;
import org.ridgepoint.hardware.MemoryPool;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.PriceBasis;
import org.ridgepoint.hardware.ProductLine;
import org.ridgepoint.hardware.Provenance;
import org.ridgepoint.units.Require;

/** The three lines that a scenario has unless it says otherwise. What no source states is marked as an assumption. */
public final class DefaultLines {
    /** Complete in the catalogue: 8- and 16-bit peaks, memory, link, power, and the price of a bare chip. */
    public static final String SERVER_BASE = "NVIDIA B300 SXM";

    /** Complete in the catalogue but for its price. */
    public static final String WORKSTATION_BASE = "NVIDIA RTX PRO 6000 Blackwell Server";

    /**
     * List price of the workstation edition of the same board, in USD, as a review of April 2026 reports it
     * (newgearhub.com, nvidia-gtc-2026-blackwell-gpus-pro-workstations). Assumption: the server edition costs as much.
     */
    public static final double WORKSTATION_PRICE_USD = 8565;

    /**
     * An edge product as a share of the workstation card. Assumption: a quarter of everything, price included. No edge
     * chip of the catalogue is complete: the Jetsons have no price, and DGX Spark lists a 4-bit peak only, which cannot
     * compute 8-bit activations.
     */
    public static final double EDGE_SHARE = 0.25;

    private DefaultLines() {}

    /** Server, workstation and edge lines on chips of the catalogue. */
    public static List<ProductLineTemplate> from(List<Accelerator> catalogue) {
        Accelerator card = named(catalogue, WORKSTATION_BASE);
        Accelerator workstation =
                card.offer().priceUsd().isPresent() ? card : withCardPrice(card, WORKSTATION_PRICE_USD);
        Accelerator edge = share(workstation, EDGE_SHARE, "Edge quarter of " + WORKSTATION_BASE, ProductLine.EDGE);
        return List.of(
                ProductLineTemplate.of(named(catalogue, SERVER_BASE), ProductLine.SERVER),
                ProductLineTemplate.of(workstation, ProductLine.WORKSTATION),
                ProductLineTemplate.of(edge, ProductLine.EDGE));
    }

    private static Accelerator named(List<Accelerator> catalogue, String name) {
        return catalogue.stream()
                .filter(chip -> chip.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no chip named " + name));
    }

    /** A chip with a price from elsewhere, as a card that anyone can buy. */
    public static Accelerator withCardPrice(Accelerator chip, double priceUsd) {
        Accelerator.Offer offer = new Accelerator.Offer(
                OptionalDouble.of(priceUsd),
                PriceBasis.CARD,
                Access.SALE,
                chip.offer().rentalUsdPerHour());
        Provenance given = chip.provenance();
        Provenance provenance =
                new Provenance(given.source(), given.unverifiedFields(), given.notes() + "; assumption: its price");
        return new Accelerator(
                chip.identity(),
                chip.peaks(),
                chip.memory(),
                chip.boardPowerWatts(),
                chip.linkBytesPerSecond(),
                chip.scaleUpDomainChips(),
                offer,
                provenance);
    }

    /** A smaller chip: the same share of every rate, of memory, power, link and price. */
    public static Accelerator share(Accelerator chip, double share, String name, ProductLine line) {
        Require.positive(share, "share");
        Accelerator.Identity of = chip.identity();
        Optional<MemorySystem> memory = chip.memory().map(MemorySystem::weights).map(pool -> shareOf(pool, share));
        Accelerator.Offer offer = chip.offer();
        return new Accelerator(
                new Accelerator.Identity(
                        name, of.vendor(), of.releaseYear(), of.announced(), of.family(), line, of.efficiencyFamily()),
                chip.peaks().scaledBy(share),
                memory,
                shareOf(chip.boardPowerWatts(), share),
                shareOf(chip.linkBytesPerSecond(), share),
                chip.scaleUpDomainChips(),
                new Accelerator.Offer(
                        shareOf(offer.priceUsd(), share),
                        offer.priceBasis(),
                        offer.access(),
                        shareOf(offer.rentalUsdPerHour(), share)),
                new Provenance("assumption", Set.of(), "a share of " + share + " of " + chip.name()));
    }

    private static MemorySystem shareOf(MemoryPool pool, double share) {
        return MemorySystem.Unified.of(pool.capacityBytes() * share, pool.bandwidthBytesPerSecond() * share);
    }

    private static OptionalDouble shareOf(OptionalDouble value, double share) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * share) : OptionalDouble.empty();
    }
}
