package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.accounts.Books;
import org.ridgepoint.firms.accounts.Entry;
import org.ridgepoint.firms.accounts.Ledger;
import org.ridgepoint.firms.accounts.Party;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.simulation.MarketObserver.Measurement;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** Identities that hold in every step: money and tokens are moved, never made, and shares are shares. */
class SimulationIdentityTest {
    private static final double RELATIVE = 1e-9;
    /** Revenue, USD per second, that is as good as none. */
    private static final double NOTHING = 1e-100;

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(strings = {"baseline", "none", "dense", "sparse", "ideal", "early", "no-quantization", "vertical"})
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
                "customers.tasteNodes=1",
                "customers.engine=individual",
                "segments.enterprise.inertia=2",
                "deployers.expectations=forward-looking",
                "deployers.expectations=naive",
                "pricing.rule=adaptive-markup",
                "pricing.rule=penetration",
                "fleet.owns=false",
                "fleet.deliveryQuarters=0",
                "vendors.conventionalSales=orders",
                "vendors.supplyGrowthPerYear=1",
                "government.profitTaxRate=0.3",
                "government.servingSubsidyShare=0.2",
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

    @Test
    void everyStepOfAYearWithAgentsWhoLikeTheirSellers() {
        checkSteps(
                Markets.of(
                        "baseline",
                        "time.endYear=2024",
                        "customers.engine=individual",
                        "customers.individuals=3000",
                        "customers.sellersEach=2",
                        "segments.agent.inertia=1.5"),
                3);
    }

    /** Runs to the end and looks at every identity in every step; returns the last step. */
    static StepRecord checkSteps(MarketParameters parameters, long seed) {
        MarketRun run = new MarketRun(parameters, seed);
        StepRecord last = null;
        double equity = equity(run.market());
        Scale moved = new Scale();
        double customers = 0;
        while (run.hasNext()) {
            run.beforeEntry();
            String at = "step " + run.market().step();
            run.market().segments().forEach(segment -> checkPrices(segment, at));
            run.market().segments().forEach(segment -> checkRoyalties(run.market(), segment, at));
            run.entry();
            StepRecord step = run.measure();
            last = step;
            run.market().segments().forEach(segment -> checkSegment(run.market(), segment, at));
            checkMeasures(run.market(), step, at);
            checkBalanceSheets(run.market(), moved, at);
            customers += spending(run.market()) * secondsPerStep(run.market());
            checkMoney(run.market(), customers, at);
            equity = checkEquity(run.market(), equity, at);
            checkLabs(run.market(), at);
        }
        return Objects.requireNonNull(last);
    }

    /** The largest balance or turnover so far, USD: books of firms that have left or merged hold what was rounded in moving it. */
    private static final class Scale {
        private double usd = 1e6;

        double largest(double balanceUsd) {
            usd = Math.max(usd, balanceUsd);
            return usd;
        }
    }

    private static double secondsPerStep(Market market) {
        return ChipCostTerms.SECONDS_PER_YEAR * market.calendar().stepYears();
    }

    private static double spending(Market market) {
        double spending = 0;
        for (SegmentMarket segment : market.segments()) {
            spending += segment.totalUsdPerSecond();
        }
        return spending - market.capital().unservedUsdPerSecond();
    }

    private static double equity(Market market) {
        double equity = 0;
        for (Deployer deployer : market.deployers()) {
            equity += deployer.books().equityUsd();
        }
        return equity;
    }

    /** What a deployer has is what it owes and what belongs to its owners; chips stand in the books as in the fleet. */
    private static void checkBalanceSheets(Market market, Scale moved, String at) {
        moved.largest(market.ledger().bookedUsd(Entry.REVENUE));
        moved.largest(market.ledger().bookedUsd(Entry.RENT));
        for (Deployer deployer : market.deployers()) {
            Books books = deployer.books();
            String who = at + " deployer " + deployer.id();
            double present = Math.abs(books.cashUsd()) + Math.abs(books.fleetUsd()) + Math.abs(books.debtUsd());
            double scale = moved.largest(present);
            assertEquals(
                    books.cashUsd() + books.fleetUsd(), books.debtUsd() + books.equityUsd(), RELATIVE * scale, who);
            assertEquals(deployer.fleet().bookUsd(), books.fleetUsd(), RELATIVE * scale, who);
            assertTrue(books.debtUsd() >= -RELATIVE * scale, who);
            assertTrue(deployer.fleet().capacity() >= 0 && deployer.fleet().capacity() < Double.POSITIVE_INFINITY, who);
            assertTrue(deployer.active() || present < RELATIVE * scale, who);
        }
    }

    /** No cash is made or lost; customers pay for all that they buy; banks lend what deployers owe or never paid back. */
    private static void checkMoney(Market market, double customers, String at) {
        Ledger ledger = market.ledger();
        List<Books> all = market.deployers().stream().map(Deployer::books).toList();
        assertEquals(0, ledger.imbalance(all), RELATIVE, at);
        double wanted = 0; // what is paid may be a small difference of what is wanted and what is not served
        for (SegmentMarket segment : market.segments()) {
            wanted += segment.totalUsdPerSecond() * secondsPerStep(market);
        }
        double scale = Math.max(customers, wanted);
        assertEquals(-customers, ledger.cashUsd(Party.CUSTOMERS), RELATIVE * scale, at);
        double serving = 0;
        for (Deployer deployer : market.deployers()) {
            for (Position position : deployer.active() ? deployer.positions() : List.<Position>of()) {
                serving += position.servingUsdPerSecond() * secondsPerStep(market);
            }
        }
        double booked =
                ledger.bookedUsd(Entry.RENT) + ledger.bookedUsd(Entry.RUNNING) + ledger.bookedUsd(Entry.DEPRECIATION);
        assertTrue(serving <= booked * (1 + RELATIVE), at);
    }

