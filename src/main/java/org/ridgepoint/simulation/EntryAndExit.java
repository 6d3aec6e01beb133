package org.ridgepoint.simulation;

import org.ridgepoint.firms.Books;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.EntryTerms;
import org.ridgepoint.firms.EntryTerms.Prospect;
import org.ridgepoint.firms.Position;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.inference.CostFrontier;

/** Firms leave that should, and firms enter as hosts of open weights that expect to earn it back. */
final class EntryAndExit {
    private static final StreamName ARRIVALS = StreamName.of("potential entrants");
    private static final double MID_YEAR = 0.5;

    private final Market market;
    private final Planning planning;

    EntryAndExit(Market market, Planning planning) {
        this.market = market;
        this.planning = planning;
    }

    /** Closes deployers whose time has come. */
    void exit() {
        double total = 0;
        for (Deployer deployer : market.activeDeployers()) {
            total += revenue(deployer);
        }
        for (Deployer deployer : market.activeDeployers()) {
            double share = total > 0 ? revenue(deployer) / total : 0;
            if (market.parameters().firms().exit().leaves(deployer.books(), deployer.age(market.step()), share)) {
                deployer.leave();
                market.events().left();
            }
        }
    }

    private static double revenue(Deployer deployer) {
        double sum = 0;
        for (Position position : deployer.positions()) {
            sum += position.revenueUsdPerSecond();
        }
        return sum;
    }

    /** Lets the potential entrants of the step decide. The same firms come by whatever happened before. */
    void enter() {
        EntryTerms terms = market.parameters().firms().entry();
        double mean = terms.potentialEntrantsPerYear() * market.calendar().stepYears();
        int arrivals = mean > 0 ? market.streams().poisson(mean, ARRIVALS, 0, market.step()) : 0;
        for (int arrival = 0; arrival < arrivals; arrival++) {
            consider(arrival, terms);
        }
    }

    private void consider(int arrival, EntryTerms terms) {
        double[] brand = Founding.brand(market, entrantKey(arrival));
        Books books = new Books(
                terms.startingCashUsd(market.year()), market.calendar().stepsPerYear());
        Deployer candidate = new Deployer(market.deployers().size(), null, brand, market.step(), books);
        double[] profit = new double[terms.horizonYears()];
        for (SegmentMarket segment : market.segments()) {
            prepare(candidate, segment);
            addProspect(segment, candidate, profit);
        }
        Prospect prospect = terms.weigh(profit, market.year());
        if (prospect.npvUsd() > 0) {
            books.endow(prospect.foreseenLossesUsd());
            market.deployers().add(candidate);
            market.events().entered();
        }
    }

    /** A number that names an arrival in every run, whoever entered before. */
    private int entrantKey(int arrival) {
        return 1_000_000 + 1000 * market.step() + arrival;
    }

    /** Plans what a candidate would offer in a segment. */
    private void prepare(Deployer candidate, SegmentMarket segment) {
        Position position = candidate.position(segment.index());
        position.mix().set(segment.averageMix(false));
        planning.plan(candidate, segment);
        planning.cost(candidate, segment);
    }

    /** Adds the gross profit that a candidate would make in a segment in each year of its horizon. */
    private void addProspect(SegmentMarket segment, Deployer candidate, double[] profit) {
        double longRun = longRunProfitUsdPerYear(segment, candidate);
        double start = market.parameters().demand().spending().usdPerYear(market.year());
        for (int ahead = 0; ahead < profit.length; ahead++) {
            double growth = market.parameters().demand().spending().usdPerYear(market.year() + ahead) / start;
            double chosen = segment.segment().chosenAnew(ahead + MID_YEAR);
            profit[ahead] += longRun * growth * chosen;
        }
    }

    /** Yearly profit before fixed cost once everybody has chosen anew; 0 where selling in the segment would not pay. */
    private double longRunProfitUsdPerYear(SegmentMarket segment, Deployer candidate) {
        Position position = candidate.position(segment.index());
        CostFrontier frontier = planning.frontier(segment, position.variant());
        if (frontier == null) {
            return 0;
        }
        SegmentPricing pricing = market.pricing(segment);
        double price = position.averageCost() * pricing.smallestMarkup();
        double revenue = pricing.shareOfEntrant(candidate, price, market.qualities()) * segment.totalUsdPerSecond();
        if (!(revenue > 0)) {
            return 0;
        }
        double cost = segment.copies(candidate, revenue / price).usdPerSecond(frontier);
        return Math.max(0, revenue - cost) * ChipCostTerms.SECONDS_PER_YEAR;
    }
}
