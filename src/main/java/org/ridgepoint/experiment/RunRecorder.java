package org.ridgepoint.experiment;

import org.ridgepoint.simulation.MarketObserver;
import org.ridgepoint.store.SeriesRow;
import org.ridgepoint.store.SeriesWriter;

/** Writes every step of a run to the series file. */
public final class RunRecorder implements MarketObserver {
    private final String run;
    private final SeriesWriter writer;

    /**
     * @param run what the rows call the run
     */
    public RunRecorder(String run, SeriesWriter writer) {
        this.run = run;
        this.writer = writer;
    }

    @Override
    public void stepEnded(StepRecord step) {
        for (Measurement measurement : step.measurements()) {
            writer.write(new SeriesRow(
                    run, step.step(), step.date(), measurement.scope(), measurement.measure(), measurement.value()));
        }
    }
}
