package org.ridgepoint.experiment.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.ridgepoint.experiment.Recording;
import org.ridgepoint.simulation.Event;
import org.ridgepoint.simulation.MarketObserver;
import org.ridgepoint.store.results.ResultRow;

/** Keeps of a run what the experiment wants kept. */
final class ResultRecorder implements MarketObserver {
    private final Recording recording;
    private final List<ResultRow> rows = new ArrayList<>();

    ResultRecorder(Recording recording) {
        this.recording = recording;
    }

    @Override
    public void stepEnded(StepRecord step) {
        if (!recording.wants(step)) {
            return;
        }
        for (Measurement each : step.measurements()) {
            if (recording.wants(each)) {
                rows.add(ResultRow.series(step.step(), step.date(), each.scope(), each.measure(), each.value()));
            }
        }
    }

    @Override
    public void happened(LocalDate date, List<Event> events) {
        if (recording.events()) {
            for (Event event : events) {
                String kind = event.kind().name().toLowerCase(Locale.ROOT);
                rows.add(ResultRow.event(event.step(), date, kind, event.subject(), event.detail()));
            }
        }
    }

    @Override
    public void panel(StepRecord step, Supplier<List<Measurement>> panel) {
        if (recording.panel() && recording.wants(step)) {
            for (Measurement each : panel.get()) {
                rows.add(ResultRow.deployer(step.step(), step.date(), each.scope(), each.measure(), each.value()));
            }
        }
    }

    List<ResultRow> rows() {
        return rows;
    }
}
