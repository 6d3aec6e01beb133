package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.PeakRates;

/** The planner looks closely at few options; an exhaustive search looks at all of them. Both must agree exactly. */
class PlannerTest {
    private static final int CASES = 1000;

    private static int exhaustive(List<ServingOption> options, double traffic, double totalTraffic) {
        int best = -1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < options.size(); i++) {
            double cost = options.get(i).usdPerToken(traffic, totalTraffic);
            if (cost < lowest) {
                lowest = cost;
                best = i;
            }
        }
        return best;
    }

    @Test // exhaustive search; equal options stand in the lists, and the first of them must win
    void cheapestIsTheOneAnExhaustiveSearchFinds() {
        int decided = 0;
        for (long seed = 0; decided < CASES; seed++) {
            RandomServing random = new RandomServing(seed);
            List<ServingOption> options = random.options(60);
            Planner planner = new Planner(options);
            double traffic = random.logBetween(1e-6, 1e6);
            double total = traffic * random.logBetween(1, 1e6);
            int expected = exhaustive(options, traffic, total);
            assertEquals(expected, planner.cheapest(traffic, total).orElse(-1), "seed " + seed);
            decided += options.size() > 1 ? 1 : 0;
        }
    }

    @Test // two chips that cost the same although the second has a lower bound, for it computes faster in large batches
    void amongEquallyCheapOptionsTheFirstWins() {
        ServingOption slow = bandwidthBound(1e15);
        ServingOption fast = bandwidthBound(2e15);
        assertEquals(slow.usdPerToken(100, 100), fast.usdPerToken(100, 100));
        assertTrue(fast.lowerBoundUsdPerSecond(100) < slow.lowerBoundUsdPerSecond(100));
        for (List<ServingOption> pair : List.of(List.of(slow, fast), List.of(fast, slow))) {
            assertEquals(0, new Planner(pair).cheapest(100, 100).orElseThrow());
        }
    }

    /** One sequence in flight at 100 tokens per second, so that reading the weights alone sets the cost. */
    private static ServingOption bandwidthBound(double ops) {
        ServingHardware chip = new ServingHardware(
                "chip",
                new PeakRates(Map.of(NumberFormat.FP8, ops)),
                MemorySystem.Unified.of(1e15, 1e13),
                OptionalDouble.empty(),
                1,
                1,
                ServingEfficiency.IDEAL);
        Workload workload = new Workload(0, 1, 0, 0.01, 1, 1);
        return ServingFixtures.option(new ServingSetup(
                ServingFixtures.G70, ServingFixtures.EIGHT_BITS, workload, chip, 1, ServingFixtures.OFF));
    }

    @Test // exhaustive searches for the other questions a planner answers
    void otherMinimaAreThoseOfExhaustiveSearches() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomServing random = new RandomServing(seed);
            List<ServingOption> options = random.options(40);
            if (options.isEmpty()) {
                continue;
            }
            Planner planner = new Planner(options);
            double x = random.logBetween(1e-6, 1e6);
            double rho = options.get(0).setup().workload().peakToMean();
            double peak = rho * x * random.between(1, 4);
            int guess = random.index(options.size());
            String name = "seed " + seed;
            assertEquals(
                    least(options, o -> o.hotUsdPerSecond(peak)),
                    options.get(planner.cheapestHot(peak, guess)).hotUsdPerSecond(peak),
                    name);
            assertEquals(
                    least(options, o -> o.coldUsdPerSecond(x, peak)),
                    options.get(planner.cheapestCold(x, peak, guess)).coldUsdPerSecond(x, peak),
                    name);
            assertEquals(planner.cheapestHot(peak, 0), planner.cheapestHot(peak, guess), name);
            if (planner.lowerBoundColdUsdPerPeakToken() < Double.POSITIVE_INFINITY) {
                assertEquals(planner.cheapestCold(x, peak, 0), planner.cheapestCold(x, peak, guess), name);
            }
            assertEquals(
                    least(options, o -> o.wholeGroupsUsdPerSecond(x)),
                    planner.cheapestWholeGroupsUsdPerSecond(x),
                    name);
            assertEquals(
                    least(options, o -> o.usdPerSecond(x, rho * x)) / x,
                    planner.cheapestWithoutSlackUsdPerToken(x),
                    name);
            assertEquals(least(options, ServingOption::floorUsdPerToken), planner.floorUsdPerToken(), name);
            assertEquals(least(options, ServingOption::usdPerGroupSecond), planner.smallestGroupUsdPerSecond(), name);
        }
    }

    private static double least(List<ServingOption> options, ToDoubleFunction<ServingOption> cost) {
        return options.stream().mapToDouble(cost).min().orElseThrow();
    }

    @Test // a definition: the bounds that rule options out are never above the cost
    void boundsAreBelowCosts() {
        for (long seed = 0; seed < 5000; seed++) {
            RandomServing random = new RandomServing(seed);
            ServingOption option = random.option();
            double x = random.logBetween(1e-12, 1e12);
            double peak = option.peakTraffic(x, x * random.logBetween(1, 1e6));
            double rounding = 1 + 1e-12;
            String name = "seed " + seed;
            assertTrue(option.lowerBoundHotUsdPerSecond(peak) <= option.hotUsdPerSecond(peak) * rounding, name);
            assertTrue(option.lowerBoundUsdPerSecond(peak) <= option.usdPerSecond(x, peak) * rounding, name);
            assertTrue(option.floorUsdPerToken() <= option.usdPerSecond(x, peak) / x * rounding, name);
            double batch = random.logBetween(1, 1e6);
            assertTrue(
                    option.cycle().lowerBoundCycleSeconds(batch)
                            <= option.cycle().cycleSeconds(batch),
                    name);
            assertTrue(
                    option.cycle().lowerBoundCycleSeconds(batch)
                            >= 0.85 * option.cycle().cycleSeconds(batch),
                    name);
            double cold = option.coldUsdPerSecond(x, peak);
            assertTrue(option.lowerBoundColdUsdPerSecond(x, peak) <= cold, name);
            assertTrue(option.lowerBoundColdUsdPerSecond(1) * peak <= cold, name);
        }
    }

    @Test // a definition: a hot copy may cost its cost and more, but nothing less
    void hotCostIsTheLeastThatItMayBe() {
        for (long seed = 0; seed < 5000; seed++) {
            RandomServing random = new RandomServing(seed);
            ServingOption option = random.option();
            double peak = random.logBetween(1e-12, 1e12);
            double cost = option.hotUsdPerSecond(peak);
            assertTrue(option.hotMayCost(cost, peak), "seed " + seed);
            assertTrue(option.hotMayCost(1.01 * cost, peak), "seed " + seed);
            assertFalse(option.hotMayCost(0.999_999 * cost, peak), "seed " + seed);
        }
    }

    @Test // a definition: at the minimum efficient scale a token costs 1.1 of the floor, and more at any smaller one
    void minimumEfficientScaleIsWhereCostIsATenthAboveTheFloor() {
        int found = 0;
        for (long seed = 0; seed < 300; seed++) {
            Planner planner = new Planner(new RandomServing(seed).options(30));
            double scale = MinimumEfficientScale.of(planner).orElse(0);
            if (scale == 0) {
                continue;
            }
            found++;
            double floor = planner.floorUsdPerToken();
            double at = planner.cheapestWithoutSlackUsdPerToken(scale);
            assertEquals(1.1 * floor, at, 1e-9 * floor, "seed " + seed);
            for (double less = 0.999; less > 1e-3; less *= 0.7) {
                double there = planner.cheapestWithoutSlackUsdPerToken(less * scale);
                assertTrue(there > 1.1 * floor, "seed " + seed + " at " + less);
            }
        }
        assertTrue(found > 100, "only " + found + " cases");
    }

    @Test // no option, no plan
    void emptyPlanner() {
        Planner planner = new Planner(List.of());
        assertTrue(planner.cheapest(1, 1).isEmpty());
        assertEquals(Double.POSITIVE_INFINITY, planner.floorUsdPerToken());
        assertEquals(Double.POSITIVE_INFINITY, planner.cheapestWholeGroupsUsdPerSecond(1));
        assertEquals(Double.POSITIVE_INFINITY, planner.cheapestWithoutSlackUsdPerToken(1));
        assertEquals(Double.POSITIVE_INFINITY, planner.smallestGroupUsdPerSecond());
    }
}
