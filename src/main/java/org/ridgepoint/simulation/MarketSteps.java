package org.ridgepoint.simulation;

import org.ridgepoint.demand.SpendingPath;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** The phases of a step as methods, each of which lets the firms and segments do one thing. */
final class MarketSteps {
    private final Market market;
    private final Provisioning provisioning;
    private final Planning planning;
    private final Accounting accounting;
    private final Capacity capacity;
    private final Mergers mergers;
    private final EntryAndExit entryAndExit;
    private final Research research;
    private final Releases releases;
    private final Observation observation;

    /** A market at its start, with prices settled. */
    MarketSteps(MarketParameters parameters, RandomStreams streams) {
        market = new Market(parameters, streams);
        provisioning = new Provisioning(market);
        planning = new Planning(market, provisioning);
        accounting = new Accounting(market, planning);
        capacity = new Capacity(market, accounting);
        mergers = new Mergers(market, accounting);
        entryAndExit = new EntryAndExit(market, planning, provisioning, accounting);
        research = new Research(market);
        releases = new Releases(market, planning);
        new Founding(market, planning).found();
        observation = new Observation(market, planning);
    }

    /** Begins a step: the race for in-memory computing goes on, vendors price, hardware is on sale. */
    void technology(int step) {
        market.step(step);
        market.events().clear();
        market.log().begin(step);
        market.hardware().advance(step, market.sales(), market.log());
        market.ledger().beginStep();
        market.capital().clear();
        market.costs().offer(market.hardware().onSale(market.year()));
    }

    /** Labs work; generations ship; firms decide on research and releases. */
    void labs() {
        research.work();
        releases.review();
        releases.ship();
        releases.open();
    }

    /** Segments grow; deployers revise what they expect. */
    void expectations() {
        double growth = logPathGrowth();
        for (SegmentMarket segment : market.segments()) {
            segment.begin(market.year());
            for (Deployer deployer : market.activeDeployers()) {
                Position position = deployer.position(segment.index());
                position.expect(market.parameters()
                        .firms()
                        .forecast()
                        .update(
                                position.forecast(),
                                position.tokensPerSecond(),
                                market.calendar().stepsPerYear(),
                                growth));
            }
        }
    }

    /** Growth of all tokens to the next step if spending and prices follow the path of adoption, in logarithms. */
    private double logPathGrowth() {
        SpendingPath path = market.parameters().demand().spending();
        double now = market.year();
        double next = now + market.calendar().stepYears();
        return StrictMath.log(path.usdPerYear(next) / path.usdPerYear(now))
                - path.expectedLogPriceChange(next)
                + path.expectedLogPriceChange(now);
    }

    /** Deployers whose turn it is plan; all work out their costs; customers work out theirs. */
    void plans() {
        provisioning.arrive();
        for (SegmentMarket segment : market.segments()) {
            for (Deployer deployer : market.activeDeployers()) {
                if (planning.isDue(deployer, segment)) {
                    planning.plan(deployer, segment);
                }
                planning.cost(deployer, segment);
            }
            if (market.step() % market.calendar().stepsPerYear() == 0) {
                segment.selfHosting()
                        .plan(
                                market.costs(),
                                segment.ownTraffic(),
                                market.year(),
                                market.openWeights().doublings());
            }
            segment.selfHosting().reprice(market.costs(), segment.ownTraffic());
        }
        provisioning.provide(planning);
    }

    /** Prices of all segments. */
    void prices() {
        for (SegmentMarket segment : market.segments()) {
            if (!price(segment)) {
                market.events().pricesNotSolved();
            }
        }
    }

    private boolean price(SegmentMarket segment) {
        return market.pricing(segment)
                .solve(
                        Sellers.in(segment.index(), market.deployers()),
                        market.qualities(),
                        market.parameters().deployers().pricing(),
                        market.year())
                .converged();
    }

    /** A share of customers chooses anew; everybody buys, as far as there is capacity. */
    void choices() {
        if (capacity.isLimited()) {
            market.segments().forEach(segment -> segment.engine().save());
        }
        market.segments().forEach(this::choose);
        if (capacity.isLimited()) {
            capacity.fit(segment -> {
                price(segment);
                choose(segment);
            });
        }
    }

    private void choose(SegmentMarket segment) {
        SegmentPricing pricing = market.pricing(segment);
        pricing.choose(segment.segment().rechoiceRate(market.calendar().stepsPerYear()), market.step());
        segment.sell(pricing.sellers(), market.activeDeployers(), segment.engine()::share);
    }

    /** What was sold is served. */
    void serving() {
        accounting.serve();
    }

    /** Books are closed. */
    void accounts() {
        accounting.close();
    }

    /** Firms leave, enter and merge. */
    void entryAndExit() {
        entryAndExit.exit();
        entryAndExit.enter();
        market.parameters().deployers().mergers().ifPresent(mergers::merge);
    }

    /** The step is measured. */
    StepRecord measures() {
        return observation.measure();
    }

    /** The state, for tests and windows. */
    Market market() {
        return market;
    }
}
