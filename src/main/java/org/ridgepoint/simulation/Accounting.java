package org.ridgepoint.simulation;

import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.accounts.Books;
import org.ridgepoint.firms.accounts.Entry;
import org.ridgepoint.firms.accounts.Ledger;
import org.ridgepoint.firms.accounts.Party;
import org.ridgepoint.firms.fleet.Fleet;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.scenario.DeployerParameters;

/** What was sold is served with the chips at hand, everybody is paid, and the books are closed. */
final class Accounting {
    private final Market market;
    private final Planning planning;
    private final DeployerParameters terms;
    private final Ledger ledger;

    Accounting(Market market, Planning planning) {
        this.market = market;
        this.planning = planning;
        terms = market.parameters().deployers();
        ledger = market.ledger();
    }

    private double secondsPerStep() {
        return ChipCostTerms.SECONDS_PER_YEAR * market.calendar().stepYears();
    }

    /** Serves each deployer's sales and books what that costs: rent, running, and the age of its chips. */
    void serve() {
        for (Deployer deployer : market.activeDeployers()) {
            double[] need = needs(deployer, 1);
            double all = sum(need);
            Fleet.Use use = deployer.fleet().use(all, terms.fleet().rentOverOwned());
            double bill = bookServing(deployer, use);
            market.capital().add(use);
            for (int segment = 0; segment < need.length; segment++) {
                deployer.position(segment).served(all > 0 ? need[segment] / all * bill : 0);
            }
        }
        market.activeDeployers().forEach(this::noteRoyalties);
        market.sales().observeServing();
    }

    /** Licensees owe a royalty for every token that they sold. */
    private void noteRoyalties(Deployer licensee) {
        for (int segment = 0; segment < licensee.positions().size(); segment++) {
            Position position = licensee.position(segment);
            Lab licensor = position.model();
            double royalties = position.royaltyUsdPerToken() * position.tokensPerSecond();
            if (licensor != null && royalties > 0) {
                position.addRoyalties(-royalties);
                market.deployers().get(licensor.firm()).position(segment).addRoyalties(royalties);
            }
        }
    }

    /** What it would take to serve a part of what was sold, cost units. */
    double need(Deployer deployer, double part) {
        return sum(needs(deployer, part));
    }

    /** By segment: cost of a part of the traffic that came, on chips bought today. */
    private double[] needs(Deployer deployer, double part) {
        double[] need = new double[market.segments().size()];
        for (SegmentMarket segment : market.segments()) {
            need[segment.index()] = need(deployer, segment, part);
        }
        return need;
    }

    /** What it would take to serve so many times what was sold in a segment, cost units. */
    double need(Deployer deployer, SegmentMarket segment, double times) {
        Position position = deployer.position(segment.index());
        double tokens = times * position.tokensPerSecond();
        if (!(tokens > 0)) {
            return 0;
        }
        CostFrontier frontier = planning.frontier(segment, position.variant());
        if (frontier == null) {
            throw new IllegalStateException("deployer " + deployer.id() + " sold what it cannot serve");
        }
        return segment.copies(deployer, tokens).usdPerSecond(frontier) * position.platformPenalty();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** USD per second of serving with the loss of value of all chips. */
    private double bookServing(Deployer deployer, Fleet.Use use) {
        double seconds = secondsPerStep();
        double lost = deployer.fleet().age();
        ledger.post(deployer.books(), Entry.RENT, use.rentUsdPerSecond() * seconds);
        ledger.post(deployer.books(), Entry.RUNNING, use.runningUsdPerSecond() * seconds);
        ledger.post(deployer.books(), Entry.DEPRECIATION, lost);
        return use.rentUsdPerSecond() + use.runningUsdPerSecond() + lost / seconds;
    }

    /** Books all that is left of the step, and closes it. */
    void close() {
        double years = market.calendar().stepYears();
        double fixed = market.parameters().firms().entry().fixedCostUsdPerYear(market.year());
        double reserve = terms.fleet().reserveYears() * fixed;
        for (Deployer deployer : market.activeDeployers()) {
            Books books = deployer.books();
            bookRevenue(deployer);
            bookModels(deployer);
            ledger.post(books, Entry.FIXED, deployer.deploys() ? fixed * years : 0);
            ledger.post(books, Entry.INTEREST, books.debtUsd() * terms.fleet().interestRate() * years);
            ledger.post(books, Entry.TAX, terms.profitTaxRate() * Math.max(0, books.profitOfStepUsd()));
            books.close();
            double repayment = Math.min(books.debtUsd(), Math.max(0, books.cashUsd() - reserve));
            ledger.post(books, Entry.REPAYMENT, repayment);
        }
        market.segments().forEach(this::noteShares);
        market.segments().forEach(this::paySelfHosting);
    }

    private void noteShares(SegmentMarket segment) {
        double total = segment.totalUsdPerSecond();
        for (Deployer deployer : market.activeDeployers()) {
            Position position = deployer.position(segment.index());
            position.spendingShare(total > 0 ? Math.min(position.revenueUsdPerSecond() / total, 1) : 0);
        }
    }

    private void bookRevenue(Deployer deployer) {
        double revenue = 0;
        double serving = 0;
        for (Position position : deployer.positions()) {
            revenue += position.revenueUsdPerSecond();
            serving += position.servingUsdPerSecond();
        }
        ledger.post(deployer.books(), Entry.REVENUE, revenue * secondsPerStep());
        ledger.post(deployer.books(), Entry.SUBSIDY, terms.servingSubsidyShare() * serving * secondsPerStep());
    }

    /** What licences bring and cost, and what research costs. */
    private void bookModels(Deployer deployer) {
        double received = 0;
        double paid = 0;
        for (Position position : deployer.positions()) {
            received += Math.max(0, position.royaltiesUsdPerSecond());
            paid += Math.max(0, -position.royaltiesUsdPerSecond());
        }
        Lab lab = deployer.lab();
        double years = market.calendar().stepYears();
        ledger.post(deployer.books(), Entry.LICENCES, received * secondsPerStep());
        ledger.post(deployer.books(), Entry.ROYALTIES, paid * secondsPerStep());
        ledger.post(deployer.books(), Entry.RESEARCH, lab == null ? 0 : lab.unpaidResearchUsdPerYear() * years);
    }

    /** Customers who serve themselves pay for hardware by the second, and for their own effort. */
    private void paySelfHosting(SegmentMarket segment) {
        double usd = 0;
        for (double perSecond : segment.selfHosted().usdPerSecond()) {
            usd += perSecond * secondsPerStep();
        }
        double hardware = usd / (1 + segment.segment().selfHostingTaste());
        ledger.pay(Party.CUSTOMERS, Party.CLOUDS, hardware);
        ledger.pay(Party.CUSTOMERS, Party.STAFF, usd - hardware);
    }

    /**
     * Winds up a deployer: chips fetch nothing (an assumption), cash goes to banks first and to owners after, and what banks
     * do not get back is lost.
     */
    void windUp(Deployer deployer) {
        Books books = deployer.books();
        ledger.post(books, Entry.DEPRECIATION, deployer.fleet().abandon());
        ledger.post(books, Entry.LOAN, Math.max(0, -books.cashUsd()));
        ledger.post(books, Entry.REPAYMENT, Math.min(books.cashUsd(), books.debtUsd()));
        ledger.post(books, Entry.DEFAULT, books.debtUsd());
        ledger.post(books, Entry.PAYOUT, books.cashUsd());
        deployer.leave();
    }
}
