package org.ridgepoint.experiment;

import org.ridgepoint.experiment.statistics.Replications;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.simulation.DeploymentMarket;
import org.ridgepoint.simulation.Event;
import org.ridgepoint.simulation.MarketObserver;

/**
 * What one run of an experiment takes, found by making a few.
 *
 * @param seconds median time of a run on one core
 * @param seriesRows values that a run records
 * @param panelRows rows of deployers that it records
 * @param eventRows events that it records
 */
public record RunProbe(double seconds, long seriesRows, long panelRows, long eventRows) {
    /** The first run of a program is slow, so the median of a few is taken. */
    private static final int MOST_RUNS = 5;

    private static final long LONGEST_NANOS = 3_000_000_000L;
    private static final double NANOS = 1e9;

    /**
     * Makes a few runs, for about three seconds, but at least one.
     *
     * @param parameters what is run
     * @param clock nanoseconds since any moment
     */
    public static RunProbe of(MarketParameters parameters, Recording recording, LongSupplier clock) {
        double[] seconds = new double[MOST_RUNS];
        Counter counter = new Counter(recording);
        long begin = clock.getAsLong();
        int made = 0;
        while (made < MOST_RUNS && (made == 0 || clock.getAsLong() - begin < LONGEST_NANOS)) {
            counter = new Counter(recording);
            long start = clock.getAsLong();
            DeploymentMarket.run(parameters, 1, counter);
            seconds[made++] = (clock.getAsLong() - start) / NANOS;
        }
        double median = Replications.of(Arrays.copyOf(seconds, made)).quantile(0.5);
        return new RunProbe(median, counter.series, counter.panel, counter.events);
    }

    /** Counts what would be recorded. */
    private static final class Counter implements MarketObserver {
        private final Recording recording;
        private long series;
        private long panel;
        private long events;

        Counter(Recording recording) {
            this.recording = recording;
        }

        @Override
        public void stepEnded(StepRecord step) {
            if (recording.wants(step)) {
                series += step.measurements().stream().filter(recording::wants).count();
                panel += recording.panel() ? deployers(step) : 0;
            }
        }

        @Override
        public void happened(LocalDate date, List<Event> happened) {
            events += recording.events() ? happened.size() : 0;
        }

        private static long deployers(StepRecord step) {
            return (long) YearEnds.value(step, "total", "deployers").orElse(0);
        }
    }
}
