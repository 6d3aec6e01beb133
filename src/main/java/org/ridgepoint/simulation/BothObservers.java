package org.ridgepoint.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

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

    @Override
    public void panel(StepRecord step, Supplier<List<Measurement>> panel) {
        first.panel(step, panel);
        second.panel(step, panel);
    }

    @Override
    public void viewed(Supplier<MarketView> view) {
        first.viewed(view);
        second.viewed(view);
    }
}
