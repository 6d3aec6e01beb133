package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.experiment.YearEnds;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.accounts.Entry;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** Chips, capacity, prices and mergers of deployers in whole markets. */
class CapitalTest {
    private static final double RELATIVE = 1e-9;

    private final Map<Integer, Double> debts = new HashMap<>();

    private static StepRecord last(String... settings) {
        List<StepRecord> steps = Markets.run(Markets.of("baseline", settings), 1);
        return steps.get(steps.size() - 1);
    }

    /**
     * A limit: hardware as needed. If nobody owns, rent costs what owning does, software runs everywhere and nobody does research, results are
     * those of a model without fleets, as they were pinned before there were any.
     */
    @Test
    @Tag("slow")
    void withoutFleetsHardwareIsBoughtAsNeeded() {
        YearEnds years = new YearEnds();
        DeploymentMarket.run(
                Markets.of(
                        "baseline",
                        "fleet.owns=false",
                        "fleet.rentOverOwned=1",
                        "platforms.portingCostUsd=0",
                        "customers.tasteNodes=1",
                        "labs.researchPerYear=0",
                        "labs.researchShareOfRevenue=0"),
                1,
                years);
        assertEquals(718.294, years.value(2025, "total", "hhi_hosted_tokens").orElseThrow(), 1e-5 * 718.294);
        assertEquals(437.911, years.value(2049, "total", "hhi_hosted_tokens").orElseThrow(), 1e-5 * 437.911);
        assertEquals(133, years.value(2049, "total", "deployers").orElseThrow(), 0);
    }

    @Test // if all is rented, all costs 1.35 of what owning would: the margin over rent is that over cost
    void whoeverRentsPaysTheRent() {
        MarketRun run = new MarketRun(Markets.of("baseline", "fleet.owns=false", "time.endYear=2025"), 1);
        while (run.hasNext()) {
            run.step();
            for (Deployer deployer : run.market().activeDeployers()) {
                double need = deployer.positions().stream()
                        .mapToDouble(Position::need)
                        .sum();
                if (need > 0) {
                    assertEquals(1.35, deployer.hardwareFactor(), RELATIVE);
                }
            }
        }
        assertEquals(0, run.market().ledger().bookedUsd(Entry.CHIPS), 0);
        assertEquals(0, run.market().capital().ownedShare(), 0);
    }

    @Test // banks lend three years of operating profit at most when chips are ordered, and nothing stays lent for no
    // chips
    void debtStaysWithinItsLimit() {
        MarketRun run = new MarketRun(Markets.of("baseline", "time.endYear=2027"), 1);
        double most = 0;
        while (run.hasNext()) {
            run.plan();
            for (Deployer deployer : run.market().activeDeployers()) {
                double debt = deployer.books().debtUsd();
                double limit = 3 * Math.max(0, deployer.books().lastYearOperatingProfitUsd());
                assertTrue(debt <= Math.max(limit, debtBefore(deployer)) * (1 + RELATIVE) + 1, "debt " + debt);
                most = Math.max(most, debt);
            }
            run.sell();
            run.entry();
            run.market().activeDeployers().forEach(this::noteDebt);
        }
        assertTrue(most > 1e8, "somebody borrows");
    }

    private double debtBefore(Deployer deployer) {
        return debts.getOrDefault(deployer.id(), 0.0);
    }

    private void noteDebt(Deployer deployer) {
        debts.put(deployer.id(), deployer.books().debtUsd());
    }

    @ParameterizedTest // an identity: nobody serves more than there are chips for, and what is not served is reported
    @ValueSource(strings = {"0.3", "0.8", "1"})
    void needFitsCapacity(String limit) {
        MarketRun run = new MarketRun(Markets.of("baseline", "fleet.rentalLimit=" + limit, "time.endYear=2026"), 1);
        while (run.hasNext()) {
            run.plan();
            run.buy();
            Market market = run.market();
            Accounting accounting = new Accounting(market, new Planning(market, new Provisioning(market)));
            for (Deployer deployer : market.activeDeployers()) {
                double planned = deployer.positions().stream()
                        .mapToDouble(Position::need)
                        .sum();
                double most = deployer.fleet().capacity() + Double.parseDouble(limit) * planned;
                double need = accounting.need(deployer, 1);
                assertTrue(need <= most * (1 + RELATIVE) * (1 + RELATIVE), "need " + need + " of " + most);
            }
            run.serve();
            run.entry();
            run.measure();
        }
    }

