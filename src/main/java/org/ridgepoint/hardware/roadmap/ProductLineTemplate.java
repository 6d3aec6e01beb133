package org.ridgepoint.hardware.roadmap;

import java.util.List;
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
 * A product line: a chip on which it stands and the time between its generations. Generation 0 is the base itself;
 * generation g launches g cadences later with every quantity grown over that time.
 *
 * @param base a conventional chip with unified memory whose peaks, memory, power and price are all known
 * @param line form factor
 * @param cadenceYears years between generations
 */
public record ProductLineTemplate(Accelerator base, ProductLine line, double cadenceYears) {

    /** Years between generations (model specification, section 5). */
    public static final double DEFAULT_CADENCE_YEARS = 2;

    public ProductLineTemplate {
        Require.positive(cadenceYears, "cadenceYears");
        List<String> missing = missing(base);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(Text.format(
                    "%s cannot carry the %s line: its %s must be known",
                    base.name(), line.label(), String.join(", ", missing)));
        }
    }

    /** A line with the default cadence. */
    public static ProductLineTemplate of(Accelerator base, ProductLine line) {
        return new ProductLineTemplate(base, line, DEFAULT_CADENCE_YEARS);
    }

    /** What keeps a chip from carrying a line; empty if nothing. */
    public static List<String> missing(Accelerator chip) {
        return List.of(
                        chip.peaks().opsPerSecond().isEmpty() ? "peak rates" : "",
                        chip.memory().filter(MemorySystem::unified).isEmpty() ? "unified memory" : "",
                        chip.boardPowerWatts().isEmpty() ? "board power" : "",
                        chip.offer().priceUsd().isEmpty() ? "price" : "",
                        chip.identity().family() != TechnologyFamily.CONVENTIONAL ? "conventional technology" : "")
                .stream()
                .filter(what -> !what.isEmpty())
                .toList();
    }

    /** Year of a generation's launch. */
    public double launchYear(int generation) {
        return base.identity().releaseYear() + generation * cadenceYears;
    }

    /** The first generation that launches after a year. */
    public int firstGenerationAfter(double year) {
        return (int) Math.max(0, Math.floor((year - base.identity().releaseYear()) / cadenceYears) + 1);
    }

    /** The newest generation in a year; the base also before its own launch. */
    public int newestGeneration(double year) {
        return Math.max(0, firstGenerationAfter(year) - 1);
    }

    /** Unique and stable name of a generation: the base's own, or line and number. */
    public String id(int generation) {
        return generation == 0 ? base.name() : line.label() + "-" + generation;
    }

    /** A generation's chip. */
    public Accelerator generation(int generation, GrowthRates growth) {
        double from = launchYear(0);
        double to = launchYear(generation);
        double link = growth.factor(growth.bandwidthPerChip(), from, to);
        double watts = growth.factor(growth.wattsPerChip(), from, to);
        return new Accelerator(
                identity(generation),
                base.peaks().scaledBy(growth.factor(growth.opsPerChip(), from, to)),
                Optional.of(memory(growth, from, to)),
                OptionalDouble.of(base.boardPowerWatts().orElseThrow() * watts),
                scaled(base.linkBytesPerSecond(), link),
                base.scaleUpDomainChips(),
                offer(growth.factor(growth.price(), from, to)),
                generation == 0 ? base.provenance() : projected());
    }

    private Accelerator.Identity identity(int generation) {
        String name = generation == 0
                ? base.name()
                : Text.format("%s generation %d (%.1f)", line.label(), generation, launchYear(generation));
        Accelerator.Identity of = base.identity();
        return new Accelerator.Identity(
                name,
                of.vendor(),
                launchYear(generation),
                false,
                TechnologyFamily.CONVENTIONAL,
                line,
                of.efficiencyFamily());
    }

    private MemorySystem memory(GrowthRates growth, double from, double to) {
        MemoryPool pool = base.memory().orElseThrow().weights();
        return MemorySystem.Unified.of(
                pool.capacityBytes() * growth.factor(growth.capacityPerChip(), from, to),
                pool.bandwidthBytesPerSecond() * growth.factor(growth.bandwidthPerChip(), from, to));
    }

    /** The base's offer at a grown price and without its rent: a rent of one year says little about another. */
    private Accelerator.Offer offer(double factor) {
        Accelerator.Offer offer = base.offer();
        return new Accelerator.Offer(
                scaled(offer.priceUsd(), factor), offer.priceBasis(), offer.access(), OptionalDouble.empty());
    }

    private Provenance projected() {
        String notes = "projected from " + base.name() + "; assumption: the link grows with memory bandwidth";
        return new Provenance("model specification, section 5", Set.of(), notes);
    }

    private static OptionalDouble scaled(OptionalDouble value, double factor) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : OptionalDouble.empty();
    }
}
