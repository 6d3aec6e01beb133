package org.ridgepoint.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ridgepoint.simulation.Event;
import org.ridgepoint.simulation.MarketObserver;
import org.ridgepoint.store.EventRow;

/** Keeps everything that happens in a run. */
public final class EventRecorder implements MarketObserver {
    private final List<EventRow> rows = new ArrayList<>();

    @Override
    public void stepEnded(StepRecord step) {}

    @Override
    public void happened(LocalDate date, List<Event> events) {
        for (Event event : events) {
            String kind = event.kind().name().toLowerCase(Locale.ROOT);
            rows.add(new EventRow(event.step(), date, kind, event.subject(), event.detail()));
        }
    }

    /** What has happened so far, in order. */
    public List<EventRow> rows() {
        return List.copyOf(rows);
    }
}
