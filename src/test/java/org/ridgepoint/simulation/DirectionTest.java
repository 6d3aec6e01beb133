package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.demand.SellerChoice;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.ProductMix;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** Limits and directions that economics fixes (model specification, section 12). */
class DirectionTest {
    private static final String NO_ENTRY = "entry.potentialEntrantsPerYear=0";

    private static double mean(List<StepRecord> steps, int fromYear, String scope, String measure) {
        return steps.stream()
                .filter(step -> step.date().getYear() >= fromYear)
                .mapToDouble(step -> Markets.value(step, scope, measure))
                .average()
                .orElseThrow();
    }

    private static double sum(List<StepRecord> steps, String measure) {
        return steps.stream()
                .mapToDouble(step -> Markets.value(step, "total", measure))
                .sum();
    }

    @Test // hosts 5 and 9, 6 and 10 … plan in the same quarter; without names nothing but labs of their own tells them
    // apart
    void identicalFirmsStayIdentical() {
        MarketRun run = new MarketRun(
                Markets.of("early", "deployers.brandSigma=0", "time.endYear=2031", "labs.newLabs=false"), 1);
        while (run.hasNext()) {
            run.step();
            for (int id = 5; id < 9; id++) {
                assertSameBusiness(
                        run.market().deployers().get(id),
                        run.market().deployers().get(id + 4));
            }
        }
    }

    private static void assertSameBusiness(Deployer one, Deployer other) {
        assertEquals(one.active(), other.active());
        assertEquals(
                one.books().cashUsd(),
                other.books().cashUsd(),
                1e-9 * Math.abs(one.books().cashUsd()));
        for (int segment = 0; segment < one.positions().size(); segment++) {
            Position mine = one.position(segment);
            Position theirs = other.position(segment);
            assertEquals(mine.price(), theirs.price(), 1e-9 * mine.price());
            assertEquals(mine.tokensPerSecond(), theirs.tokensPerSecond(), 1e-9 * mine.tokensPerSecond());
            assertEquals(mine.variant(), theirs.variant());
            assertEquals(mine.listed(), theirs.listed());
        }
    }

    @Test // hosts 5 and 9, who plan in the same quarter, change names: the market is the same market
    void relabellingChangesNothing() {
        MarketRun plain = new MarketRun(Markets.of("baseline", "time.endYear=2028"), 4);
        MarketRun swapped = new MarketRun(Markets.of("baseline", "time.endYear=2028"), 4);
        swap(swapped.market(), 5, 9);
        assertNotEquals(
                plain.market().deployers().get(5).brand(0),
                swapped.market().deployers().get(5).brand(0));
        while (plain.hasNext()) {
            StepRecord expected = plain.step();
            StepRecord actual = swapped.step();
            for (int i = 0; i < expected.measurements().size(); i++) {
                double value = expected.measurements().get(i).value().orElse(0);
                assertEquals(
                        value,
                        actual.measurements().get(i).value().orElse(0),
                        1e-6 * Math.abs(value),
                        expected.measurements().get(i).toString());
            }
            assertEquals(
                    plain.market().deployers().get(5).position(0).price(),
                    swapped.market().deployers().get(9).position(0).price(),
                    1e-6 * plain.market().deployers().get(5).position(0).price());
        }
    }

    private static void swap(Market market, int a, int b) {
        Deployer one = market.deployers().get(a);
        Deployer other = market.deployers().get(b);
        market.deployers().set(a, renamed(market, other, a));
        market.deployers().set(b, renamed(market, one, b));
        for (SegmentMarket segment : market.segments()) {
            int[] ids = market.deployers().stream().mapToInt(Deployer::id).toArray();
            SellerChoice choice = new SellerChoice(ids, new int[ids.length + 1]);
            for (int group = 0; group < segment.groups(); group++) {
                for (int id : ids) {
                    choice.share()[id] = segment.engine().share(group, id == a ? b : id == b ? a : id);
                }
                choice.share()[ids.length] = segment.engine().selfHosted(group);
                segment.engine().start(group, choice);
            }
        }
    }

    private static Deployer renamed(Market market, Deployer deployer, int id) {
        double[] brand = new double[market.segments().size()];
        for (int segment = 0; segment < brand.length; segment++) {
            brand[segment] = deployer.brand(segment);
        }
        int born = -deployer.age(0);
        Deployer renamed = new Deployer(id, deployer.region(), deployer.lab(), brand, born, deployer.books());
        for (int segment = 0; segment < brand.length; segment++) {
            copy(deployer.position(segment), renamed.position(segment));
        }
        renamed.hardwareFactor(deployer.hardwareFactor());
        renamed.platforms().join(deployer.platforms());
        return renamed;
    }

    private static void copy(Position from, Position to) {
        to.mix().set(from.mix());
        to.plan(from.variant(), from.listed());
        to.expect(from.forecast());
        to.cost(from.averageCost(), from.scaleElasticity(), from.need() / from.averageCost());
        to.price(from.price(), from.markup());
        to.sold(from.tokensPerSecond(), from.revenueUsdPerSecond());
        to.served(from.servingUsdPerSecond());
        MarketProduct product = from.product();
        ProductMix products = from.products();
        if (product != null && products != null) {
            to.runsOn(product, products, from.platformPenalty(), from.wantedPlatform());
        }
    }

