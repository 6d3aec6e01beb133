package org.ridgepoint.analysis.backtest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.ridgepoint.experiment.ParallelRuns;
import org.ridgepoint.experiment.statistics.Interval;
import org.ridgepoint.experiment.statistics.Replications;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.simulation.DeploymentMarket;

/**
 * Runs a scenario with several seeds and sets its figures beside the facts.
 *
 * @param facts what was observed
 */
public record Backtest(List<Fact> facts) {
    /** Confidence of every interval. */
    public static final double CONFIDENCE = 0.95;

    public Backtest {
        facts = List.copyOf(facts);
    }

    /**
     * A fact beside the model's figure.
     *
     * @param fact what was observed
     * @param mean over the seeds that have a figure; absent if none has
     * @param interval of the mean; absent with fewer than two seeds
     * @param verdict on the mean
     */
    public record Row(Fact fact, OptionalDouble mean, Optional<Interval> interval, Verdict verdict) {}

    /** Runs seeds 1 to {@code seeds}; the result does not depend on the number of workers. */
    public List<Row> run(MarketParameters parameters, int seeds, int workers) {
        List<Callable<RunHistory>> tasks = LongStream.rangeClosed(1, seeds)
                .mapToObj(seed -> (Callable<RunHistory>) () -> run(parameters, seed))
                .toList();
        return compare(ParallelRuns.run(tasks, workers, () -> {}));
    }

    private RunHistory run(MarketParameters parameters, long seed) {
        Set<String> measures = new HashSet<>();
        for (Fact fact : facts) {
            fact.figure().ifPresent(figure -> measures.addAll(List.of(figure.measure(), figure.otherMeasure())));
        }
        RunHistory history = new RunHistory(measures);
        DeploymentMarket.run(parameters, seed, history);
        return history;
    }

    /** One row for each fact, in their order. */
    List<Row> compare(List<RunHistory> runs) {
        return facts.stream().map(fact -> row(fact, runs)).toList();
    }

    private static Row row(Fact fact, List<RunHistory> runs) {
        double[] values = runs.stream()
                .map(fact::of)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        if (values.length == 0) {
            return new Row(
                    fact,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    Verdict.of(OptionalDouble.empty(), fact.observed()));
        }
        Replications sample = Replications.of(values);
        OptionalDouble mean = OptionalDouble.of(sample.mean());
        return new Row(fact, mean, sample.confidenceInterval(CONFIDENCE), Verdict.of(mean, fact.observed()));
    }
}
