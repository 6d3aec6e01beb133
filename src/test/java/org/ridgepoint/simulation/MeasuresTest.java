package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.accounts.Books;
import org.ridgepoint.firms.accounts.Entry;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** Measures of a step against what the market holds, and the log of events against what is counted. */
class MeasuresTest {
    private static final String TOTAL = "total";

    private static double of(StepRecord step, String scope, String measure) {
        return Markets.value(step, scope, measure);
    }

    @Test // with one taste for all, ln of the quotient of both indices is −β·ln10·(Q − Q(start))/α
    void constantQualityCountsWhatModelsGained() {
        MarketParameters parameters = Markets.of("baseline", "customers.tasteNodes=1", "time.endYear=2025");
        MarketRun run = new MarketRun(parameters, 1);
        double start = run.market().qualities().frontier();
        StepRecord last = run.step();
        while (run.hasNext()) {
            last = run.step();
        }
        double gain = run.market().qualities().frontier() - start;
        assertTrue(gain > 0.5, "half a decade of training compute in two years");
        for (Segment segment : parameters.demand().segments()) {
            double quotient = of(last, segment.name(), "price_index_constant_quality")
                    / of(last, segment.name(), "price_index_raw");
            double worth = segment.qualityWeight() * Math.log(10) * gain / segment.priceElasticity();
            assertEquals(-worth, Math.log(quotient), 1e-9, segment.name());
        }
    }

    @Test
    void theCheapestOfferIsNeverDearerOnceModelsAreBetter() {
        List<StepRecord> steps = Markets.run(Markets.of("baseline", "time.endYear=2026"), 1);
        double first = of(steps.get(0), "assistant", "cheapest_usd_per_million_tokens_at_start_quality");
        double last = of(steps.get(11), "assistant", "cheapest_usd_per_million_tokens_at_start_quality");
        assertTrue(last < first / 10, first + " to " + last);
    }

    @Test
    void sharesAndIndicesStayInTheirRanges() {
        for (StepRecord step : Markets.run(Markets.of("early", "time.endYear=2032"), 1)) {
            double technologies = 0;
            for (TechnologyFamily family : TechnologyFamily.values()) {
                technologies += of(step, TOTAL, "technology_share_tokens_" + family.key());
            }
            assertEquals(1, technologies, 1e-12);
            assertEquals(
                    1 - of(step, TOTAL, "technology_share_tokens_conventional"),
                    of(step, TOTAL, "in_memory_share_tokens"),
                    1e-12);
            assertEquals(
                    1,
                    of(step, TOTAL, "open_weights_share_tokens") + of(step, TOTAL, "integrated_share_tokens"),
                    1e-12);
            within(step, "lerner_index", 0, 1);
            within(step, "capital_share_of_serving_cost", 0.1, 1);
            assertTrue(of(step, TOTAL, "markup") > 1);
            if (step.step() > 0) {
                within(step, "instability_hosted_usd", 0, 2);
            }
        }
    }

    private static void within(StepRecord step, String measure, double low, double high) {
        double value = of(step, TOTAL, measure);
        assertTrue(value > low && value < high, measure + " " + value);
    }

    @Test // the sum over deployers, worked out from their revenues
    void instabilityIsTheSumOfChangesOfShares() {
        MarketRun run = new MarketRun(Markets.of("baseline", "time.endYear=2024"), 1);
        run.step();
        double[] before = shares(run.market());
        StepRecord step = run.step();
        double[] after = shares(run.market());
        double sum = 0;
        for (int id = 0; id < after.length; id++) {
            sum += Math.abs(after[id] - (id < before.length ? before[id] : 0));
        }
        assertEquals(sum, of(step, TOTAL, "instability_hosted_usd"), 1e-12);
    }

    private static double[] shares(Market market) {
        double[] usd = new double[market.deployers().size()];
        double total = 0;
        for (SegmentMarket segment : market.segments()) {
            for (Deployer seller : segment.sellers().deployers()) {
                Position position = seller.position(segment.index());
                usd[seller.id()] += position.revenueUsdPerSecond();
                total += position.revenueUsdPerSecond();
            }
        }
        for (int id = 0; id < usd.length; id++) {
            usd[id] /= total;
        }
        return usd;
    }

