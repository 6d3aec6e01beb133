package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.labs.Arrangement;
import org.ridgepoint.firms.labs.ReleaseMode;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** Who does research, deployment or both in a market (model specification, section 6). */
class VerticalStructureTest {
    private static final String UNTIL = "time.endYear=2026";

    private static double late(List<StepRecord> steps, String measure) {
        return steps.stream()
                .skip(steps.size() - 4L)
                .mapToDouble(step -> Markets.value(step, "total", measure))
                .average()
                .orElseThrow();
    }

    private static double sum(List<StepRecord> steps, String measure) {
        return steps.stream()
                .mapToDouble(step -> Markets.value(step, "total", measure))
                .sum();
    }

    @Test // limit: where nothing may change, five labs stay what they are
    void withoutChoicesTheStructureIsGiven() {
        List<StepRecord> steps = Markets.run(Markets.of("baseline", UNTIL, "labs.researchShareOfRevenue=0"), 1);
        for (StepRecord step : steps) {
            assertEquals(5, Markets.value(step, "total", "labs"), 0);
            assertEquals(0, Markets.value(step, "total", "royalties_usd_per_year"), 0);
            assertEquals(0, Markets.value(step, "total", "research_usd_per_year"), 0);
            assertEquals(
                    1 - Markets.value(step, "total", "open_weights_share_tokens"),
                    Markets.value(step, "total", "integrated_share_tokens"),
                    1e-12);
        }
    }

    @Test // direction: the longer open weights trail, the more is sold of the labs' own models
    void aLongerLagRaisesTheShareOfLabs() {
        double soon =
                late(Markets.run(Markets.of("vertical", UNTIL, "labs.openLagYears=0"), 1), "open_weights_share_tokens");
        double late = late(
                Markets.run(Markets.of("vertical", UNTIL, "labs.openLagYears=1.5"), 1), "open_weights_share_tokens");
        assertTrue(late < soon, late + " against " + soon);
    }

    @Test // identity: R of the rule share is a fifth of what customers and licensees paid in the step before
    void researchIsPaidFromRevenue() {
        MarketRun run = new MarketRun(Markets.of("vertical", UNTIL, "labs.newLabs=false"), 2);
        while (run.hasNext()) {
            double[] before = run.market().labs().stream()
                    .mapToDouble(lab -> revenue(run.market().deployers().get(lab.firm())))
                    .toArray();
            run.plan();
            for (Lab lab : run.market().labs()) {
                double expected = 0.2 * before[lab.index()] * 31_557_600;
                if (lab.active()) {
                    assertEquals(expected, lab.researchUsdPerYear(), 1e-9 * expected);
                }
            }
            run.sell();
            run.entry();
        }
    }

    private static double revenue(Deployer firm) {
        double sum = 0;
        for (Position position : firm.positions()) {
            sum += position.revenueUsdPerSecond() + position.royaltiesUsdPerSecond();
        }
        return sum;
    }

    /** Every offer is one that its seller may make, and a licensee's price covers its royalty. */
    @Test
    void everybodyServesWhatHeMay() {
        MarketRun run = new MarketRun(Markets.of("vertical", "time.endYear=2030"), 1);
        int licensees = 0;
        while (run.hasNext()) {
            run.beforeEntry();
            for (SegmentMarket segment : run.market().segments()) {
                for (Deployer seller : segment.sellers().deployers()) {
                    Position position = seller.position(segment.index());
                    Lab model = position.model();
                    assertTrue(seller.deploys());
                    if (model != null && !model.equals(seller.lab())) {
                        licensees++;
                        assertEquals(ReleaseMode.LICENSED, model.arrangement().mode());
                        assertTrue(position.royaltyUsdPerToken() > 0);
                        assertTrue(position.price() > position.averageCost() + position.royaltyUsdPerToken());
                    }
                }
            }
            run.entry();
            run.measure();
        }
        assertTrue(licensees > 0, "this run is meant to have licensees");
    }

    /** A licensor weighs the royalties that it loses: with licensees its price is above that of its own cost alone. */
    @Test
    void aLicensorPricesWithItsOpportunityCost() {
        MarketRun run = new MarketRun(Markets.of("vertical", UNTIL, "labs.leastGainOfChange=10"), 1);
        Market market = run.market();
        Lab lab = market.labs().get(0);
        Deployer firm = market.deployers().get(lab.firm());
        lab.arrange(Arrangement.LICENSED);
        run.plan();
        SegmentMarket segment = market.segments().get(1);
        for (Deployer host : market.activeDeployers()) {
            if (host.lab() == null) {
                host.position(segment.index()).serve(lab);
            }
        }
        double royal =
                priceWithRoyalty(market, segment, firm, 0.3 * firm.position(1).price());
        double free = priceWithRoyalty(market, segment, firm, 0);
        assertTrue(royal > free * 1.01, royal + " against " + free);
    }

    private static double priceWithRoyalty(Market market, SegmentMarket segment, Deployer firm, double royalty) {
        for (Deployer host : market.activeDeployers()) {
            if (host.lab() == null) {
                host.position(segment.index()).royalty(royalty);
            }
        }
        Sellers sellers = Sellers.in(segment.index(), market.deployers());
        market.pricing(segment)
                .solve(
                        sellers,
                        market.qualities(),
                        market.parameters().deployers().pricing(),
                        market.year());
        return firm.position(segment.index()).price();
    }

    @Test // a firm that lives on licences sells nothing itself, pays no staff of a deployer, and gets royalties
    void aLicensorWithoutDeploymentLivesOnRoyalties() {
        MarketRun run = new MarketRun(Markets.of("vertical", UNTIL, "labs.royaltyRate=0.02"), 1);
        Lab lab = run.market().labs().get(0);
        Deployer firm = run.market().deployers().get(lab.firm());
        run.step();
        lab.arrange(Arrangement.LICENSOR);
        double royalties = 0;
        // until it reviews in the fourth
        for (int step = 1; step < 4; step++) {
            run.beforeEntry();
            for (Position position : firm.positions()) {
                assertEquals(0, position.revenueUsdPerSecond(), 0);
                royalties += position.royaltiesUsdPerSecond();
            }
            run.entry();
        }
        assertFalse(firm.integrated());
        assertTrue(royalties > 0);
    }

    @Test // firms take regions in turn; there is one by default
    void firmsAreAtHomeInRegions() {
        Market one = new MarketRun(Markets.of("baseline"), 1).market();
        Market three = new MarketRun(Markets.of("baseline", "firms.regions=3"), 1).market();
        assertTrue(one.deployers().stream().allMatch(deployer -> deployer.region() == 0));
        assertEquals(
                List.of(0, 1, 2, 0),
                three.deployers().stream().limit(4).map(Deployer::region).toList());
    }

    @Test // β·γ_R/ι of the assistant segment: 2·0.25/1
    void loopGainIsReported() {
        StepRecord step = new MarketRun(Markets.of("baseline"), 1).step();
        assertEquals(0.5, Markets.value(step, "assistant", "research_loop_gain"), 1e-12);
        assertEquals(0, sum(List.of(step), "labs_founded"), 0);
    }
}
