package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.firms.vendors.Vendor;
import org.ridgepoint.firms.vendors.VendorMarket;
import org.ridgepoint.hardware.race.Launch;
import org.ridgepoint.hardware.race.Race;
import org.ridgepoint.hardware.race.RaceEvent;
import org.ridgepoint.hardware.race.RaceInput;
import org.ridgepoint.hardware.race.RaceLine;
import org.ridgepoint.hardware.roadmap.Product;
import org.ridgepoint.hardware.roadmap.ProductSet;
import org.ridgepoint.hardware.roadmap.Roadmap;
import org.ridgepoint.inference.ServingHardware;
import org.ridgepoint.scenario.Calendar;
import org.ridgepoint.scenario.HardwareParameters;
import org.ridgepoint.units.Text;

/**
 * Hardware on sale over time in one run: the conventional roadmap, in-memory products as the race brings them forth, and
 * their list prices, which vendors set once a year.
 */
final class HardwareSupply {
    private final HardwareParameters parameters;
    private final Calendar calendar;
    private final RandomStreams streams;
    private final Roadmap roadmap;
    private final VendorMarket vendors;
    private final Map<RaceLine.Key, String> sellers = new HashMap<>();
    private final List<Product> inMemory = new ArrayList<>();
    private final Map<String, RaceLine.Key> lineOfProduct = new HashMap<>();
    private final Map<String, Offered> offered = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<RaceEvent> before;
    private Optional<Race> race = Optional.empty();
    private List<Product> products = List.of();
    private List<MarketProduct> onSale = List.of();

    /** A product at a list price. */
    private record Offered(MarketProduct product, Optional<RaceLine.Key> line) {}

    /** The supply at the start; the same seed draws the same race in every scenario. */
    HardwareSupply(HardwareParameters parameters, RandomStreams streams, Calendar calendar) {
        this.parameters = parameters;
        this.calendar = calendar;
        this.streams = streams;
        roadmap = parameters.roadmap();
        vendors = parameters.vendorMarket();
        Optional<Race.Advance> start = parameters
                .inMemory()
                .map(of -> Race.start(
                        of.race(),
                        RaceStreams.draw(streams, of.race().medianYears().keySet()),
                        calendar.startYear()));
        before = start.map(Race.Advance::events).orElse(List.of());
        start.ifPresent(this::takeUp);
    }

    /** Goes on to a step: last step's sales drive the race and vendors' shares; once a year vendors price anew. */
    void advance(int step, HardwareSales sales, EventLog log) {
        if (step == 0) {
            before.forEach(event -> note(event, log));
        } else {
            double years = calendar.stepYears();
            race.map(now -> now.advance(new RaceInput(years, vendors.inMemoryResearchUsdPerYear(), sales.lines(), 0)))
                    .ifPresent(next -> {
                        takeUp(next);
                        next.events().forEach(event -> note(event, log));
                    });
            vendors.sell(sales.conventional(), sales.inMemory(), years);
            if (step % calendar.stepsPerYear() == 0) {
                vendors.reprice();
            }
        }
        refresh(calendar.yearOf(step), step % calendar.stepsPerYear() == 0);
        products.stream()
                .filter(product -> seen.add(product.id()))
                .forEach(product -> log.note(Event.Kind.PRODUCT_LAUNCHED, product.id(), launched(product)));
    }

    private void takeUp(Race.Advance next) {
        race = Optional.of(next.race());
        next.events().stream()
                .filter(HardwareSupply::endsChallenger)
                .forEach(event -> vendors.leave(challenger(event)));
        for (Launch launch : next.launches()) {
            Product product = roadmap.inMemory(
                    parameters.inMemory().orElseThrow().technology(launch.line()), launch, seller(launch.line()));
            inMemory.add(product);
            lineOfProduct.put(product.id(), launch.line());
        }
    }

    /** Who sells a line: the family's challenger, or the incumbent that absorbed it. */
    private String seller(RaceLine.Key line) {
        return sellers.computeIfAbsent(
                line,
                absent -> line.absorbed()
                        ? vendors.acquirer(RaceStreams.acquirer(streams, line.family()))
                        : Vendor.challengerName(line.family()));
    }

    private static boolean endsChallenger(RaceEvent event) {
        return switch (event.kind()) {
            case FAILED, ABSORBED, LOST -> true;
            default -> false;
        };
    }

    private static String challenger(RaceEvent event) {
        return Vendor.challengerName(event.family());
    }

    private void note(RaceEvent event, EventLog log) {
        String when = Text.format("%.2f", event.year());
        String family = event.family().label();
        switch (event.kind()) {
            case DOMINANT_DESIGN -> log.note(Event.Kind.DOMINANT_DESIGN, family, when);
            case OWN_PATH -> log.note(Event.Kind.FAMILY_SHIPS, family, when);
            case FAILED -> log.note(Event.Kind.FAMILY_FAILED, family, when);
            case ABSORBED -> log.note(Event.Kind.FAMILY_ABSORBED, family, when);
            case DATE_SLIPPED -> log.note(Event.Kind.DATE_SLIPPED, "dominant design", "announced for " + when);
            case LOST -> {}
        }
        if (endsChallenger(event)) {
            log.note(Event.Kind.VENDOR_EXIT, challenger(event), when);
        }
    }

    private static String launched(Product product) {
        return Text.format(
                "%s by %s, %.2f",
                product.family().label(), product.chip().identity().vendor(), product.launchYear());
    }

    /** The products on sale in a year that can be used; the same list as long as nothing changes. */
    List<MarketProduct> onSale(double year) {
        refresh(year, false);
        return onSale;
    }

    private void refresh(double year, boolean pricesMayDiffer) {
        List<Product> now = sold(year);
        if (pricesMayDiffer || !now.equals(products)) {
            products = now;
            onSale = now.stream().map(product -> offer(product).product()).toList();
        }
    }

    private List<Product> sold(double year) {
        ProductSet conventional = roadmap.onSale(year);
        List<Product> sold = new ArrayList<>(conventional.products());
        inMemory.stream().filter(product -> product.isSold(year)).forEach(sold::add);
        sold.removeIf(product ->
                !ServingHardware.missing(product.chip(), parameters.costTerms()).isEmpty());
        sold.sort(Product.BY_LAUNCH);
        return sold;
    }

    private Offered offer(Product product) {
        Optional<RaceLine.Key> line = Optional.ofNullable(lineOfProduct.get(product.id()));
        String vendor = product.chip().identity().vendor();
        double reference = line.isPresent() ? 0 : vendors.referenceShare(vendor);
        double factor = vendors.priceFactor(vendor, reference);
        String id = factor == 1 ? product.id() : product.id() + " at " + factor;
        Offered known = offered.computeIfAbsent(id, absent -> {
            MarketProduct hardware = new MarketProduct(
                    id, product.family(), parameters.hardware(product, factor), parameters.chip(id, product, factor));
            return new Offered(hardware, line);
        });
        return known;
    }

    /** The in-memory line that a product belongs to; empty for the catalogue and conventional lines. */
    Optional<RaceLine.Key> lineOf(MarketProduct product) {
        Offered known = offered.get(product.id());
        return known == null ? Optional.empty() : known.line();
    }

    /** The race; empty in a scenario without in-memory computing. */
    Optional<Race> race() {
        return race;
    }

    /** Maturity of the dominant design; 0 before there is one. */
    double maturity() {
        return race.map(Race::maturity).orElse(0.0);
    }

    /** Makers of chips. */
    VendorMarket vendors() {
        return vendors;
    }
}