    @Test // profit and taxes from the books themselves, in a step in which nobody leaves
    void profitsAndBudgetAreThoseOfTheBooks() {
        MarketRun run = new MarketRun(
                Markets.of("baseline", "government.profitTaxRate=0.3", "government.servingSubsidyShare=0.1"), 1);
        Map<Books, Double> equity = new HashMap<>();
        run.market()
                .deployers()
                .forEach(each -> equity.put(each.books(), each.books().equityUsd()));
        StepRecord step = run.step();
        assertEquals(0, of(step, TOTAL, "exits") + of(step, TOTAL, "mergers"));
        double profit = 0;
        for (Map.Entry<Books, Double> each : equity.entrySet()) {
            profit += each.getKey().equityUsd() - each.getValue();
        }
        assertEquals(profit * 4, of(step, TOTAL, "profit_usd_per_year"), 1e-9 * Math.abs(profit * 4));
        double government = run.market().ledger().bookedUsd(Entry.TAX)
                - run.market().ledger().bookedUsd(Entry.SUBSIDY);
        assertEquals(government * 4, of(step, TOTAL, "government_usd_per_year"), 1e-6);
        assertEquals(
                of(step, TOTAL, "consumer_surplus_usd_per_year")
                        + of(step, TOTAL, "profit_usd_per_year")
                        + of(step, TOTAL, "vendor_profit_usd_per_year")
                        + of(step, TOTAL, "government_usd_per_year"),
                of(step, TOTAL, "total_surplus_usd_per_year"),
                1e-3);
    }

    @Test // 700 W boards at load 0.8 and PUE 1.25 draw 700 W of the site; running cost is that of power and operations
    void powerFollowsFromRunningCost() {
        ChipCostTerms terms = ChipCostTerms.DEFAULT;
        double running = 5 * (terms.powerUsdPerSecond(700) + terms.operationsUsdPerSecond(700));
        assertEquals(5 * 700, new HardwareInUse(4 * running, running).watts(terms), 1e-6);
        assertEquals(0.75, new HardwareInUse(4 * running, running).capitalShare(), 1e-12);
    }

    @Test // which is what the registry says; the other measures of scale come in every step
    void breakEvenIsWorkedOutAtTheEndOfAYear() {
        List<StepRecord> steps = Markets.run(Markets.of("baseline", "time.endYear=2024"), 1);
        assertTrue(Double.isNaN(of(steps.get(2), "assistant", "break_even_tokens_per_second")));
        assertTrue(of(steps.get(3), "assistant", "break_even_tokens_per_second") > 0);
        assertFalse(Double.isNaN(of(steps.get(2), "assistant", "scale_ratio_one_per_cent")));
    }

    @Test // every event of a deployer is counted in the series, too
    void theLogSaysWhatTheSeriesCounts() {
        Map<Event.Kind, Integer> logged = new EnumMap<>(Event.Kind.class);
        List<StepRecord> steps = new ArrayList<>();
        MarketObserver log = new MarketObserver() {
            @Override
            public void stepEnded(StepRecord step) {
                steps.add(step);
            }

            @Override
            public void happened(LocalDate date, List<Event> events) {
                assertEquals(steps.get(steps.size() - 1).date(), date);
                events.forEach(event -> logged.merge(event.kind(), 1, Integer::sum));
            }
        };
        MarketParameters parameters = Markets.of("baseline", "time.endYear=2030", "mergers.control=allow-all");
        DeploymentMarket.run(parameters, 1, log.and(step -> {}));
        assertEquals(
                sum(steps, "entries"), logged.get(Event.Kind.DEPLOYER_ENTRY).intValue());
        assertEquals(sum(steps, "exits"), logged.get(Event.Kind.DEPLOYER_EXIT).intValue());
        assertEquals(
                sum(steps, "platform_moves"),
                logged.get(Event.Kind.PLATFORM_MOVE).intValue());
        assertEquals(
                sum(steps, "mergers"), logged.getOrDefault(Event.Kind.MERGER, 0).intValue());
        assertTrue(logged.get(Event.Kind.MODEL_GENERATION)
                > parameters.firms().labQuality().size());
    }

    private static double sum(List<StepRecord> steps, String measure) {
        return steps.stream().mapToDouble(step -> of(step, TOTAL, measure)).sum();
    }
}
