package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.demand.DemandGroups;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.Position;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.simulation.MarketObserver.Measurement;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** Identities that hold in every step: money and tokens are moved, never made, and shares are shares. */
class SimulationIdentityTest {
    private static final double RELATIVE = 1e-9;

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(strings = {"baseline", "none", "dense", "sparse", "ideal", "early", "no-quantization"})
    void everyStepOfEveryScenario(String scenario) {
        checkSteps(Markets.of(scenario), 1);
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(
            strings = {
                "pricing.costBasis=marginal",
                "hosts.range=niche",
                "hosts.range=head",
                "time.stepsPerYear=12",
                "choice.nesting=0",
                "hosts.startCount=1",
                "deployers.forecastTrend=false",
                "labs.researchRule=best-response",
                "labs.openFrontier=releases",
                "labs.openLagYears=1"
            })
    void everyStepUnderOtherAssumptions(String setting) {
        checkSteps(Markets.of("baseline", setting, "time.endYear=2035"), 2);
    }

    @Test
    void everyStepOfTheFirstTwoYears() {
        checkSteps(Markets.of("baseline", "time.endYear=2025"), 3);
    }

    private static void checkSteps(MarketParameters parameters, long seed) {
        MarketRun run = new MarketRun(parameters, seed);
        Map<Integer, Double> cash = new HashMap<>();
        while (run.hasNext()) {
            run.beforeEntry();
            for (Deployer deployer : run.market().activeDeployers()) {
                checkCash(run.market(), deployer, cash);
            }
            run.entry();
            for (Deployer deployer : run.market().deployers()) {
                cash.put(deployer.id(), deployer.books().cashUsd());
            }
            StepRecord step = run.measure();
            String at = "step " + step.step();
            run.market().segments().forEach(segment -> checkSegment(run.market(), segment, at));
            checkMeasures(run.market(), step, at);
        }
    }

    /** Cash changes by revenue and royalties less serving, fixed cost and research of the step; 31,557,600 seconds are a year. */
    private static void checkCash(Market market, Deployer deployer, Map<Integer, Double> before) {
        double profitPerSecond = 0;
        for (Position position : deployer.positions()) {
            profitPerSecond +=
                    position.revenueUsdPerSecond() - position.servingUsdPerSecond() + position.royaltiesUsdPerSecond();
        }
        double years = market.calendar().stepYears();
        double staff = market.parameters().firms().entry().fixedCostUsdPerYear(market.year()) * years;
        Lab lab = deployer.lab();
        double research = lab == null ? 0 : lab.researchUsdPerYear() * years;
        double fixed = (deployer.deploys() ? staff : 0) + research;
        double profit = profitPerSecond * ChipCostTerms.SECONDS_PER_YEAR * years - fixed;
        Double last = before.get(deployer.id());
        if (last != null) {
            double now = deployer.books().cashUsd();
            double scale = Math.abs(last) + Math.abs(now) + fixed;
            assertEquals(profit, now - last, RELATIVE * scale, "cash of " + deployer.id());
        }
    }

    private static void checkSegment(Market market, SegmentMarket segment, String at) {
        double spending = 0;
        for (int group = 0; group < DemandGroups.COUNT; group++) {
            spending += segment.spending(group);
            double shares = segment.ledger().selfHosted(group);
            assertTrue(shares >= 0 && shares <= 1, at);
            for (Deployer deployer : market.deployers()) {
                double share = segment.ledger().share(group, deployer.id());
                assertTrue(share >= 0 && share <= 1, at);
                shares += share;
            }
            assertEquals(1, shares, RELATIVE, at + " group " + group);
        }
        double revenue = 0;
        double tokens = 0;
        for (Deployer deployer : segment.sellers().deployers()) {
            Position position = deployer.position(segment.index());
            assertTrue(position.price() > 0 && position.price() < Double.POSITIVE_INFINITY, at);
            // what is bought is served
            assertEquals(
                    position.revenueUsdPerSecond(),
                    position.price() * position.tokensPerSecond(),
                    RELATIVE * position.revenueUsdPerSecond(),
                    at);
            revenue += position.revenueUsdPerSecond();
            tokens += position.tokensPerSecond();
        }
        checkRoyalties(market, segment, revenue, at);
        double own = Arrays.stream(segment.selfHosted().usdPerSecond()).sum();
        assertEquals(spending, revenue + own, RELATIVE * spending, at + " money of segment " + segment.index());
        assertEquals(segment.hostedTokens(), tokens, RELATIVE * tokens, at);
        assertEquals(segment.totalUsdPerSecond(), spending, RELATIVE * spending, at);
    }

    /** What licensees pay, licensors get: r·q of every licensee, and in sum nothing. */
    private static void checkRoyalties(Market market, SegmentMarket segment, double revenue, String at) {
        double sum = 0;
        for (Deployer deployer : market.activeDeployers()) {
            Position position = deployer.position(segment.index());
            sum += position.royaltiesUsdPerSecond();
            boolean licensee = position.model() != null && !position.model().equals(deployer.lab());
            if (licensee && position.sells()) {
                double due = position.royaltyUsdPerToken() * position.tokensPerSecond();
                assertEquals(-due, position.royaltiesUsdPerSecond(), RELATIVE * due, at + " royalty");
            }
        }
        assertEquals(0, sum, RELATIVE * revenue, at + " royalties of segment " + segment.index());
    }

    private static void checkMeasures(Market market, StepRecord step, String at) {
        for (Measurement measurement : step.measurements()) {
            checkRange(measurement, at + " " + measurement.scope() + " " + measurement.measure());
        }
        double usd = 0;
        double tokens = 0;
        double ownUsd = 0;
        double serving = 0;
        for (SegmentMarket segment : market.segments()) {
            String scope = segment.segment().name();
            usd += Markets.value(step, scope, "hosted_usd_per_year");
            tokens += Markets.value(step, scope, "hosted_tokens_per_second");
            ownUsd += Markets.value(step, scope, "self_hosted_usd_per_year");
            serving += Markets.value(step, scope, "serving_usd_per_year");
        }
        assertEquals(usd, Markets.value(step, "total", "hosted_usd_per_year"), RELATIVE * usd, at);
        assertEquals(tokens, Markets.value(step, "total", "hosted_tokens_per_second"), RELATIVE * tokens, at);
        assertEquals(ownUsd, Markets.value(step, "total", "self_hosted_usd_per_year"), RELATIVE * (ownUsd + usd), at);
        assertEquals(1 - serving / usd, Markets.value(step, "total", "gross_margin"), RELATIVE, at);
        double ownTokens = Markets.value(step, "total", "self_hosted_tokens_per_second");
        assertEquals(
                ownTokens / (ownTokens + tokens),
                Markets.value(step, "total", "self_hosted_share_tokens"),
                RELATIVE,
                at);
    }

    private static void checkRange(Measurement measurement, String what) {
        String name = measurement.measure();
        if (measurement.value().isEmpty()) {
            return;
        }
        double value = measurement.value().getAsDouble();
        if (name.startsWith("hhi_")) {
            assertTrue(value > 0 && value <= 1e4 * (1 + RELATIVE), what + " " + value);
        } else if (name.contains("share") || name.startsWith("cr") || name.startsWith("gini")) {
            assertTrue(value >= 0 && value <= 1 + RELATIVE, what + " " + value);
        } else if (name.startsWith("price_")) {
            assertTrue(value > 0, what + " " + value);
        } else if (name.startsWith("effective_number_")) {
            assertTrue(value >= 1 - RELATIVE, what + " " + value);
        }
    }
}
