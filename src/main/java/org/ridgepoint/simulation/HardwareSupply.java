package org.ridgepoint.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.hardware.roadmap.InMemoryPath;
import org.ridgepoint.hardware.roadmap.Maturation;
import org.ridgepoint.hardware.roadmap.Product;
import org.ridgepoint.hardware.roadmap.ProductSet;
import org.ridgepoint.hardware.roadmap.Roadmap;
import org.ridgepoint.inference.ServingHardware;
import org.ridgepoint.scenario.HardwareParameters;

/** Hardware on sale over time in one run: the roadmap with the dates of in-memory computing that the seed draws. */
final class HardwareSupply {
    /** Cumulative hazard at which in-memory computing finds its dominant design, exponential, once for each run. */
    private static final StreamName CONSENSUS = StreamName.of("in-memory consensus");
    /** How long in-memory computing takes to scale, standard normal, once for each run. */
    private static final StreamName SCALE_UP = StreamName.of("in-memory scale-up");

    private final HardwareParameters parameters;
    private final Roadmap roadmap;
    private final Optional<Maturation> maturation;
    private final Map<Integer, List<MarketProduct>> bySet = new HashMap<>();
    private final Map<String, MarketProduct> byId = new HashMap<>();

    private HardwareSupply(HardwareParameters parameters, Roadmap roadmap, Optional<Maturation> maturation) {
        this.parameters = parameters;
        this.roadmap = roadmap;
        this.maturation = maturation;
    }

    /** Draws the dates that the scenario leaves open; the same seed draws the same dates in every scenario. */
    static HardwareSupply draw(HardwareParameters parameters, RandomStreams streams) {
        double exponential = streams.exponential(1, CONSENSUS, 0, 0);
        double gaussian = streams.gaussian(SCALE_UP, 0, 0);
        Optional<Maturation> maturation = parameters.maturation(exponential, gaussian);
        List<InMemoryPath> paths = parameters.paths(maturation);
        return new HardwareSupply(parameters, parameters.roadmap(paths), maturation);
    }

    /** The products on sale in a year that can be used; the same list as long as nothing changes. */
    List<MarketProduct> onSale(double year) {
        ProductSet set = roadmap.onSale(year);
        return bySet.computeIfAbsent(set.version(), version -> usable(set));
    }

    private List<MarketProduct> usable(ProductSet set) {
        return set.products().stream()
                .filter(product -> ServingHardware.missing(product.chip(), parameters.costTerms())
                        .isEmpty())
                .map(product -> byId.computeIfAbsent(product.id(), id -> product(product)))
                .toList();
    }

    private MarketProduct product(Product product) {
        return new MarketProduct(
                product.id(), product.family(), parameters.hardware(product), parameters.chip(product));
    }

    /** When in-memory computing finds its dominant design and how long it takes to scale; empty if it never does. */
    Optional<Maturation> maturation() {
        return maturation;
    }
}
