package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.DemandGroups;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

class SelfHostingTest {
    private final MarketRun run = new MarketRun(Markets.of("none", "labs.mayLicense=false", "labs.newLabs=false"), 1);
    private final SegmentMarket segment = run.market().segments().get(4);

    @Test // whole groups for its own traffic, dearer by ψ = 0.3; a customer buys at least one group
    void priceIsThatOfWholeGroupsAndTheEffort() {
        run.step();
        run.plan();
        int profiles = segment.selfHosted().customers().length;
        for (int profile = 0; profile < profiles; profile++) {
            double own = segment.ownTraffic().tokensPerSecond(profile % CustomerSizes.BINS);
            CostFrontier frontier = Objects.requireNonNull(run.market()
                    .costs()
                    .frontier(
                            segment.index(),
                            Objects.requireNonNull(segment.selfHosting().variant(profile))));
            double cost = segment.selfHosting().price(profile) / 1.3 * own;
            assertEquals(frontier.planner().cheapestWholeGroupsUsdPerSecond(own), cost, 1e-12 * cost);
            assertTrue(cost >= frontier.smallestGroupUsdPerSecond() * (1 - 1e-12));
        }
    }

    @Test
    void itIsForTheLarge() {
        for (int step = 0; step < 8; step++) {
            run.step();
        }
        for (int own = DemandGroups.PER_NODE - CustomerSizes.BINS;
                own < segment.groups();
                own += DemandGroups.PER_NODE) {
            for (int bin = 1; bin < CustomerSizes.BINS; bin++) {
                assertTrue(
                        segment.engine().selfHosted(own + bin)
                                >= segment.engine().selfHosted(own + bin - 1) - 1e-9,
                        "bin " + bin + " of node " + DemandGroups.tasteNode(own));
            }
        }
    }

    @Test // each customer that serves itself is a firm in the measures of all, and none in those of hosting
    void hostedMeasuresLeaveThemOut() {
        StepRecord step = run.step();
        for (int more = 0; more < 8; more++) {
            step = run.step();
        }
        double self = Markets.value(step, "private", "self_hosted_usd_per_year");
        double hosted = Markets.value(step, "private", "hosted_usd_per_year");
        assertTrue(self > 0);
        double hhi = Markets.value(step, "private", "hhi_hosted_usd");
        double part = hosted / (hosted + self);
        double expected = hhi * part * part;
        double total = segment.totalUsdPerSecond();
        for (int profile = 0; profile < segment.selfHosted().customers().length; profile++) {
            double share = segment.selfHosted().usdPerSecond()[profile] / total;
            expected += 1e4 * share * share / segment.selfHosted().customers()[profile];
        }
        assertEquals(expected, Markets.value(step, "private", "hhi_all_usd"), 1e-9 * expected);
    }
}