    /** Equity of all changes by what was earned, put in and taken out; returns what it is now. */
    private static double checkEquity(Market market, double before, String at) {
        Ledger ledger = market.ledger();
        double change = 0;
        for (Entry entry : Entry.ALL) {
            boolean more = Set.of(Entry.REVENUE, Entry.LICENCES, Entry.SUBSIDY, Entry.CAPITAL, Entry.DEFAULT)
                    .contains(entry);
            boolean same = Set.of(Entry.LOAN, Entry.CHIPS, Entry.REPAYMENT).contains(entry);
            change += same ? 0 : (more ? 1 : -1) * ledger.bookedUsd(entry);
        }
        double now = equity(market);
        double scale = Math.abs(now) + Math.abs(before) + ledger.bookedUsd(Entry.REVENUE);
        assertEquals(change, now - before, RELATIVE * scale, at);
        return now;
    }

    /** Licensees pay what licensors get, and nothing else stays with licensing; labs pay for the research that they do. */
    private static void checkLabs(Market market, String at) {
        Ledger ledger = market.ledger();
        double licences = ledger.bookedUsd(Entry.LICENCES);
        assertEquals(ledger.bookedUsd(Entry.ROYALTIES), licences, RELATIVE * licences, at);
        double scale = 1e6 + ledger.cashUsd(Party.STAFF) + ledger.cashUsd(Party.RESEARCHERS);
        assertEquals(0, ledger.cashUsd(Party.LABS), RELATIVE * scale, at);
    }

    private static void checkSegment(Market market, SegmentMarket segment, String at) {
        double spending = 0;
        for (int group = 0; group < segment.groups(); group++) {
            spending += segment.spending(group);
            double shares = segment.engine().selfHosted(group);
            assertTrue(shares >= 0 && shares <= 1 + RELATIVE, at);
            for (Deployer deployer : market.deployers()) {
                double share = segment.engine().share(group, deployer.id());
                assertTrue(share >= 0 && share <= 1 + RELATIVE, at);
                shares += share;
            }
            assertEquals(1, shares, RELATIVE, at + " group " + group);
        }
        double revenue = 0;
        double tokens = 0;
        for (Deployer deployer : segment.sellers().deployers()) {
            Position position = deployer.position(segment.index());
            revenue += position.revenueUsdPerSecond();
            tokens += position.tokensPerSecond();
        }
        double own = Arrays.stream(segment.selfHosted().usdPerSecond()).sum();
        double unserved = market.capital().unservedUsdPerSecond();
        double missing = spending - revenue - own;
        assertTrue(
                missing >= -RELATIVE * spending && missing <= unserved + RELATIVE * spending,
                at + " money of segment " + segment.index() + ": " + missing + " of " + spending + " unserved "
                        + unserved);
        assertEquals(segment.hostedTokens(), tokens, RELATIVE * tokens, at);
        assertEquals(segment.totalUsdPerSecond(), spending, RELATIVE * spending, at);
    }

    /** What is bought is served at the price; firms that merge after that have sold at two prices. */
    private static void checkPrices(SegmentMarket segment, String at) {
        for (Deployer deployer : segment.sellers().deployers()) {
            Position position = deployer.position(segment.index());
            assertTrue(position.price() > 0 && position.price() < Double.POSITIVE_INFINITY, at);
            assertEquals(
                    position.revenueUsdPerSecond(),
                    position.price() * position.tokensPerSecond(),
                    RELATIVE * position.revenueUsdPerSecond() + NOTHING,
                    at);
        }
    }

    /** A licensee owes r·q, before firms merge that served different models; that licensors get it, also those that left in this step, is seen in the ledger. */
    private static void checkRoyalties(Market market, SegmentMarket segment, String at) {
        for (Deployer deployer : market.activeDeployers()) {
            Position position = deployer.position(segment.index());
            boolean licensee = position.model() != null && !position.model().equals(deployer.lab());
            if (licensee && position.sells()) {
                double due = position.royaltyUsdPerToken() * position.tokensPerSecond();
                assertEquals(-due, position.royaltiesUsdPerSecond(), RELATIVE * due, at + " royalty");
            }
        }
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
        double costRatio = usd > 0 ? serving / usd : Double.NaN;
        double margin = Markets.value(step, "total", "gross_margin");
        assertEquals(1 - costRatio, margin, RELATIVE * (usd > 0 ? 1 + costRatio : 1), at);
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
        } else if (name.startsWith("price_index")) {
            assertTrue(
                    value >= 0, what + " " + value); // at constant quality it may underflow in draws of extreme growth
        } else if (name.startsWith("price_")) {
            assertTrue(value > 0, what + " " + value);
        } else if (name.startsWith("effective_number_")) {
            assertTrue(value >= 1 - RELATIVE, what + " " + value);
        }
    }
}
