package org.ridgepoint.simulation;

import org.ridgepoint.firms.Books;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.EntryTerms;
import org.ridgepoint.firms.EntryTerms.Prospect;
import org.ridgepoint.firms.ForecastRule.Forecast;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.TrafficMix;
import org.ridgepoint.firms.Variant;
import org.ridgepoint.firms.VariantChoice;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.inference.CostFrontier;

/** Firms leave that should, and firms enter as hosts of open weights that expect to earn it back. */
final class EntryAndExit {
    private static final StreamName ARRIVALS = StreamName.of("potential entrants");
    private static final int SHARE_ITERATIONS = 4;
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
        double[] profit = new double[terms.horizonYears()];
        for (SegmentMarket segment : market.segments()) {
            addProspect(segment, brand[segment.index()], profit);
        }
        Prospect prospect = terms.weigh(profit, market.year());
        if (prospect.npvUsd() > 0) {
            double cash = terms.startingCashUsd(market.year()) + prospect.foreseenLossesUsd();
            Books books = new Books(cash, market.calendar().stepsPerYear());
            Deployer entrant = new Deployer(market.deployers().size(), null, brand, market.step(), books);
            market.deployers().add(entrant);
            market.segments().forEach(segment -> start(entrant, segment));
            market.events().entered();
        }
    }

    /** A number that names an arrival in every run, whoever entered before. */
    private int entrantKey(int arrival) {
        return 1_000_000 + 1000 * market.step() + arrival;
    }

    private void start(Deployer entrant, SegmentMarket segment) {
        Position position = entrant.position(segment.index());
        position.mix().set(segment.averageMix(false));
        position.expect(Forecast.of(0));
        planning.plan(entrant, segment);
    }

    /** Adds the gross profit that an entrant would make in a segment in each year of its horizon. */
    private void addProspect(SegmentMarket segment, double brand, double[] profit) {
        double longRun = longRunProfitUsdPerYear(segment, brand);
        double start = market.parameters().demand().spending().usdPerYear(market.year());
        for (int ahead = 0; ahead < profit.length; ahead++) {
            double growth = market.parameters().demand().spending().usdPerYear(market.year() + ahead) / start;
            double years = ahead + MID_YEAR;
            double stayed = StrictMath.exp(
                    years * 4 * StrictMath.log1p(-Math.min(segment.segment().rechoiceRatePerQuarter(), 0.999999)));
            profit[ahead] += longRun * growth * (1 - stayed);
        }
    }

    /** Yearly profit before fixed cost once everybody has chosen anew; 0 where entry into the segment would not pay. */
    private double longRunProfitUsdPerYear(SegmentMarket segment, double brand) {
        double least = market.parameters().firms().entry().leastForecastShare() * segment.hostedTokens();
        TrafficMix mix = segment.averageMix(false);
        Variant variant = new VariantChoice(segment.segment())
                .best(
                        market.costs(),
                        segment.index(),
                        market.year(),
                        frontier -> segment.copies(false, least, mix).usdPerToken(frontier));
        CostFrontier frontier = least > 0 ? planning.frontier(segment, variant) : null;
        if (frontier == null || variant == null) {
            return 0;
        }
        SegmentPricing pricing = market.pricing(segment);
        double planned = least;
        double price = 0;
        double spending = 0;
        for (int iteration = 0; iteration < SHARE_ITERATIONS; iteration++) {
            price = segment.copies(false, planned, mix).usdPerToken(frontier) * pricing.smallestMarkup();
            double share = pricing.shareOfEntrant(variant, brand, price, market.qualities());
            spending = share * segment.hostedAndOwnUsdPerSecond();
            planned = Math.max(least, spending / price);
        }
        if (!(spending > 0)) {
            return 0;
        }
        double cost = segment.copies(false, spending / price, mix).usdPerSecond(frontier);
        return Math.max(0, spending - cost) * ChipCostTerms.SECONDS_PER_YEAR;
    }
}
