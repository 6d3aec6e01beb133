package org.ridgepoint.gui.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ridgepoint.simulation.Event;
import org.ridgepoint.simulation.MarketObserver;
import org.ridgepoint.simulation.MarketView;

/** What a run has shown so far. Written by the thread of the run and read by that of the window; safe for both. */
public final class RunHistory implements MarketObserver {
    private static final double MONTHS = 12;

    private final List<StepRecord> steps = new ArrayList<>();
    private final List<MarketView> views = new ArrayList<>();
    private final List<DatedEvent> events = new ArrayList<>();
    private final Map<Key, List<Point>> series = new HashMap<>();

    private record Key(String scope, String measure) {}

    /**
     * A value of a measure.
     *
     * @param year decimal year of the step
     * @param value finite
     */
    public record Point(double year, double value) {}

    /** An event with the first day of its step. */
    public record DatedEvent(LocalDate date, Event event) {}

    @Override
    public synchronized void stepEnded(StepRecord step) {
        steps.add(step);
        double year = yearOf(step.date());
        for (Measurement measurement : step.measurements()) {
            measurement
                    .value()
                    .ifPresent(value -> series.computeIfAbsent(
                                    new Key(measurement.scope(), measurement.measure()), absent -> new ArrayList<>())
                            .add(new Point(year, value)));
        }
    }

    @Override
    public synchronized void happened(LocalDate date, List<Event> happened) {
        happened.forEach(event -> events.add(new DatedEvent(date, event)));
    }

    @Override
    public synchronized void viewed(Supplier<MarketView> view) {
        views.add(view.get());
    }

    /** Every step so far. */
    public synchronized List<StepRecord> steps() {
        return List.copyOf(steps);
    }

    /** The market after every step so far. */
    public synchronized List<MarketView> views() {
        return List.copyOf(views);
    }

    /** The market after the last step; empty before the first. */
    public synchronized Optional<MarketView> now() {
        return views.isEmpty() ? Optional.empty() : Optional.of(views.get(views.size() - 1));
    }

    /** Events from one on, in order. */
    public synchronized List<DatedEvent> eventsFrom(int first) {
        return List.copyOf(events.subList(Math.min(first, events.size()), events.size()));
    }

    /** A measure over time, without steps in which it has no value; empty if there is no such measure. */
    public synchronized List<Point> series(String scope, String measure) {
        return List.copyOf(series.getOrDefault(new Key(scope, measure), List.of()));
    }

    /** The decimal year of the first day of a step. */
    public static double yearOf(LocalDate date) {
        return date.getYear() + (date.getMonthValue() - 1) / MONTHS;
    }
}
