package org.ridgepoint.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ridgepoint.firms.fleet.Chip;
import org.ridgepoint.firms.vendors.VendorMarket;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.roadmap.GrowthRates;
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
 * @param inMemory the future of in-memory computing; none for a conventional one
 * @param vendors makers of chips
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
        Optional<InMemoryParameters> inMemory,
        VendorParameters vendors,
        boolean overheadsFollowOps,
        double capacityFactor,
        double bandwidthFactor,
        double overheadFactor) {

    public HardwareParameters {
        catalogue = List.copyOf(catalogue);
        lines = List.copyOf(lines);
    }

    /** Conventional hardware on sale when. */
    public Roadmap roadmap() {
        return new Roadmap(catalogue, lines, growth, rules);
    }

    /** Makers of chips at the start: those of the catalogue, and challengers if there is a race. */
    public VendorMarket vendorMarket() {
        Set<TechnologyFamily> families =
                inMemory.map(of -> of.race().medianYears().keySet()).orElse(Set.of());
        return new VendorMarket(vendors.terms(), vendors.vendors(catalogue, families));
    }

    /**
     * A product with its cost and efficiency.
     *
     * @param priceFactor its list price or rent over that of the catalogue or the roadmap
     */
    public ServingHardware hardware(Product product, double priceFactor) {
        Accelerator chip = product.chip();
        double usdPerSecond = costTerms
                .usdPerChipSecond(chip.offer().times(priceFactor), chip.boardPowerWatts())
                .orElseThrow();
        double years = Math.max(0, product.launchYear() - rules.catalogueEndYear());
        double faster = growth.factor(growth.opsPerChip(), rules.catalogueEndYear(), rules.catalogueEndYear() + years);
        double factor = overheadFactor * (overheadsFollowOps ? 1 / faster : 1);
        return ServingHardware.of(chip, usdPerSecond, efficiency.apply(chip).withOverheadsTimes(factor))
                .withMemoryTimes(capacityFactor, bandwidthFactor);
    }

    /**
     * What it takes to own a product.
     *
     * @param id tells it from the same product at another price
     * @param priceFactor as for {@link #hardware}
     */
    public Chip chip(String id, Product product, double priceFactor) {
        Accelerator chip = product.chip();
        Accelerator.Offer offer = chip.offer().times(priceFactor);
        double full = costTerms.usdPerChipSecond(offer, chip.boardPowerWatts()).orElseThrow();
        String platform = chip.identity().vendor();
        if (!costTerms.owns(offer, chip.boardPowerWatts())) {
            return new Chip(id, platform, 0, full, 0);
        }
        double watts = chip.boardPowerWatts().orElseThrow();
        double running = costTerms.powerUsdPerSecond(watts) + costTerms.operationsUsdPerSecond(watts);
        double price = costTerms.installedUsd(
                offer.priceUsd().orElseThrow(), offer.priceBasis().needsServer());
        return new Chip(id, platform, price, full, running);
    }
}
