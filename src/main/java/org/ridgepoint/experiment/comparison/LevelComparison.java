package org.ridgepoint.experiment.comparison;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgepoint.experiment.statistics.Bootstrap;
import org.ridgepoint.experiment.statistics.Interval;
import org.ridgepoint.experiment.statistics.PairedDifference;
import org.ridgepoint.experiment.statistics.Replications;
import org.ridgepoint.experiment.statistics.ReplicationsNeeded;
import org.ridgepoint.experiment.statistics.UnpairedDifference;

/**
 * One level of a factor and its difference to the baseline.
 *
 * @param level as the study writes it
 * @param sample the values of its seeds; empty if no seed has one
 * @param interval of the mean, Student's
 * @param difference to the baseline over the seeds that both have; empty for the baseline itself
 * @param needed replications for the half-width asked for: of the difference, or at the baseline of the mean
 */
public record LevelComparison(
        String level,
        Optional<Replications> sample,
        Optional<Interval> interval,
        Optional<Difference> difference,
        OptionalLong needed) {
    private static final long SEED = 1;

    /**
     * A paired difference to the baseline.
     *
     * @param sample level − baseline, seed by seed
     * @param student paired t-interval; absent for one pair, as the next three are
     * @param bootstrap BCa interval
     * @param unpaired Welch's interval, as if the seeds had not been shared
     * @param gain standard error of the unpaired over that of the paired difference; absent also without any spread
     */
    public record Difference(
            Replications sample,
            Optional<Interval> student,
            Optional<Interval> bootstrap,
            Optional<Interval> unpaired,
            OptionalDouble gain) {

        private static Difference of(double[] with, double[] without, double confidence) {
            Replications sample = PairedDifference.of(with, without);
            boolean several = with.length > 1;
            return new Difference(
                    sample,
                    sample.confidenceInterval(confidence),
                    Bootstrap.ofMean(sample, confidence, Bootstrap.RESAMPLES, SEED),
                    several
                            ? Optional.of(UnpairedDifference.of(with, without).confidenceInterval(confidence))
                            : Optional.empty(),
                    PairedDifference.gain(with, without));
        }
    }

    /** The baseline. */
    static LevelComparison baseline(
            String level, SortedMap<Long, Double> values, double confidence, OptionalDouble halfWidth) {
        Optional<Replications> sample = sample(values);
        return new LevelComparison(
                level,
                sample,
                sample.flatMap(each -> each.confidenceInterval(confidence)),
                Optional.empty(),
                needed(sample, halfWidth, confidence));
    }

    /**
     * Another level.
     *
     * @param halfWidth aim for the interval of the difference; if absent, the size of the difference found, so that the
     *     interval just leaves out 0
     */
    static LevelComparison against(
            SortedMap<Long, Double> baseline,
            String level,
            SortedMap<Long, Double> values,
            double confidence,
            OptionalDouble halfWidth) {
        SortedMap<Long, Double> with = new TreeMap<>(values);
        with.keySet().retainAll(baseline.keySet());
        SortedMap<Long, Double> without = new TreeMap<>(baseline);
        without.keySet().retainAll(values.keySet());
        Optional<Difference> difference =
                with.isEmpty() ? Optional.empty() : Optional.of(Difference.of(array(with), array(without), confidence));
        Optional<Replications> pairs = difference.map(Difference::sample);
        OptionalDouble aim = halfWidth.isPresent() || pairs.isEmpty()
                ? halfWidth
                : OptionalDouble.of(Math.abs(pairs.get().mean()));
        Optional<Replications> sample = sample(values);
        return new LevelComparison(
                level,
                sample,
                sample.flatMap(each -> each.confidenceInterval(confidence)),
                difference,
                needed(pairs, aim, confidence));
    }

    private static OptionalLong needed(Optional<Replications> sample, OptionalDouble halfWidth, double confidence) {
        if (sample.isEmpty() || sample.get().count() < 2 || !(halfWidth.orElse(0) > 0)) {
            return OptionalLong.empty();
        }
        double deviation = sample.get().standardDeviation().orElseThrow();
        return OptionalLong.of(ReplicationsNeeded.forHalfWidth(deviation, halfWidth.getAsDouble(), confidence));
    }

    private static Optional<Replications> sample(SortedMap<Long, Double> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(Replications.of(array(values)));
    }

    private static double[] array(SortedMap<Long, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