    @Test // shortage raises the price
    void scarceRentalsRaisePrices() {
        double ample = Markets.value(last("time.endYear=2025"), "total", "price_usd_per_million_tokens");
        double scarce = Markets.value(
                last("time.endYear=2025", "fleet.rentalLimit=0.5"), "total", "price_usd_per_million_tokens");
        assertTrue(scarce > 2 * ample, scarce + " against " + ample);
    }

    @Test // without any chips nothing is served: no tokens, and no shares, prices or index
    void withoutCapacityNothingIsSold() {
        StepRecord first = new MarketRun(Markets.of("baseline", "fleet.rentalLimit=0"), 1).step();
        assertEquals(0, Markets.value(first, "total", "hosted_tokens_per_second"), 0);
        assertTrue(Double.isNaN(Markets.value(first, "total", "hhi_hosted_tokens")));
        assertTrue(Double.isNaN(Markets.value(first, "total", "price_usd_per_million_tokens")));
        assertTrue(Markets.value(first, "total", "unserved_usd_per_year") > 0);
    }

    @Test // every rule is one by which a market runs, and none gives the prices of another
    void priceRulesDiffer() {
        double equilibrium = Markets.value(last("time.endYear=2025"), "total", "price_usd_per_million_tokens");
        for (String rule : List.of("adaptive-markup", "penetration")) {
            double price = Markets.value(
                    last("time.endYear=2025", "pricing.rule=" + rule), "total", "price_usd_per_million_tokens");
            assertTrue(price > 0.5 * equilibrium && price < 2 * equilibrium && price != equilibrium, rule);
        }
    }

    @Test // limits: a markup that never moves stays; all of the margin at any share is the equilibrium
    void limitsOfPriceRules() {
        double equilibrium = Markets.value(last("time.endYear=2024"), "total", "price_usd_per_million_tokens");
        double all = Markets.value(
                last("time.endYear=2024", "pricing.rule=penetration", "pricing.penetrationFirstPart=1"),
                "total",
                "price_usd_per_million_tokens");
        assertEquals(equilibrium, all, 1e-6 * equilibrium);
    }

    @Test // a direction: mergers leave fewer and larger firms, and no money is lost with those that go
    void mergersConcentrate() {
        StepRecord apart = last("time.endYear=2026");
        StepRecord merged = last("time.endYear=2026", "mergers.control=allow-all");
        assertTrue(Markets.value(merged, "total", "deployers") < Markets.value(apart, "total", "deployers"));
        assertTrue(Markets.value(merged, "total", "hhi_hosted_usd") > Markets.value(apart, "total", "hhi_hosted_usd"));
        MarketRun run = new MarketRun(Markets.of("baseline", "time.endYear=2026", "mergers.control=allow-all"), 1);
        while (run.hasNext()) {
            run.step();
            double imbalance = run.market()
                    .ledger()
                    .imbalance(run.market().deployers().stream()
                            .map(Deployer::books)
                            .toList());
            assertEquals(0, imbalance, RELATIVE);
        }
    }

    @Test // a direction: a dear move is made by fewer
    void dearPortingIsRarer() {
        assertTrue(moves("platforms.portingCostUsd=1e6") > 0);
        assertEquals(0, moves("platforms.portingCostUsd=1e12"), 0);
    }

    private static double moves(String setting) {
        return Markets.run(Markets.of("baseline", setting, "time.endYear=2028"), 1).stream()
                .mapToDouble(step -> Markets.value(step, "total", "platform_moves"))
                .sum();
    }
}
