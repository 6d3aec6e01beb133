package org.ridgepoint.firms.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetTest {
    /** Full cost 2, of which 0.5 running; one unit of cost costs 30,000 / 2. */
    private static final Chip NEW = new Chip("new", "A", 30_000, 2, 0.5);

    private static final Chip OLD = new Chip("old", "A", 10_000, 1, 0.4);
    private static final double RENT = 1.35;

    /** Units 8 of old chips that do half of what new ones do for their cost, and 6 of new ones. */
    private static Fleet mixed() {
        Fleet fleet = new Fleet();
        fleet.order(OLD, 8, 0, 0, 16);
        fleet.order(NEW, 6, 0, 0, 16);
        fleet.compare(List.of(OLD, NEW), new double[] {0.5, 1});
        return fleet;
    }

    @Test // new chips run at 0.25 a unit of need and go first: 6; old ones at 0.8: 8·0.5 = 4; the last 2 are rented
    void meritOrderByHand() {
        Fleet.Use use = mixed().use(12, RENT);
        assertEquals(10, use.owned(), 1e-12);
        assertEquals(2, use.rented(), 1e-12);
        assertEquals(6 * 0.25 + 4 * 0.8, use.runningUsdPerSecond(), 1e-12);
        assertEquals(2 * RENT, use.rentUsdPerSecond(), 1e-12);
        // new chips at their full cost, old ones would be 2 a unit and are charged what renting would cost
        assertEquals(6 + 4 * RENT + 2 * RENT, use.chargeUsdPerSecond(), 1e-12);
    }

    @Test // a need of 3 is met by half of the new chips; idle chips are neither run nor charged
    void idleChipsCostNothing() {
        Fleet.Use use = mixed().use(3, RENT);
        assertEquals(3 * 0.25, use.runningUsdPerSecond(), 1e-12);
        assertEquals(3, use.chargeUsdPerSecond(), 1e-12);
        assertEquals(0, use.rented(), 0);
    }

    @Test // without chips all is rented
    void emptyFleetRents() {
        Fleet.Use use = new Fleet().use(7, RENT);
        assertEquals(7 * RENT, use.chargeUsdPerSecond(), 1e-12);
        assertEquals(7, use.rented(), 0);
    }

    @Test // ordered in step 3, used from step 5 on
    void chipsArriveAfterTheLag() {
        Fleet fleet = new Fleet();
        fleet.begin(3, 1);
        fleet.order(NEW, 4, 0, 5, 16);
        assertEquals(0, fleet.capacity(), 0);
        assertEquals(4, fleet.capacityAt(5), 1e-12);
        fleet.begin(4, 1);
        assertEquals(0, fleet.use(4, RENT).owned(), 0);
        fleet.begin(5, 1);
        assertEquals(4, fleet.use(4, RENT).owned(), 1e-12);
    }

    @Test // 4 units cost 60,000, which four steps take away in equal parts, and then the chips are gone
    void lifeEndsInAStraightLine() {
        Fleet fleet = new Fleet();
        fleet.order(NEW, 4, 0, 0, 4);
        assertEquals(60_000, fleet.bookUsd(), 1e-9);
        for (int step = 0; step < 4; step++) {
            fleet.begin(step, 1);
            assertEquals(4, fleet.capacity(), 1e-12);
            assertEquals(step < 3 ? 4 : 0, fleet.capacityAt(step + 1), 1e-12);
            assertEquals(15_000, fleet.age(), 1e-9);
            assertEquals(60_000 - 15_000 * (step + 1), fleet.bookUsd(), 1e-9);
        }
        assertEquals(0, fleet.size());
    }

    @Test // running cost 0.4 a unit of cost: at an efficiency of 0.41 just below the cost of replacement, at 0.39 above
    void scrappedOnceRunningCostsMoreThanReplacement() {
        Fleet fleet = new Fleet();
        fleet.order(OLD, 8, 0, 0, 16);
        fleet.compare(List.of(OLD), new double[] {0.41});
        assertEquals(0, fleet.begin(1, 1), 0);
        fleet.compare(List.of(OLD), new double[] {0.39});
        assertEquals(80_000, fleet.begin(2, 1), 1e-9);
        assertEquals(0, fleet.size());
    }

    @Test // capital is 3/4 of full cost: a fifth off makes a unit 0.85; it runs at 0.25 as before and stands at 48,000
    // for 4
    void discountsLowerWhatOwnersReckonWith() {
        assertEquals(0.85, NEW.costAt(0.2), 1e-12);
        Fleet fleet = new Fleet();
        fleet.order(NEW, 4, 0.2, 0, 16);
        assertEquals(48_000, fleet.bookUsd(), 1e-9);
        Fleet.Use use = fleet.use(4, RENT);
        assertEquals(4 * 0.85, use.chargeUsdPerSecond(), 1e-12);
        assertEquals(4 * 0.25, use.runningUsdPerSecond(), 1e-12);
        fleet.order(NEW, 4, 0, 0, 16); // as many again at list prices: half of the discount for all
        assertEquals(8 * 0.925, fleet.use(8, RENT).chargeUsdPerSecond(), 1e-12);
    }

    @Test // at 0.41 of efficiency old chips run at 0.4/0.41 a unit: below a replacement at 1, above one at 0.95
    void cheapReplacementScrapsEarlier() {
        Fleet fleet = new Fleet();
        fleet.order(OLD, 8, 0, 0, 16);
        fleet.compare(List.of(OLD), new double[] {0.41});
        assertEquals(0, fleet.begin(1, 1), 0);
        assertEquals(80_000, fleet.begin(2, 0.95), 1e-9);
    }

    @Test
    void chipsThatCannotServeAreScrapped() {
        Fleet fleet = new Fleet();
        fleet.order(OLD, 8, 0, 0, 16);
        fleet.compare(List.of(OLD), new double[] {0});
        assertEquals(80_000, fleet.begin(1, 1), 1e-9);
    }

    @ParameterizedTest // identities and directions in any fleet
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyFleet(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Fleet fleet = new Fleet();
        double units = 0;
        for (int i = 0; i < 10; i++) {
            double bought = random.nextDouble(10);
            units += bought;
            fleet.order(i % 2 == 0 ? NEW : OLD, bought, 0, random.nextInt(3), 16);
        }
        fleet.begin(2, 1);
        assertEquals(units, fleet.capacity(), 1e-9);
        double last = 0;
        for (double need = 0; need < 2 * units; need += units / 7) {
            Fleet.Use use = fleet.use(need, RENT);
            assertEquals(need, use.owned() + use.rented(), 1e-9);
            assertEquals(Math.min(need, units), use.owned(), 1e-9);
            assertTrue(use.chargeUsdPerSecond() >= last, "more need never costs less");
            assertTrue(use.chargeUsdPerSecond() <= RENT * need + 1e-9, "never dearer than renting all");
            assertTrue(use.runningUsdPerSecond() + use.rentUsdPerSecond() <= use.chargeUsdPerSecond() + 1e-9);
            last = use.chargeUsdPerSecond();
        }
    }

    @Test
    void joinedFleetsAreOne() {
        Fleet one = mixed();
        Fleet other = mixed();
        one.join(other);
        assertEquals(20, one.capacity(), 1e-12);
        assertEquals(0, other.size());
        assertEquals(2 * (80_000 + 90_000), one.bookUsd(), 1e-9);
        assertEquals(340_000, one.abandon(), 1e-9);
        assertEquals(0, one.bookUsd(), 0);
    }
}
