package org.ridgepoint.simulation;

import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** Goes through a run phase by phase, as the schedule does, so that a test can look into the market between phases. */
final class MarketRun {
    private final MarketSteps steps;
    private final int count;
    private int next;

    MarketRun(MarketParameters parameters, long seed) {
        steps = new MarketSteps(parameters, new RandomStreams(seed));
        count = parameters.calendar().steps();
    }

    Market market() {
        return steps.market();
    }

    boolean hasNext() {
        return next < count;
    }

    /** Everything up to the prices. */
    void plan() {
        steps.technology(next++);
        steps.labs();
        steps.expectations();
        steps.plans();
    }

    /** From prices to accounts. */
    void sell() {
        buy();
        serve();
    }

    /** Prices and choices. */
    void buy() {
        steps.prices();
        steps.choices();
    }

    /** What was sold is served and booked. */
    void serve() {
        steps.serving();
        steps.accounts();
    }

    /** Everything before firms leave and enter. */
    void beforeEntry() {
        plan();
        sell();
    }

    void entry() {
        steps.entryAndExit();
    }

    StepRecord measure() {
        return steps.measures();
    }

    /** A whole step. */
    StepRecord step() {
        beforeEntry();
        entry();
        return measure();
    }
}
