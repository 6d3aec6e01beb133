package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.firms.accounts.Party;
import org.ridgepoint.firms.vendors.Sale;
import org.ridgepoint.firms.vendors.VendorMarket;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.scenario.MarketParameters;

/** The race and the vendors in a run. */
class HardwareSupplyTest {
    /** In-memory products that sell at once: two years after consensus in 2026 they are mature. */
    private static final String[] IDEAL = {"time.endYear=2031"};

    private static List<Event> events(MarketRun run, Event.Kind kind) {
        return run.market().log().events().stream()
                .filter(event -> event.kind() == kind)
                .toList();
    }

    private static MarketRun finished(MarketParameters parameters, long seed) {
        MarketRun run = new MarketRun(parameters, seed);
        while (run.hasNext()) {
            run.step();
        }
        return run;
    }

    /** Only the race, as if nothing were sold: fast enough for many seeds. */
    private static HardwareSupply raceOnly(MarketParameters parameters, long seed, EventLog log) {
        Market market = new Market(parameters, new RandomStreams(seed));
        for (int step = 0; step < parameters.calendar().steps(); step++) {
            log.begin(step);
            market.hardware().advance(step, market.sales(), log);
        }
        return market.hardware();
    }

    @Test // identities: what is paid for chips is what vendors earn; prices move at new year or with a launch
    // only
    void vendorsEarnWhatIsSpentAndKeepTheirLists() {
        MarketRun run = new MarketRun(Markets.of("ideal", IDEAL), 2);
        VendorMarket vendors = run.market().hardware().vendors();
        double sold = 0;
        Map<String, MarketProduct> last = Map.of();
        while (run.hasNext()) {
            run.step();
            int step = run.market().step();
            Map<String, MarketProduct> now = offered(run);
            if (step % 4 != 0) {
                last.keySet().retainAll(now.keySet());
                last.forEach((name, product) -> assertSame(product, now.get(name), name + " in step " + step));
            }
            last = now;
            double earned = vendors.names().stream()
                    .mapToDouble(name -> vendors.books(name).revenue())
                    .sum();
            assertEquals(sold, earned, 1e-9 * sold, "step " + step);
            sold += total(run.market().sales());
            assertEquals(sold, run.market().ledger().cashUsd(Party.VENDORS), 1e-9 * sold, "step " + step);
        }
        assertEquals(1, run.market().sales().lines().size());
        assertTrue(vendors.share("NVIDIA") < 0.786);
        assertTrue(last.values().stream().anyMatch(product -> product.id().contains(" at ")));
    }

    private static double total(HardwareSales sales) {
        return Stream.of(sales.conventional(), sales.inMemory())
                .flatMap(of -> of.values().stream())
                .mapToDouble(Sale::paidUsd)
                .sum();
    }

    private static Map<String, MarketProduct> offered(MarketRun run) {
        return run.market().hardware().onSale(run.market().year()).stream()
                .collect(Collectors.toMap(
                        product -> product.hardware().name(),
                        product -> product,
                        (one, other) -> one,
                        java.util.TreeMap::new));
    }

    @Test // a limit: without in-memory products shares, and so all prices, stay those of the catalogue
    void nothingChangesPricesWithoutInMemoryProducts() {
        MarketRun run = finished(Markets.of("none", "time.endYear=2026"), 2);
        VendorMarket vendors = run.market().hardware().vendors();
        for (String name : vendors.names()) {
            assertEquals(1, vendors.priceFactor(name, vendors.referenceShare(name)), 0);
        }
        assertTrue(run.market().hardware().race().isEmpty());
        assertTrue(total(run.market().sales()) > 1e9);
    }

    @Test // scenario dates are dates: the design of 2026 is known in the step that begins then, its product is on sale
    void givenDatesAreDates() {
        MarketRun run = finished(Markets.of("ideal", "time.endYear=2027"), 3);
        List<Event> designs = events(run, Event.Kind.DOMINANT_DESIGN);
        assertEquals(1, designs.size());
        assertEquals(12, designs.get(0).step());
        assertEquals("2026.00", designs.get(0).detail());
        assertEquals(4, events(run, Event.Kind.VENDOR_EXIT).size());
        List<Event> launches = events(run, Event.Kind.PRODUCT_LAUNCHED);
        assertTrue(launches.stream().anyMatch(event -> event.subject().equals("ideal-1") && event.step() == 12));
        assertFalse(launches.stream().anyMatch(event -> event.subject().startsWith("near-memory")));
    }

