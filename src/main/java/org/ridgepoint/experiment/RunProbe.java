package org.ridgepoint.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;
import org.ridgepoint.experiment.design.DesignPoint;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.simulation.DeploymentMarket;
import org.ridgepoint.simulation.Event;
import org.ridgepoint.simulation.MarketObserver;

/**
 * What a run of an experiment takes, found by making a few. Points differ, some take several times as long as others, so
 * runs of different points are made, and the mean is what a sum of many runs is worked out from.
 *
 * @param runs number of runs that were timed
 * @param seconds mean time of a run on one core, with whatever else the machine was doing
 * @param seriesRows values that a run records, mean
 * @param panelRows rows of deployers that it records, mean
 * @param eventRows events that it records, mean
 */
public record RunProbe(int runs, double seconds, double seriesRows, double panelRows, double eventRows) {
    private static final int LEAST_RUNS = 3;
    private static final int MOST_RUNS = 8;
    private static final double LONGEST_SECONDS = 6;
    private static final double NANOS = 1e9;

    /**
     * Makes a few runs, the first of replication 1, for about six seconds. One more before them is not timed: the program
     * is slow at first.
     *
     * @param clock nanoseconds since any moment
     * @throws org.ridgepoint.tables.InvalidInputException if one of the points is no scenario
     */
    public static RunProbe of(ExperimentPlan plan, MarketScenarios scenarios, LongSupplier clock) {
        List<RunPlan> round = plan.round(1);
        Counter counter = new Counter(plan.experiment().recording());
        DeploymentMarket.run(parameters(round.get(0), scenarios), 1, step -> {});
        double seconds = 0;
        int made = 0;
        while (made < LEAST_RUNS || made < MOST_RUNS && seconds < LONGEST_SECONDS) {
            RunPlan run = round.get(made % round.size());
            MarketParameters parameters = parameters(run, scenarios);
            long start = clock.getAsLong();
            DeploymentMarket.run(parameters, run.seed(), counter);
            seconds += (clock.getAsLong() - start) / NANOS;
            made++;
        }
        double count = made;
        return new RunProbe(
                made, seconds / count, counter.series / count, counter.panel / count, counter.events / count);
    }

    private static MarketParameters parameters(RunPlan run, MarketScenarios scenarios) {
        DesignPoint point = run.point();
        return scenarios.read(point.scenario(), point.settings(), List.of()).parameters();
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
