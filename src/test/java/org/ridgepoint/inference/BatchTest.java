package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The batch that is chosen, against the definition in section 3 of the model specification and against {@link
 * SectionThree}, which states the same equations independently. All cases are drawn with fixed seeds.
 */
class BatchTest {
    private static final int CASES = 2000;
    private static final int GRID = 200;
    private static final double ROUNDING = 1e-11;

    private record Case(String name, ServingOption option, SectionThree reference, double peakTraffic) {}

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int seed = 0; seed < CASES; seed++) {
            RandomServing random = new RandomServing(seed);
            ServingOption option = random.option();
            double traffic = random.logBetween(1e-12, 1e15);
            if (random.oneIn(2)) {
                // Near the traffic that fills the group, where the batch is neither 1 nor the largest.
                traffic = option.maxBatch()
                        / option.cycle().cycleSeconds(option.maxBatch())
                        * random.logBetween(1e-4, 1e2);
            }
            cases.add(new Case("seed " + seed, option, new SectionThree(option.setup()), traffic));
        }
        return cases;
    }

    @Test // the equations of section 3, restated
    void timesAndMemoryAreThoseOfTheSpecification() {
        for (Case each : cases()) {
            DecodeCycle cycle = each.option.cycle();
            for (double batch : new double[] {1, 1.7, Math.sqrt(each.option.maxBatch()), each.option.maxBatch()}) {
                near(each.reference.cycleSeconds(batch), cycle.cycleSeconds(batch), each.name);
                near(each.reference.memorySeconds(batch), cycle.memorySeconds(batch), each.name);
                near(each.reference.computeSeconds(batch), cycle.computeSeconds(batch), each.name);
                near(
                        each.reference.overheadSeconds(batch),
                        cycle.networkSeconds(batch) + cycle.launchSeconds(batch),
                        each.name);
                near(each.reference.memoryShare(batch), each.option.memoryShare(batch), each.name);
            }
            near(each.reference.prefillSeconds(), cycle.prefillSeconds(), each.name);
            double step = Math.max(each.reference.memorySeconds(3), each.reference.computeSeconds(3))
                    + each.reference.overheadSeconds(3);
            assertEquals(step, cycle.stepSeconds(3), ROUNDING * cycle.cycleSeconds(3), each.name);
        }
    }

    @Test // a definition: below the ridge memory takes longer, above it arithmetic; without a ridge always memory
    void theRidgeDividesMemoryFromCompute() {
        int finite = 0;
        for (Case each : cases()) {
            double ridge = each.option.cycle().ridgeBatch();
            if (ridge == Double.POSITIVE_INFINITY) {
                for (double batch : new double[] {1, 1e3, 1e6}) {
                    double memory = each.reference.memorySeconds(batch);
                    assertTrue(each.reference.computeSeconds(batch) <= memory * (1 + ROUNDING), each.name);
                }
            } else if (ridge > 1e-3) {
                finite++;
                double below = ridge * (1 - 1e-6);
                double above = ridge * (1 + 1e-6);
                assertTrue(each.reference.computeSeconds(below) < each.reference.memorySeconds(below), each.name);
                assertTrue(each.reference.computeSeconds(above) > each.reference.memorySeconds(above), each.name);
            }
        }
        assertTrue(finite > CASES / 10 && finite < CASES, finite + " ridges");
    }

    @Test // a definition: feasible, and nothing larger is
    void maxBatchIsTheLargestFeasibleOne() {
        for (Case each : cases()) {
            double batch = each.option.maxBatch();
            assertTrue(each.reference.allows(batch, ROUNDING), each.name + ": not feasible at " + batch);
            assertTrue(!each.reference.allows(batch * (1 + 1e-9), 0), each.name + ": more than " + batch + " fits");
        }
    }

    @Test // a definition: no other batch needs fewer groups
    void noOtherBatchNeedsFewerGroups() {
        for (Case each : cases()) {
            double batch = each.option.batch(each.peakTraffic);
            double bound = bound(each);
            assertTrue(batch >= 1 && batch <= bound, each.name + ": batch " + batch + " outside [1, " + bound + "]");
            double groups = each.option.hotGroups(each.peakTraffic);
            near(each.reference.groups(each.peakTraffic, batch), groups, each.name);
            for (int i = 0; i <= GRID; i++) {
                double other = Math.min(bound, Math.pow(bound, i / (double) GRID));
                double theirs = each.reference.groups(each.peakTraffic, other);
                assertTrue(groups <= theirs * (1 + ROUNDING), each.name + ": " + other + " beats " + batch);
            }
        }
    }

    @Test // a definition: among equals the batch is the smallest at which the copy is no busier than it is resident
    void aSmallerBatchWouldKeepMoreGroupsBusy() {
        for (Case each : cases()) {
            double batch = each.option.batch(each.peakTraffic);
            double smaller = 1 + (batch - 1) * (1 - 1e-6);
            if (smaller < batch * (1 - 1e-9)) {
                double busy = each.peakTraffic * each.reference.cycleSeconds(smaller) / smaller;
                assertTrue(busy >= each.reference.memoryShare(smaller) * (1 - 1e-9), each.name);
            }
        }
    }

    @Test // bisection on the restated equations
    void groupsEqualThoseFoundByBisection() {
        for (Case each : cases()) {
            double expected = each.reference.hotGroups(each.peakTraffic, each.reference.maxBatch());
            assertEquals(expected, each.option.hotGroups(each.peakTraffic), 1e-9 * expected, each.name);
        }
    }

    @Test // the restated equation; at 1e-12 tokens per second e^-a is 1 to the last digit
    void coldGroupsAreThoseOfTheSpecification() {
        int cold = 0;
        for (Case each : cases()) {
            ServingOption option = each.option;
            ServingSetup setup = option.setup();
            double traffic = each.peakTraffic / setup.workload().peakToMean();
            double cost = option.coldUsdPerSecond(traffic, each.peakTraffic);
            double loading =
                    setup.weightBytes() / (setup.chips() * setup.terms().hostLinkBytesPerSecond());
            double first = loading + each.reference.prefillSeconds();
            boolean allowed = setup.terms().coldCopies()
                    && setup.hardware().memory().unified()
                    && first <= setup.workload().ttftLimitSeconds();
            assertEquals(allowed, option.mayWaitCold(), each.name);
            if (!allowed) {
                assertEquals(Double.POSITIVE_INFINITY, cost, each.name);
                continue;
            }
            cold++;
            double expected = option.usdPerGroupSecond() * each.reference.coldGroups(traffic, each.peakTraffic)
                    + setup.terms().hostUsdPerByteSecond() * setup.weightBytes();
            near(expected, cost, each.name);
        }
        assertTrue(cold > CASES / 20, "only " + cold + " cold cases");
    }

    private static double bound(Case each) {
        double inFlight = each.peakTraffic * each.option.setup().workload().tpotLimitSeconds();
        return Math.min(Math.max(1, inFlight), each.option.maxBatch());
    }

    private static void near(double expected, double actual, String name) {
        assertEquals(expected, actual, ROUNDING * Math.abs(expected), name);
    }
}