    @Test // in the first step the leader's 0.8 moves towards the same long-run share by θ of the way
    void moreRechoiceMovesSharesFaster() {
        double slow = leaderAfterAStep(0.1);
        double middle = leaderAfterAStep(0.2);
        double fast = leaderAfterAStep(0.4);
        assertTrue(slow > middle && middle > fast, slow + " " + middle + " " + fast);
        assertEquals(2, (0.8 - middle) / (0.8 - slow), 1e-9);
        assertEquals(4, (0.8 - fast) / (0.8 - slow), 1e-9);
    }

    private static double leaderAfterAStep(double theta) {
        MarketRun run = new MarketRun(Markets.of("none", "segments.assistant.rechoiceRatePerQuarter=" + theta), 1);
        run.step();
        return run.market().segments().get(0).engine().share(0, 0);
    }

    @Test
    @Tag("slow")
    void openWeightsThatTrailLongerLeaveMoreToLabs() {
        double last = 0;
        for (String lag : List.of("0.083", "0.333", "1", "2")) {
            double share = mean(
                    Markets.run(Markets.of("none", "labs.openLagYears=" + lag, "time.endYear=2031"), 1),
                    2027,
                    "total",
                    "integrated_share_usd");
            assertTrue(share > last, "lag " + lag + ": " + share + " after " + last);
            last = share;
        }
    }

    @Test
    void nobodyEntersWhereNobodyConsidersIt() {
        List<StepRecord> steps = Markets.run(Markets.of("none", NO_ENTRY, "time.endYear=2027"), 1);
        assertEquals(0, sum(steps, "entries"), 0);
        assertTrue(mean(steps, 2026, "total", "deployers") <= 13);
        List<StepRecord> open = Markets.run(Markets.of("none", "time.endYear=2027"), 1);
        assertTrue(sum(open, "entries") > 0);
    }

    @Test // a sunk cost beyond the whole market's spending
    void nobodyEntersAtAnyPrice() {
        List<StepRecord> steps = Markets.run(Markets.of("none", "entry.sunkCostUsd=1e12", "time.endYear=2025"), 1);
        assertEquals(0, sum(steps, "entries"), 0);
    }

    @ParameterizedTest // each makes every chip dearer by the second; with one model there is nothing to fall back on
    @ValueSource(
            strings = {"chips.electricityUsdPerKwh=0.8", "chips.interestRate=0.3", "chips.lifeYears=2", "chips.load=1"})
    void dearerChipsMakeDearerTokens(String setting) {
        String one = "models.tiers=Qwen3 8B";
        StepRecord before =
                Markets.run(Markets.of("none", one, "time.endYear=2023.25"), 1).get(0);
        StepRecord after = Markets.run(Markets.of("none", one, setting, "time.endYear=2023.25"), 1)
                .get(0);
        for (String segment : List.of("assistant", "agent", "enterprise", "batch", "private")) {
            double price = Markets.value(before, segment, "price_usd_per_million_tokens");
            assertTrue(Markets.value(after, segment, "price_usd_per_million_tokens") > 1.001 * price, segment);
        }
    }

    @ParameterizedTest // where customers react more to price, markups are lower
    @ValueSource(strings = {"full-cost", "marginal"})
    void moreElasticCustomersPayLowerMarkups(String basis) {
        double last = 1;
        for (String alpha : List.of("2", "3", "5")) {
            double margin = mean(
                    Markets.run(
                            Markets.of(
                                    "none",
                                    "segments.batch.priceElasticity=" + alpha,
                                    "pricing.costBasis=" + basis,
                                    NO_ENTRY,
                                    "time.endYear=2024"),
                            1),
                    2023,
                    "batch",
                    "gross_margin");
            assertTrue(margin < last, "α " + alpha + ": " + margin + " after " + last);
            last = margin;
        }
    }

    @Test // with one shared copy, memory, overheads and slack free, unit cost does not depend on traffic
    void withoutEconomiesOfScaleCostsAreEqual() {
        String[] free = {
            "chips.memoryBandwidthFactor=1e9",
            "chips.memoryCapacityFactor=1e9",
            "chips.overheadFactor=0",
            "serving.linkLatencySeconds=0",
            "serving.slack=0",
            "time.endYear=2026"
        };
        MarketRun run = new MarketRun(Markets.of("none", free), 1);
        while (run.hasNext()) {
            StepRecord step = run.step();
            for (SegmentMarket segment : run.market().segments()) {
                assertEquals(0, Markets.value(step, segment.segment().name(), "mean_loop_gain"), 1e-3);
            }
        }
    }

    /** Rates are converted, so monthly steps are the same market seen more often; plans, lags and entry differ a little. */
    @Test
    @Tag("slow")
    void monthsAndQuartersTellTheSameStory() {
        List<StepRecord> quarters = Markets.run(Markets.of("none", NO_ENTRY, "time.endYear=2033"), 1);
        List<StepRecord> months =
                Markets.run(Markets.of("none", NO_ENTRY, "time.endYear=2033", "time.stepsPerYear=12"), 1);
        for (int year : List.of(2024, 2026, 2028, 2030, 2032)) {
            double expected = yearMean(quarters, year);
            assertEquals(expected, yearMean(months, year), 0.15 * expected, "year " + year);
        }
    }

    private static double yearMean(List<StepRecord> steps, int year) {
        return mean(
                steps.stream().filter(step -> step.date().getYear() == year).toList(),
                year,
                "total",
                "hhi_hosted_tokens");
    }
}
