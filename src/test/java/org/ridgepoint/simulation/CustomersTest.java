package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ridgepoint.demand.IndividualDemand;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** Customers of several tastes, of both engines and with inertia, in the market. */
class CustomersTest {
    private static final String AGENTS = "customers.engine=individual";
    private static final String ALIKE = "customers.sizeSigma=1";
    private static final String ONE_TASTE = "customers.tasteNodes=1";
    private static final String TWO_YEARS = "time.endYear=2025";
    private static final String SHORT = "time.endYear=2024";

    private static double value(List<StepRecord> steps, int step, String measure) {
        return Markets.value(steps.get(step), "total", measure);
    }

    /**
     * Of half a million agents the segment has 426,000; at σ = 1 they deviate from probabilities by about 2·1e-3 of it.
     * More is a mistake, such as agents where no spending is. Smaller segments are no test: where the loop gain of scale
     * exceeds 1, as in the first years of the enterprise segment, small deviations decide which equilibrium is reached.
     */
    @Test
    void agentsFollowProbabilities() {
        List<StepRecord> expected = Markets.run(Markets.of("none", ALIKE, ONE_TASTE, TWO_YEARS), 1);
        List<StepRecord> agents =
                Markets.run(Markets.of("none", ALIKE, ONE_TASTE, TWO_YEARS, AGENTS, "customers.individuals=500000"), 1);
        for (int step = 0; step < expected.size(); step++) {
            for (String measure : List.of("hhi_hosted_usd", "hosted_usd_per_year", "price_usd_per_million_tokens")) {
                double value = Markets.value(expected.get(step), "assistant", measure);
                double ofAgents = Markets.value(agents.get(step), "assistant", measure);
                assertEquals(value, ofAgents, 0.02 * value, measure + " of step " + step);
            }
        }
    }

    @Test
    @Tag("slow") // over decades, by segment too: concentration of the large segments stays within a tenth on average
    void agentsFollowProbabilitiesOverDecades() {
        List<StepRecord> expected = Markets.run(Markets.of("baseline", ALIKE, ONE_TASTE), 1);
        List<StepRecord> agents =
                Markets.run(Markets.of("baseline", ALIKE, ONE_TASTE, AGENTS, "customers.individuals=1000000"), 1);
        for (String scope : List.of("total", "assistant", "agent")) {
            double ofExpected = 0;
            double ofAgents = 0;
            for (int step = 20; step < expected.size(); step++) {
                ofExpected += Markets.value(expected.get(step), scope, "hhi_hosted_usd");
                ofAgents += Markets.value(agents.get(step), scope, "hhi_hosted_usd");
            }
            assertEquals(ofExpected, ofAgents, 0.1 * ofExpected, scope);
        }
    }

    @Test // the same seed gives the same run with agents too; another seed gives another
    void sameSeedSameRun() {
        var parameters = Markets.of("none", SHORT, AGENTS, "customers.individuals=5000");
        assertEquals(Markets.run(parameters, 3), Markets.run(parameters, 3));
        assertNotEquals(
                value(Markets.run(parameters, 3), 2, "hhi_hosted_usd"),
                value(Markets.run(parameters, 4), 2, "hhi_hosted_usd"));
    }

    @Test // limit: without spread, three nodes are one, to the last bit
    void withoutSpreadNodesDoNotMatter() {
        assertEquals(
                Markets.run(Markets.of("none", SHORT, "customers.tasteNodes=1"), 1),
                Markets.run(Markets.of("none", SHORT, "customers.tasteSigma=0"), 1));
    }

    @Test // what tastes are for: deployers settle on more tiers than where all customers are alike, and each of them
    // sells
    void severalTiersSell() {
        assertTrue(tiersThatSell("customers.tasteNodes=3") > tiersThatSell("customers.tasteNodes=1"));
    }

    /** Over four years and all segments, number of tiers that a hundredth of a segment's spending goes to. */
    private static int tiersThatSell(String setting) {
        MarketRun run = new MarketRun(Markets.of("baseline", "time.endYear=2027", setting), 1);
        int count = 0;
        while (run.hasNext()) {
            run.step();
            for (SegmentMarket segment : run.market().segments()) {
                Map<Integer, Double> spending = new HashMap<>();
                for (Deployer deployer : segment.sellers().deployers()) {
                    Position position = deployer.position(segment.index());
                    int tier = Objects.requireNonNull(position.variant()).tier();
                    spending.merge(tier, position.revenueUsdPerSecond() / segment.totalUsdPerSecond(), Double::sum);
                }
                count += (int)
                        spending.values().stream().filter(share -> share > 0.01).count();
            }
        }
        System.out.println("Tiers that sell, over steps and segments, " + setting + ": " + count);
        return count;
    }

    @Test // direction: the leader keeps more of its customers where they are attached to it
    void inertiaKeepsTheLeader() {
        double last = 0;
        for (double kappa : new double[] {0, 1, 3}) {
            MarketRun run = new MarketRun(Markets.of("none", "segments.assistant.inertia=" + kappa), 1);
            run.step();
            double leader = run.market().segments().get(0).engine().share(0, 0);
            assertTrue(leader > last, "κ " + kappa + ": " + leader);
            last = leader;
        }
        assertTrue(last < 0.8);
    }

    @Test
    @Tag("slow") // a million customers fit in a gigabyte with everything else; they take 12 bytes each
    void aMillionCustomersFit() {
        long before = usedBytes();
        MarketRun run =
                new MarketRun(Markets.of("baseline", "time.endYear=2025", AGENTS, "customers.individuals=1000000"), 1);
        while (run.hasNext()) {
            run.step();
        }
        long used = usedBytes() - before;
        long customers = 0;
        long bytes = 0;
        for (SegmentMarket segment : run.market().segments()) {
            IndividualDemand demand = (IndividualDemand) segment.engine();
            customers += demand.customers();
            bytes += demand.bytes();
        }
        System.out.printf("%d customers: %d bytes, market of %d bytes%n", customers, bytes, used);
        assertTrue(customers >= 1_000_000);
        assertEquals(12 * customers, bytes);
        assertTrue(used < 1_000_000_000, "bytes used " + used);
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
