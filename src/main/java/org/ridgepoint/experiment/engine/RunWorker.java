package org.ridgepoint.experiment.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgepoint.experiment.Recording;
import org.ridgepoint.experiment.design.DesignPoint;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.simulation.DeploymentMarket;
import org.ridgepoint.simulation.PhaseFailure;
import org.ridgepoint.store.results.ResultRow;
import org.ridgepoint.store.results.RunRow;

/** Makes single runs. For one thread. */
public final class RunWorker {
    /** Scenarios that are kept read; a design with more points reads them anew in every round. */
    private static final int KEPT = 200;

    private static final String SET_UP = "set-up";
    private static final double NANOS = 1e9;

    private final PointReader points;
    private final Recording recording;
    private final Map<DesignPoint, MarketParameters> read = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DesignPoint, MarketParameters> eldest) {
            return size() > KEPT;
        }
    };

    /** A worker that keeps what {@code recording} says. */
    public RunWorker(PointReader points, Recording recording) {
        this.points = points;
        this.recording = recording;
    }

    /**
     * How a run ended.
     *
     * @param row its row in table {@code runs}
     * @param recorded its rows in other tables; none if it failed
     */
    public record Ended(RunRow row, List<ResultRow> recorded) {}

    /** Makes a run. Whatever goes wrong in it is in the row. */
    public Ended run(RunJob job) {
        long start = System.nanoTime();
        ResultRecorder recorder = new ResultRecorder(recording);
        try {
            DeploymentMarket.run(parameters(job.plan().point()), job.plan().seed(), recorder);
            return new Ended(row(job, RunRow.DONE, "", "", start), recorder.rows());
        } catch (RuntimeException | StackOverflowError failed) {
            Optional<PhaseFailure> phase = PhaseFailure.in(failed);
            String stage = phase.map(PhaseFailure::stage).orElse(SET_UP);
            String message = phase.<Throwable>map(each -> each).orElse(failed).getMessage();
            return new Ended(row(job, RunRow.FAILED, stage, String.valueOf(message), start), List.of());
        }
    }

    private MarketParameters parameters(DesignPoint point) {
        return read.computeIfAbsent(point, points::read);
    }

    private static RunRow row(RunJob job, String status, String stage, String message, long start) {
        return new RunRow(
                job.run(),
                job.id(),
                job.plan().point().index(),
                job.plan().replication(),
                job.plan().seed(),
                status,
                stage,
                message,
                (System.nanoTime() - start) / NANOS);
    }
}
