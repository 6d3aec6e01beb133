package org.ridgepoint.simulation;

import java.time.LocalDate;
import java.util.List;

/** Shows everything to one observer after the other. */
record BothObservers(MarketObserver first, MarketObserver second) implements MarketObserver {
    @Override
    public void stepEnded(StepRecord step) {
        first.stepEnded(step);
        second.stepEnded(step);
    }

    @Override
    public void happened(LocalDate date, List<Event> events) {
        first.happened(date, events);
        second.happened(date, events);
    }
}
