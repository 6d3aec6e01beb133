package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgepoint.experiment.ImbalanceStudy.Run;
import org.ridgepoint.experiment.statistics.Interval;
import org.ridgepoint.experiment.statistics.PairedDifference;
import org.ridgepoint.experiment.statistics.Replications;
import org.ridgepoint.pricing.CostBasis;

/** Means over seeds, with intervals, of what the runs of the headline study measured on the first of January of a year. */
public final class ImbalanceSummary {
    /** Years of the table. */
    public static final List<Integer> YEARS = List.of(2025, 2030, 2040, 2050);

    /** Confidence of every interval. */
    public static final double CONFIDENCE = 0.95;

    private final List<Run> runs;

    public ImbalanceSummary(List<Run> runs) {
        this.runs = List.copyOf(runs);
    }

    /**
     * A mean and the half-width of its interval.
     *
     * @param mean over the seeds that have the measure
     * @param halfWidth absent with fewer than two seeds
     * @param count seeds that have the measure
     */
    public record Estimate(double mean, OptionalDouble halfWidth, int count) {

        private static Estimate of(Replications sample) {
            Optional<Interval> interval = sample.confidenceInterval(CONFIDENCE);
            OptionalDouble half =
                    interval.isPresent() ? OptionalDouble.of(interval.get().width() / 2) : OptionalDouble.empty();
            return new Estimate(sample.mean(), half, sample.count());
        }
    }

    /** Mean of a measure; empty if no seed has it. */
    public Optional<Estimate> mean(String scenario, CostBasis basis, int year, String scope, String measure) {
        double[] values = values(scenario, basis, year, scope, measure).stream()
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Estimate.of(Replications.of(values)));
    }

    /** Mean paired difference of a measure from the reference scenario; empty if no seed has it in both. */
    public Optional<Estimate> difference(String scenario, CostBasis basis, int year, String scope, String measure) {
        List<OptionalDouble> with = values(scenario, basis, year, scope, measure);
        List<OptionalDouble> without = values(ImbalanceStudy.REFERENCE, basis, year, scope, measure);
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (int i = 0; i < Math.min(with.size(), without.size()); i++) {
            if (with.get(i).isPresent() && without.get(i).isPresent()) {
                first.add(with.get(i).getAsDouble());
                second.add(without.get(i).getAsDouble());
            }
        }
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(Estimate.of(PairedDifference.of(array(first), array(second))));
    }

    /** The measure of each seed, in the order of seeds. */
    private List<OptionalDouble> values(String scenario, CostBasis basis, int year, String scope, String measure) {
        return runs.stream()
                .filter(run -> run.scenario().equals(scenario) && run.basis() == basis)
                .map(run -> run.years().value(year - 1, scope, measure))
                .toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
