package org.ridgepoint.simulation;

import org.ridgepoint.demand.SpendingPath;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.EntryTerms;
import org.ridgepoint.firms.EntryTerms.Prospect;
import org.ridgepoint.firms.ExitRule;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.accounts.Books;
import org.ridgepoint.firms.accounts.Entry;
import org.ridgepoint.firms.accounts.Party;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.units.Text;

/** Firms leave that should, and firms enter as hosts of open weights that expect to earn it back. */
final class EntryAndExit {
    /** Number of potential entrants of a step, Poisson. */
    private static final StreamName ARRIVALS = StreamName.of("potential entrants");

    private static final double MID_STEP = 0.5;

    private final Market market;
    private final Planning planning;
    private final Provisioning provisioning;
    private final Accounting accounting;

    EntryAndExit(Market market, Planning planning, Provisioning provisioning, Accounting accounting) {
        this.market = market;
        this.planning = planning;
        this.provisioning = provisioning;
        this.accounting = accounting;
    }

    /** Closes deployers whose time has come. */
    void exit() {
        double total = 0;
        for (Deployer deployer : market.activeDeployers()) {
            total += revenue(deployer);
        }
        for (Deployer deployer : market.activeDeployers()) {
            double share = total > 0 ? revenue(deployer) / total : 0;
            market.parameters()
                    .firms()
                    .exit()
                    .reason(deployer.books(), deployer.age(market.step()), share)
                    .ifPresent(reason -> close(deployer, reason));
        }
    }

    private void close(Deployer deployer, ExitRule.Reason reason) {
        if (deployer.lab() != null) {
            market.events().labEnded();
            market.log().note(Event.Kind.LAB_EXIT, deployer, reason.label());
        }
        accounting.windUp(deployer);
        market.events().left();
        market.log().note(Event.Kind.DEPLOYER_EXIT, deployer, reason.label());
    }

    private static double revenue(Deployer deployer) {
        double sum = 0;
        for (Position position : deployer.positions()) {
            sum += position.revenueUsdPerSecond() + Math.max(0, position.royaltiesUsdPerSecond());
        }
        return sum;
    }

    /** Lets the potential entrants of the step decide. The same firms come by whatever happened before. */
    void enter() {
        EntryTerms terms = market.parameters().firms().entry();
        double mean = terms.potentialEntrantsPerYear() * market.calendar().stepYears();
        int arrivals = mean > 0 ? market.streams().poisson(mean, ARRIVALS, 0, market.step()) : 0;
        if (arrivals > 0) {
            Deployer pattern = candidate(new double[market.segments().size()]);
            market.segments().forEach(segment -> prepare(pattern, segment));
            provisioning.reckon(pattern, planning.needs(pattern));
            for (int arrival = 0; arrival < arrivals; arrival++) {
                consider(arrival, pattern, terms);
            }
        }
    }

    private Deployer candidate(double[] brand) {
        Books books = new Books(market.calendar().stepsPerYear());
        int id = market.deployers().size();
        return new Deployer(id, market.regionOf(id), null, brand, market.step(), books);
    }

    /** All arrivals of a step would offer the same; they differ in what customers think of them. */
    private void consider(int arrival, Deployer pattern, EntryTerms terms) {
        Deployer candidate = candidate(Founding.brand(market, entrantKey(arrival)));
        candidate.platforms().join(pattern.platforms());
        candidate.hardwareFactor(pattern.hardwareFactor());
        int stepsPerYear = market.calendar().stepsPerYear();
        double[] profit = new double[terms.horizonYears() * stepsPerYear];
        for (SegmentMarket segment : market.segments()) {
            candidate.position(segment.index()).adopt(pattern.position(segment.index()));
            addProspect(segment, candidate, profit);
        }
        Prospect prospect = terms.weigh(profit, market.year(), stepsPerYear);
        if (prospect.npvUsd() > 0) {
            double capital = terms.startingCashUsd(market.year()) + prospect.foreseenLossesUsd();
            market.ledger().post(candidate.books(), Entry.CAPITAL, capital);
            market.ledger().pay(Party.OWNERS, Party.STAFF, terms.sunkCostUsd());
            market.deployers().add(candidate);
            market.events().entered();
            market.log().note(Event.Kind.DEPLOYER_ENTRY, candidate, Text.format("capital %.3g USD", capital));
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

    /**
     * Adds the gross profit that a candidate would make in a segment in each step of its horizon. Customers come as they
     * choose anew, at the price that it plans; what serving them costs while they are few is part of what entry costs.
     */
    private void addProspect(SegmentMarket segment, Deployer candidate, double[] profit) {
        Position position = candidate.position(segment.index());
        CostFrontier frontier = planning.frontier(segment, position.variant());
        if (frontier == null) {
            return;
        }
        SegmentPricing pricing = market.pricing(segment);
        double royalty = position.royaltyUsdPerToken();
        double unitCost = position.averageCost() * candidate.hardwareFactor() + royalty;
        double price = unitCost * pricing.smallestMarkup();
        double longRun = pricing.shareOfEntrant(candidate, price, market.qualities()) * segment.totalUsdPerSecond();
        double secondsPerStep =
                ChipCostTerms.SECONDS_PER_YEAR * market.calendar().stepYears();
        for (int ahead = 0; ahead < profit.length; ahead++) {
            double years = (ahead + MID_STEP) * market.calendar().stepYears();
            double revenue = longRun * growth(years) * segment.segment().chosenAnew(years);
            if (revenue > 0) {
                double cost =
                        segment.copies(candidate, revenue / price).usdPerSecond(frontier) * candidate.hardwareFactor();
                profit[ahead] += (revenue - cost - royalty * revenue / price) * secondsPerStep;
            }
        }
    }

    /** Growth of the spending that adoption allows, from now on. */
    private double growth(double years) {
        SpendingPath path = market.parameters().demand().spending();
        return path.usdPerYear(market.year() + years) / path.usdPerYear(market.year());
    }
}
