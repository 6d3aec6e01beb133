package org.ridgepoint.simulation;

import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.pricing.PricingOutcome;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** The phases of a step as methods, each of which lets the firms and segments do one thing. */
final class MarketSteps {
    private final Market market;
    private final Planning planning;
    private final Accounting accounting;
    private final EntryAndExit entryAndExit;
    private final Research research;
    private final Releases releases;
    private final Observation observation;

    /** A market at its start, with prices settled. */
    MarketSteps(MarketParameters parameters, RandomStreams streams) {
        market = new Market(parameters, streams);
        planning = new Planning(market);
        accounting = new Accounting(market, planning);
        entryAndExit = new EntryAndExit(market, planning);
        research = new Research(market);
        releases = new Releases(market, planning);
        observation = new Observation(market, planning);
        new Founding(market, planning).found();
    }

    /** Begins a step: hardware on sale. */
    void technology(int step) {
        market.step(step);
        market.events().clear();
        market.costs().offer(market.hardware().onSale(market.year()));
    }

    /** Labs work; generations ship; firms decide on research and releases. */
    void labs() {
        research.work();
        releases.ship();
        releases.review();
        releases.open();
    }

    /** Segments grow; deployers revise what they expect. */
    void expectations() {
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
                                market.calendar().stepsPerYear()));
            }
        }
    }

    /** Deployers whose turn it is plan; all work out their costs; customers work out theirs. */
    void plans() {
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
    }

    /** Prices of all segments. */
    void prices() {
        for (SegmentMarket segment : market.segments()) {
            Sellers sellers = Sellers.in(segment.index(), market.deployers());
            PricingOutcome outcome = market.pricing(segment)
                    .solve(
                            sellers,
                            market.qualities(),
                            market.parameters().firms().costBasis(),
                            market.year());
            if (!outcome.converged()) {
                market.events().pricesNotSolved();
            }
        }
    }

    /** A share of customers chooses anew; everybody buys. */
    void choices() {
        for (SegmentMarket segment : market.segments()) {
            market.pricing(segment)
                    .choose(segment.segment().rechoiceRate(market.calendar().stepsPerYear()));
            segment.sell(market.pricing(segment).sellers(), market.activeDeployers());
        }
    }

    /** What was sold is served. */
    void serving() {
        accounting.serve();
    }

    /** Books are closed. */
    void accounts() {
        accounting.close();
    }

    /** Firms leave and enter. */
    void entryAndExit() {
        entryAndExit.exit();
        entryAndExit.enter();
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
