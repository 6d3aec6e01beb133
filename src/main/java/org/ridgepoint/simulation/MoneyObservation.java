package org.ridgepoint.simulation;

import java.util.List;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.accounts.Entry;
import org.ridgepoint.firms.accounts.Ledger;

/** Who earns what: markups, profits, the government's budget and the sum of all surpluses. */
final class MoneyObservation {
    private static final int SURVIVAL_YEARS = 5;

    private final Market market;

    MoneyObservation(Market market) {
        this.market = market;
    }

    /**
     * Markup over the unit cost that prices are built on, and Lerner index over marginal cost at the forecast, AC·(1 − η);
     * means by revenue.
     */
    void addMarkups(Measurements into, List<SegmentMarket> segments, String scope) {
        double revenue = 0;
        double markup = 0;
        double marginal = 0;
        for (SegmentMarket segment : segments) {
            for (Deployer deployer : segment.sellers().deployers()) {
                Position position = deployer.position(segment.index());
                double usd = position.revenueUsdPerSecond();
                if (usd > 0) {
                    double average = position.averageCost() * deployer.hardwareFactor();
                    revenue += usd;
                    markup += usd * position.markup();
                    marginal += usd * average * (1 - position.scaleElasticity()) / position.price();
                }
            }
        }
        into.add(scope, "markup", markup / revenue);
        into.add(scope, "lerner_index", 1 - marginal / revenue);
    }

    /** Flows of the step, from what all deployers booked, those that left in it included. */
    void addBudgets(Measurements into, double consumerSurplusUsdPerYear, double vendorProfitUsdPerYear) {
        Ledger ledger = market.ledger();
        double perYear = market.calendar().stepsPerYear();
        double profit = ledger.profitUsd() * perYear;
        double government = (ledger.bookedUsd(Entry.TAX) - ledger.bookedUsd(Entry.SUBSIDY)) * perYear;
        double lostByBanks = ledger.bookedUsd(Entry.DEFAULT) * perYear;
        into.add(Observation.TOTAL, "profit_usd_per_year", profit);
        into.add(Observation.TOTAL, "government_usd_per_year", government);
        into.add(
                Observation.TOTAL,
                "total_surplus_usd_per_year",
                consumerSurplusUsdPerYear + profit - lostByBanks + vendorProfitUsdPerYear + government);
    }

    /** Hosts, and how many of the entrants of the last years are left; who merged into another is not. */
    void addHosts(Measurements into) {
        int hosts = 0;
        double entrants = 0;
        double left = 0;
        int steps = SURVIVAL_YEARS * market.calendar().stepsPerYear();
        for (Deployer deployer : market.deployers()) {
            int age = deployer.age(market.step());
            hosts += deployer.active() && !deployer.integrated() ? 1 : 0;
            if (age <= market.step() && age < steps) {
                entrants++;
                left += deployer.active() ? 1 : 0;
            }
        }
        into.add(Observation.TOTAL, "hosts", hosts);
        into.add(Observation.TOTAL, "survival_of_entrants", left / entrants);
    }
}
