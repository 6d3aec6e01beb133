package org.ridgepoint.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ridgepoint.firms.fleet.Chip;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.hardware.roadmap.ConsensusLaw;
import org.ridgepoint.hardware.roadmap.GrowthRates;
import org.ridgepoint.hardware.roadmap.InMemoryPath;
import org.ridgepoint.hardware.roadmap.InMemoryTechnology;
import org.ridgepoint.hardware.roadmap.Maturation;
import org.ridgepoint.hardware.roadmap.Product;
import org.ridgepoint.hardware.roadmap.ProductLineTemplate;
import org.ridgepoint.hardware.roadmap.Roadmap;
import org.ridgepoint.hardware.roadmap.SaleRules;
import org.ridgepoint.inference.ServingEfficiency;
import org.ridgepoint.inference.ServingHardware;

/**
 * Everything about hardware.
 *
 * @param catalogue real chips
 * @param lines product lines that go on beyond the catalogue
 * @param growth how conventional chips improve
 * @param rules what is sold for how long
 * @param costTerms what a chip costs by the second
 * @param efficiency how close a chip comes to its peaks
 * @param inMemory the in-memory technology that may become the dominant design; none for a conventional future
 * @param consensusYear year of the dominant design; drawn from {@code law} if absent
 * @param scaleUpYears years from there to maturity 0.9; drawn if absent
 * @param law distribution of both
 * @param overheadsFollowOps true if software overheads shrink as chips get faster, so that their share of a step stays
 * @param capacityFactor multiplies the memory capacity of every chip: 1 but in counterfactuals
 * @param bandwidthFactor multiplies the memory bandwidth of every chip: 1 but in counterfactuals
 * @param overheadFactor multiplies every software overhead: 1 but in counterfactuals
 */
public record HardwareParameters(
        List<Accelerator> catalogue,
        List<ProductLineTemplate> lines,
        GrowthRates growth,
        SaleRules rules,
        ChipCostTerms costTerms,
        Function<Accelerator, ServingEfficiency> efficiency,
        Optional<InMemoryTechnology> inMemory,
        OptionalDouble consensusYear,
        OptionalDouble scaleUpYears,
        ConsensusLaw law,
        boolean overheadsFollowOps,
        double capacityFactor,
        double bandwidthFactor,
        double overheadFactor) {

    public HardwareParameters {
        catalogue = List.copyOf(catalogue);
        lines = List.copyOf(lines);
    }

    /**
     * The dates of in-memory computing in one run; empty if there is no such technology.
     *
     * @param exponential a draw ~ Exp(1) that decides the consensus year where the scenario leaves it open
     * @param gaussian a standard normal draw that decides the scale-up time where the scenario leaves it open
     */
    public Optional<Maturation> maturation(double exponential, double gaussian) {
        Maturation drawn = law.draw(exponential, gaussian);
        return inMemory.map(technology ->
                new Maturation(consensusYear.orElse(drawn.consensusYear()), scaleUpYears.orElse(drawn.scaleUpYears())));
    }

    /** The in-memory product line that a maturation gives rise to. */
    public List<InMemoryPath> paths(Optional<Maturation> maturation) {
        return inMemory.flatMap(technology -> maturation.map(dates -> new InMemoryPath(technology, dates))).stream()
                .toList();
    }

    /** What is on sale when, with these in-memory lines. */
    public Roadmap roadmap(List<InMemoryPath> paths) {
        return new Roadmap(catalogue, lines, paths, growth, rules);
    }

    /** A product with its cost and efficiency. */
    public ServingHardware hardware(Product product) {
        Accelerator chip = product.chip();
        double usdPerSecond =
                costTerms.usdPerChipSecond(chip.offer(), chip.boardPowerWatts()).orElseThrow();
        double years = Math.max(0, product.launchYear() - rules.catalogueEndYear());
        double faster = growth.factor(growth.opsPerChip(), rules.catalogueEndYear(), rules.catalogueEndYear() + years);
        double factor = overheadFactor * (overheadsFollowOps ? 1 / faster : 1);
        return ServingHardware.of(chip, usdPerSecond, efficiency.apply(chip).withOverheadsTimes(factor))
                .withMemoryTimes(capacityFactor, bandwidthFactor);
    }

    /** What it takes to own a product. */
    public Chip chip(Product product) {
        Accelerator chip = product.chip();
        Accelerator.Offer offer = chip.offer();
        double full = costTerms.usdPerChipSecond(offer, chip.boardPowerWatts()).orElseThrow();
        String platform = chip.identity().vendor();
        if (!costTerms.owns(offer, chip.boardPowerWatts())) {
            return new Chip(product.id(), platform, 0, full, 0);
        }
        double watts = chip.boardPowerWatts().orElseThrow();
        double running = costTerms.powerUsdPerSecond(watts) + costTerms.operationsUsdPerSecond(watts);
        double price = costTerms.installedUsd(
                offer.priceUsd().orElseThrow(), offer.priceBasis().needsServer());
        return new Chip(product.id(), platform, price, full, running);
    }
}
