package org.ridgepoint.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.firms.ServingCosts;
import org.ridgepoint.firms.Variant;
import org.ridgepoint.firms.VariantMenu;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.Launch;
import org.ridgepoint.hardware.race.RaceLine;
import org.ridgepoint.hardware.roadmap.InMemoryTechnology;
import org.ridgepoint.hardware.roadmap.Product;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.inference.MinimumEfficientScale;
import org.ridgepoint.inference.Planner;
import org.ridgepoint.inference.ServingHardware;
import org.ridgepoint.report.html.Chart.Point;
import org.ridgepoint.scenario.HardwareParameters;
import org.ridgepoint.scenario.MarketParameters;

/**
 * What one copy of a fixed model costs to serve over its traffic, on the hardware of a scenario: at list prices and without
 * slack, as {@code ridgepoint cost} works it out. In-memory chips depend on the race and on sales in every run, so they are
 * shown as what the scenario's technology offers once mature, before learning has made it cheaper.
 */
final class ServingCurves {
    /** Traffic per copy, output tokens per second. */
    static final List<Double> TRAFFIC = IntStream.rangeClosed(0, 42)
            .mapToObj(i -> StrictMath.pow(10, i / 6.0))
            .toList();

    private static final double TOKENS_PER_MILLION = 1e6;
    private static final String PREFERRED_SEGMENT = "assistant";
    private static final String PREFERRED_FORMAT = "w8a8kv8";

    private final MarketParameters parameters;
    private final int segment;
    private final Variant variant;

    ServingCurves(MarketParameters parameters) {
        this.parameters = parameters;
        List<Segment> segments = parameters.demand().segments();
        segment = first(segments.size(), i -> segments.get(i).name().equals(PREFERRED_SEGMENT));
        VariantMenu menu = parameters.serving().menu();
        int tier =
                first(menu.tiers().size(), i -> menu.tiers().get(i).doublings().equals(OptionalInt.of(0)));
        int format = first(
                menu.formats().size(),
                i -> menu.formats().get(i).quantization().label().equals(PREFERRED_FORMAT));
        variant = new Variant(tier, format);
    }

    private static int first(int size, IntPredicate wanted) {
        return IntStream.range(0, size).filter(wanted).findFirst().orElse(0);
    }

    /**
     * A curve.
     *
     * @param points USD per million output tokens at {@link #TRAFFIC}
     * @param minimumEfficientScale least traffic at which a token costs at most 1.1 times the floor
     * @param floor USD per million tokens at any traffic
     */
    record Curve(List<Point> points, double minimumEfficientScale, double floor) {}

    /** What is served, in words. */
    String served() {
        return parameters.serving().menu().tiers().get(variant.tier()).name()
                + " as "
                + parameters
                        .serving()
                        .menu()
                        .formats()
                        .get(variant.format())
                        .quantization()
                        .label()
                + " to customers of segment "
                + parameters.demand().segments().get(segment).name();
    }

    /** On the conventional chips on sale in a year; empty if none can serve the model. */
    Optional<Curve> conventional(int year) {
        return curve(parameters.hardware().roadmap().productsOnSale(year));
    }

    /** On in-memory chips alone that are mature in a year, by technology. */
    Map<String, Curve> inMemory(int year) {
        Map<String, Curve> curves = new LinkedHashMap<>();
        parameters
                .hardware()
                .inMemory()
                .ifPresent(future -> Arrays.stream(TechnologyFamily.values())
                        .filter(future.dominant()::containsKey)
                        .forEach(family -> {
                            RaceLine.Key line = new RaceLine.Key(family, true, false);
                            InMemoryTechnology technology = future.technology(line);
                            Product product = parameters
                                    .hardware()
                                    .roadmap()
                                    .inMemory(technology, new Launch(line, 1, year, 1, 1), technology.label());
                            curve(List.of(product)).ifPresent(found -> curves.putIfAbsent(technology.label(), found));
                        }));
        return curves;
    }

    private Optional<Curve> curve(List<Product> products) {
        HardwareParameters hardware = parameters.hardware();
        List<MarketProduct> offered = products.stream()
                .filter(product -> ServingHardware.missing(product.chip(), hardware.costTerms())
                        .isEmpty())
                .map(product -> new MarketProduct(
                        product.id(),
                        product.family(),
                        hardware.hardware(product, 1),
                        hardware.chip(product.id(), product, 1)))
                .toList();
        ServingCosts costs = new ServingCosts(
                parameters.demand().segments(),
                parameters.serving().menu(),
                parameters.serving().terms(),
                parameters.serving().groupSizes());
        costs.offer(offered);
        return Optional.ofNullable(costs.frontier(segment, variant))
                .map(CostFrontier::planner)
                .map(ServingCurves::curve);
    }

    private static Curve curve(Planner planner) {
        List<Point> points = new ArrayList<>();
        for (double traffic : TRAFFIC) {
            points.add(Point.of(planner.cheapestWithoutSlackUsdPerToken(traffic) * TOKENS_PER_MILLION));
        }
        OptionalDouble scale = MinimumEfficientScale.of(planner);
        return new Curve(points, scale.orElse(Double.NaN), planner.floorUsdPerToken() * TOKENS_PER_MILLION);
    }
}
