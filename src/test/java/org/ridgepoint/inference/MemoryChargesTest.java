package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Switches of section 10: they act on scale, and on nothing else. */
class MemoryChargesTest {
    private static final List<MemoryCharges> SWITCHED = List.of(
            new MemoryCharges(false, true, true),
            new MemoryCharges(true, false, true),
            new MemoryCharges(true, true, false),
            new MemoryCharges(false, false, true),
            new MemoryCharges(false, false, false));

    private static final int DRAWS = 300;

    private static ServingSetup with(ServingSetup setup, MemoryCharges charges) {
        return new ServingSetup(
                setup.model(),
                setup.quantization(),
                setup.workload(),
                setup.hardware(),
                setup.chips(),
                setup.terms().with(charges));
    }

    @Test // a limit: what is charged at the largest batch is what is charged at scale, so the floor and B_max stay
    void floorAndLimitsStay() {
        RandomServing random = new RandomServing(7);
        for (int draw = 0; draw < DRAWS; draw++) {
            ServingSetup setup = random.setup();
            for (MemoryCharges charges : SWITCHED) {
                ServingOption.of(setup).option().ifPresent(usual -> {
                    ServingOption switched =
                            ServingOption.of(with(setup, charges)).option().orElseThrow();
                    assertEquals(usual.maxBatch(), switched.maxBatch());
                    assertEquals(1, switched.floorUsdPerToken() / usual.floorUsdPerToken(), 1e-9);
                });
            }
        }
    }

    @Test // a direction: a charge that is dropped never makes a hot copy dearer
    void nothingGetsDearer() {
        RandomServing random = new RandomServing(8);
        for (int draw = 0; draw < DRAWS; draw++) {
            ServingSetup setup = random.setup();
            for (MemoryCharges charges : SWITCHED) {
                ServingOption.of(setup).option().ifPresent(usual -> {
                    ServingOption switched =
                            ServingOption.of(with(setup, charges)).option().orElseThrow();
                    for (double peak : new double[] {1e-3, 1, 100, 1e4, 1e6}) {
                        double before = usual.hotUsdPerSecond(peak);
                        assertTrue(switched.hotUsdPerSecond(peak) <= before * (1 + 1e-9));
                        assertTrue(switched.lowerBoundUsdPerSecond(peak) <= switched.hotUsdPerSecond(peak));
                    }
                });
            }
        }
    }

    /**
     * By hand: a dense model without fixed times, attention or KV, as in the closed form of section 3, has no scale left once reads
     * are charged at the largest batch and residency is not: a token costs its floor at any traffic.
     */
    @Test
    void closedFormHasNoScaleLeft() {
        ServingOption usual = ServingFixtures.closedForm(1, 0.05);
        ServingOption none = ServingOption.of(with(usual.setup(), new MemoryCharges(false, false, false)))
                .option()
                .orElseThrow();
        for (double traffic : new double[] {1e-3, 1, 1e3, 1e5}) {
            assertEquals(1, none.usdPerToken(traffic, traffic) / usual.floorUsdPerToken(), 1e-9);
        }
        assertTrue(usual.usdPerToken(1, 1) > 10 * usual.floorUsdPerToken());
    }
}