    @Test // competing risks happen in the default scenario, and every event has its counterpart in the state
    void someRacesAreAbsorbedAndSomeFamiliesFail() {
        MarketParameters baseline = Markets.of("baseline");
        int absorbed = 0;
        int failed = 0;
        for (long seed = 0; seed < 60; seed++) {
            EventLog log = new EventLog();
            HardwareSupply supply = raceOnly(baseline, seed, log);
            Map<Event.Kind, Long> counts =
                    log.events().stream().collect(Collectors.groupingBy(Event::kind, Collectors.counting()));
            absorbed += counts.getOrDefault(Event.Kind.FAMILY_ABSORBED, 0L).intValue();
            failed += counts.getOrDefault(Event.Kind.FAMILY_FAILED, 0L).intValue();
            long designs = counts.getOrDefault(Event.Kind.DOMINANT_DESIGN, 0L);
            assertEquals(designs, supply.race().orElseThrow().consensusYear().isPresent() ? 1 : 0);
        }
        assertTrue(absorbed > 5 && absorbed < 35, absorbed + " absorbed");
        assertTrue(failed > 20 && failed < 200, failed + " failed");
    }

    @Test // common random numbers: near-memory of its own and the winner come at the same dates in either mode of sale
    void racesAreSharedBetweenScenarios() {
        for (long seed = 1; seed < 6; seed++) {
            HardwareSupply sparse = raceOnly(Markets.of("baseline"), seed, new EventLog());
            HardwareSupply dense = raceOnly(Markets.of("baseline", "inMemory.technology=dense"), seed, new EventLog());
            HardwareSupply families =
                    raceOnly(Markets.of("baseline", "inMemory.technology=by-family"), seed, new EventLog());
            assertEquals(
                    sparse.race().orElseThrow().consensusYear(),
                    dense.race().orElseThrow().consensusYear());
            assertEquals(
                    sparse.race().orElseThrow().status(),
                    families.race().orElseThrow().status());
        }
    }

    @Test // near-memory ships before consensus where the scenario lets it
    void nearMemoryShipsIfTheScenarioLetsIt() {
        MarketParameters with = Markets.of("baseline", "technology.nearMemoryOnItsOwn=true");
        int ships = 0;
        for (long seed = 1; seed < 20; seed++) {
            EventLog log = new EventLog();
            raceOnly(with, seed, log);
            boolean shipped = log.events().stream().anyMatch(event -> event.kind() == Event.Kind.FAMILY_SHIPS);
            boolean onSale =
                    log.events().stream().anyMatch(event -> event.subject().equals("near-memory-alone-1"));
            assertTrue(onSale || !shipped, "seed " + seed);
            ships += shipped ? 1 : 0;
        }
        assertTrue(ships > 2, ships + " of 19");
    }

    @Test // independent families draw their own dates, and their products have their own ratios
    void familiesMayRaceIndependently() {
        MarketParameters independent =
                Markets.of("baseline", "technology.families=independent", "inMemory.technology=by-family");
        EventLog log = new EventLog();
        HardwareSupply supply = raceOnly(independent, 4, log);
        HardwareSupply umbrella = raceOnly(Markets.of("baseline"), 4, new EventLog());
        assertNotEquals(
                umbrella.race().orElseThrow().consensusYear(),
                supply.race().orElseThrow().consensusYear());
        TechnologyFamily winner = supply.race().orElseThrow().winner().orElseThrow();
        String label = log.events().stream()
                .filter(event -> event.kind() == Event.Kind.DOMINANT_DESIGN)
                .map(Event::subject)
                .findFirst()
                .orElseThrow();
        assertEquals(winner.label(), label);
    }
}
