package org.ridgepoint.simulation;

import java.util.Collections;
import java.util.List;
import org.ridgepoint.demand.SellerChoice;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.ForecastRule.Forecast;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.ListedClasses;
import org.ridgepoint.firms.OpenWeights;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.accounts.Books;
import org.ridgepoint.firms.accounts.Entry;
import org.ridgepoint.firms.labs.LabTerms;
import org.ridgepoint.pricing.CostBasis;
import org.ridgepoint.pricing.PriceRule;
import org.ridgepoint.scenario.FirmParameters;
import org.ridgepoint.scenario.MarketParameters;

/**
 * The market at the start: labs and hosts with their shares of spending, and the prices to which a hundred damped
 * iterations settle at those shares (model specification, section 7).
 */
final class Founding {
    /** ξ of a deployer, one standard normal draw for each deployer and segment. */
    private static final StreamName BRAND = StreamName.of("brand");

    private static final int ITERATIONS = 100;
    private static final int ITERATIONS_PER_PLAN = 25;
    private static final double FIRST_GUESS_USD_PER_TOKEN = 1e-5;
    private static final int BORN_LONG_AGO = -1_000_000;
    private static final double LABS_SHARE_ELSEWHERE = 0.5;

    private final Market market;
    private final Planning planning;

    Founding(Market market, Planning planning) {
        this.market = market;
        this.planning = planning;
    }

    static OpenWeights openWeights(MarketParameters parameters) {
        LabTerms terms = parameters.firms().labs();
        double best = parameters.firms().labQuality().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        int lag = (int) Math.round(
                terms.openWeights().lagYears() * parameters.calendar().stepsPerYear());
        return new OpenWeights(
                lag, best - terms.race().growthPerYear() * terms.openWeights().lagYears());
    }

    /** Creates labs and starters, hands out shares and lets prices settle. */
    void found() {
        createLabs();
        double rent = market.parameters().deployers().fleet().rentOverOwned();
        int starters = market.labs().size() + market.parameters().firms().hosts();
        for (int id = 0; id < starters; id++) {
            Lab lab = id < market.labs().size() ? market.labs().get(id) : null;
            double cash = market.parameters().firms().entry().startingCashUsd(market.year());
            Books books = new Books(market.calendar().stepsPerYear());
            market.ledger().post(books, Entry.CAPITAL, cash);
            Deployer starter = new Deployer(id, market.regionOf(id), lab, brand(market, id), BORN_LONG_AGO, books);
            starter.hardwareFactor(rent);
            market.deployers().add(starter);
        }
        market.segments().forEach(this::handOutShares);
        market.costs().offer(market.hardware().onSale(market.year()));
        market.segments().forEach(this::settle);
    }

    private void createLabs() {
        FirmParameters firms = market.parameters().firms();
        int count = firms.labQuality().size();
        for (int index = 0; index < count; index++) {
            double wait = firms.labs().generations().years() * (index + 1) / count;
            market.labs()
                    .add(new Lab(index, index, BORN_LONG_AGO, firms.labQuality().get(index), market.year() + wait));
        }
    }

    /** ξ of a deployer in every segment. */
    static double[] brand(Market market, int id) {
        double[] brand = new double[market.segments().size()];
        for (int segment = 0; segment < brand.length; segment++) {
            brand[segment] =
                    market.parameters().firms().brandSigma() * market.streams().gaussian(BRAND, id, segment);
        }
        return brand;
    }

    private void handOutShares(SegmentMarket segment) {
        List<Double> labShares = labShares(segment);
        double labs = labShares.stream().mapToDouble(Double::doubleValue).sum();
        int[] ids = market.deployers().stream().mapToInt(Deployer::id).toArray();
        SellerChoice starters = new SellerChoice(ids, new int[ids.length + 1]);
        for (Deployer deployer : market.deployers()) {
            starters.share()[deployer.id()] = deployer.integrated()
                    ? labShares.get(deployer.id())
                    : (1 - labs) / market.parameters().firms().hosts();
        }
        for (int group = 0; group < segment.groups(); group++) {
            segment.engine().start(group, starters);
        }
    }

    private List<Double> labShares(SegmentMarket segment) {
        FirmParameters firms = market.parameters().firms();
        int labs = firms.labQuality().size();
        double equal = firms.hosts() == 0 ? 1.0 / labs : LABS_SHARE_ELSEWHERE / labs;
        return segment.index() == firms.labShareSegment() ? firms.labShares() : Collections.nCopies(labs, equal);
    }

    private void settle(SegmentMarket segment) {
        segment.assume(FIRST_GUESS_USD_PER_TOKEN, 0);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            segment.begin(market.year());
            segment.rememberIndexAsStart();
            boolean plans = iteration % ITERATIONS_PER_PLAN == 0;
            for (Deployer deployer : market.deployers()) {
                reckon(deployer, segment, iteration == 0, plans);
            }
            segment.sell(priceAfresh(segment, plans), market.deployers(), segment.engine()::share);
        }
        segment.rememberIndexAsStart();
    }

    private void reckon(Deployer deployer, SegmentMarket segment, boolean first, boolean plans) {
        Position position = deployer.position(segment.index());
        if (first) {
            position.serve(deployer.lab());
            position.mix().set(segment.averageMix(deployer.lab() != null));
            position.plan(null, ListedClasses.ALL);
            position.sold(
                    segment.engine().share(0, deployer.id()) * segment.referenceUsdPerSecond() / segment.meanPrice(),
                    0);
        }
        position.expect(Forecast.of(position.tokensPerSecond()));
        if (plans) {
            planning.plan(deployer, segment);
        }
        planning.cost(deployer, segment);
    }

    /** Solves for prices and goes half the way, in logarithms. */
    private Sellers priceAfresh(SegmentMarket segment, boolean plans) {
        if (plans) {
            segment.selfHosting()
                    .plan(
                            market.costs(),
                            segment.ownTraffic(),
                            market.year(),
                            market.openWeights().doublings());
        }
        segment.selfHosting().reprice(market.costs(), segment.ownTraffic());
        Sellers sellers = Sellers.in(segment.index(), market.deployers());
        double[] before = sellers.deployers().stream()
                .mapToDouble(deployer -> deployer.position(segment.index()).price())
                .toArray();
        CostBasis basis = market.parameters().deployers().pricing().basis();
        market.pricing(segment).solve(sellers, market.qualities(), new PriceRule.Equilibrium(basis), market.year());
        for (int i = 0; i < before.length; i++) {
            Position position = sellers.deployers().get(i).position(segment.index());
            if (before[i] > 0) {
                position.price(Math.sqrt(before[i] * position.price()), position.markup());
            }
        }
        return sellers;
    }
}
