package org.ridgepoint.hardware.roadmap;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.MemoryPool;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.ProductLine;
import org.ridgepoint.hardware.Provenance;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.units.Require;
import org.ridgepoint.units.Text;

/**
 * A kind of in-memory computing: how its chips follow from maturity and the server chip of the same year (model
 * specification, section 5). Every value is a scenario parameter; the constants are the specification's judgements.
 *
 * @param label used in ids and tables
 * @param family technology family of its products
 * @param ratios per byte and per chip against the server chip
 * @param kvPool the KV pool of a chip; absent where weights and KV cache share one memory
 * @param scaleUpDomainChips chips that the fast link joins; the link of one chip is assumed to be the server chip's
 * @param power board power
 */
public record InMemoryTechnology(
        String label,
        TechnologyFamily family,
        InMemoryRatios ratios,
        Optional<KvPool> kvPool,
        int scaleUpDomainChips,
        BoardPower power) {

    private static final int DOMAIN_CHIPS = 256;
    private static final String ENTRANT = "in-memory entrant";

    /**
     * Arithmetic beside the banks of ordinary DRAM. Memory is unified: the bank units read whatever the DRAM holds, and
     * published designs use them for attention over the KV cache first of all, so a separate KV pool would be paid for
     * and not needed.
     */
    public static final InMemoryTechnology NEAR_MEMORY = new InMemoryTechnology(
            "near-memory",
            TechnologyFamily.NEAR_MEMORY,
            new InMemoryRatios(
                    new MaturingRatio(1.3, 1.1),
                    new MaturingRatio(2, 4),
                    MaturingRatio.constant(1),
                    MaturingRatio.constant(1)),
            Optional.empty(),
            DOMAIN_CHIPS,
            BoardPower.NEAR_MEMORY);

    /** Weights in SRAM beside arithmetic, as in today's dataflow chips: few and dear bytes, very fast. */
    public static final InMemoryTechnology SPARSE = inPlace(
            "sparse",
            TechnologyFamily.SRAM_DATAFLOW,
            new InMemoryRatios(
                    new MaturingRatio(200, 10),
                    MaturingRatio.constant(1700),
                    new MaturingRatio(50, 100),
                    MaturingRatio.constant(0.025)));

    /** Weights in a dense array that computes: bytes cheaper than HBM once mature. */
    public static final InMemoryTechnology DENSE = inPlace(
            "dense",
            TechnologyFamily.DIGITAL_CIM,
            new InMemoryRatios(
                    new MaturingRatio(5, 0.25),
                    new MaturingRatio(30, 60),
                    MaturingRatio.constant(0.7),
                    new MaturingRatio(1, 2)));

    /** What in-memory computing would be if nothing stood in its way: a limiting case. */
    public static final InMemoryTechnology IDEAL = inPlace(
            "ideal",
            TechnologyFamily.DIGITAL_CIM,
            new InMemoryRatios(
                    new MaturingRatio(1, 0.1),
                    new MaturingRatio(30, 300),
                    MaturingRatio.constant(1),
                    new MaturingRatio(1, 4)));

    public InMemoryTechnology {
        Require.atLeast(scaleUpDomainChips, 1, "scaleUpDomainChips");
    }

    private static InMemoryTechnology inPlace(String label, TechnologyFamily family, InMemoryRatios ratios) {
        return new InMemoryTechnology(
                label, family, ratios, Optional.of(KvPool.HBM_QUARTER), DOMAIN_CHIPS, BoardPower.IN_PLACE);
    }

    /** The same technology with other ratios. */
    public InMemoryTechnology withRatios(InMemoryRatios other) {
        return new InMemoryTechnology(label, family, other, kvPool, scaleUpDomainChips, power);
    }

    /** The same technology with another KV pool. */
    public InMemoryTechnology withKvPool(KvPool other) {
        return new InMemoryTechnology(label, family, ratios, Optional.of(other), scaleUpDomainChips, power);
    }

    /** The same technology as another family builds it. */
    public InMemoryTechnology withFamily(TechnologyFamily other) {
        return new InMemoryTechnology(label, other, ratios, kvPool, scaleUpDomainChips, power);
    }

    /**
     * A chip about to be made.
     *
     * @param name name of the chip
     * @param vendor who sells it
     * @param year launch
     * @param maturity m
     * @param costFactor what learning has left of the price of weight memory; the KV pool is bought at the server line's
     *     price
     */
    public record Making(String name, String vendor, double year, double maturity, double costFactor) {
        public Making {
            Require.fraction(maturity, "maturity");
            Require.positive(costFactor, "costFactor");
        }
    }

    /**
     * The chip at a maturity. Its efficiencies are those of an entrant, whoever sells it.
     *
     * @param made what is made
     * @param server the server chip of the same year, complete and with unified memory
     */
    public Accelerator chip(Making made, Accelerator server) {
        double maturity = made.maturity();
        double poolBandwidth =
                kvPool.map(pool -> pool.bandwidthPerChip(maturity)).orElse(0.0);
        double watts =
                power.ratio(ratios.opsPerChip(maturity), ratios.bandwidthPerChip(maturity), poolBandwidth, maturity);
        String notes =
                Text.format("maturity %.3f against %s; assumption: board power and link", maturity, server.name());
        return new Accelerator(
                new Accelerator.Identity(
                        made.name(), made.vendor(), made.year(), false, family, ProductLine.SERVER, ENTRANT),
                server.peaks().scaledBy(ratios.opsPerChip(maturity)),
                Optional.of(memory(maturity, server.memory().orElseThrow().weights())),
                OptionalDouble.of(server.boardPowerWatts().orElseThrow() * watts),
                server.linkBytesPerSecond(),
                scaleUpDomainChips,
                offer(maturity, made.costFactor(), server.offer()),
                new Provenance("model specification, section 5", Set.of(), notes));
    }

    private MemorySystem memory(double maturity, MemoryPool server) {
        MemoryPool weights = scaled(server, ratios.capacityPerChip().at(maturity), ratios.bandwidthPerChip(maturity));
        Optional<MemoryPool> state =
                kvPool.map(pool -> scaled(server, pool.capacityShare(), pool.bandwidthPerChip(maturity)));
        return state.isPresent() ? new MemorySystem.Split(weights, state.get()) : new MemorySystem.Unified(weights);
    }

    private static MemoryPool scaled(MemoryPool pool, double capacity, double bandwidth) {
        return new MemoryPool(pool.capacityBytes() * capacity, pool.bandwidthBytesPerSecond() * bandwidth);
    }

    private Accelerator.Offer offer(double maturity, double costFactor, Accelerator.Offer server) {
        double pool = kvPool.map(of -> of.pricePerChip(maturity)).orElse(0.0);
        double price = server.priceUsd().orElseThrow() * (ratios.pricePerChip(maturity) * costFactor + pool);
        return new Accelerator.Offer(
                OptionalDouble.of(price), server.priceBasis(), server.access(), OptionalDouble.empty());
    }
}
