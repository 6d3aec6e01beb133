package org.ridgepoint.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Is shown every step of a run. The model knows nothing of files; whoever wants rows kept observes. */
@FunctionalInterface
public interface MarketObserver {

    /** Called once a step has ended. */
    void stepEnded(StepRecord step);

    /**
     * Called after that with what happened in the step; most observers do not ask.
     *
     * @param date first day of the step
     */
    default void happened(LocalDate date, List<Event> events) {}

    /**
     * Called then, for those who want to know about single deployers; most observers do not ask.
     *
     * @param panel works out measures of every deployer in business, whose scope is the deployer's id
     */
    default void panel(StepRecord step, Supplier<List<Measurement>> panel) {}

    /**
     * Called after that, for those who draw; most observers do not ask.
     *
     * @param view takes a view of the market, which must be asked for during the call
     */
    default void viewed(Supplier<MarketView> view) {}

    /** This observer, and another one after it. */
    default MarketObserver and(MarketObserver other) {
        return new BothObservers(this, other);
    }

    /**
     * What was measured in a step.
     *
     * @param step number of the step, from 0
     * @param date first day of the step
     * @param endsYear true for the last step of a calendar year
     * @param measurements in a fixed order
     */
    record StepRecord(int step, LocalDate date, boolean endsYear, List<Measurement> measurements) {}

    /**
     * One measure.
     *
     * @param scope a segment, or {@code total}
     * @param measure name, with its unit
     * @param value absent where nothing was sold or nothing qualifies
     */
    record Measurement(String scope, String measure, OptionalDouble value) {}
}
