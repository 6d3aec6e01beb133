package org.ridgepoint.experiment.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ridgepoint.experiment.statistics.Interval;
import org.ridgepoint.experiment.statistics.PairedDifference;
import org.ridgepoint.experiment.statistics.Replications;

/**
 * Means over seeds, with intervals, of what the runs of the headline study measured on the first of January of a year: at the
 * end of the year before.
 */
public final class ImbalanceSummary {
    /** The scenario that the others are compared with. */
    public static final String REFERENCE = "imbalance/none";

    /** Years of the table. */
    public static final List<Integer> YEARS = List.of(2025, 2030, 2040, 2050);

    /** Confidence of every interval. */
    public static final double CONFIDENCE = 0.95;

    private static final String SCENARIO = "scenario";
    private static final String BASIS = "pricing.costBasis";

    private final RecordedStudy study;
    private final int seeds;
    private final Map<Key, SortedMap<Integer, SortedMap<Long, Double>>> read = new ConcurrentHashMap<>();

    /**
     * @param study results of the study {@code imbalance}
     * @param seeds only the first so many are looked at
     */
    public ImbalanceSummary(RecordedStudy study, int seeds) {
        this.study = study;
        this.seeds = seeds;
    }

    /** What is measured, and when. */
    private record Key(String scope, String measure, int year) {}

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

    /** The scenarios of the study in its order. */
    public List<String> scenarios() {
        return study.factors().getOrDefault(SCENARIO, new TreeMap<>()).values().stream()
                .distinct()
                .toList();
    }

    /** Mean of a measure; empty if no seed has it. */
    public Optional<Estimate> mean(String scenario, String basis, int year, String scope, String measure) {
        double[] values = array(values(scenario, basis, year, scope, measure));
        return values.length == 0 ? Optional.empty() : Optional.of(Estimate.of(Replications.of(values)));
    }

    /** Mean paired difference of a measure from the reference scenario; empty if no seed has it in both. */
    public Optional<Estimate> difference(String scenario, String basis, int year, String scope, String measure) {
        SortedMap<Long, Double> with = values(scenario, basis, year, scope, measure);
        SortedMap<Long, Double> without = values(REFERENCE, basis, year, scope, measure);
        with.keySet().retainAll(without.keySet());
        without.keySet().retainAll(with.keySet());
        return with.isEmpty()
                ? Optional.empty()
                : Optional.of(Estimate.of(PairedDifference.of(array(with), array(without))));
    }

    /** The measure by seed. */
    private SortedMap<Long, Double> values(String scenario, String basis, int year, String scope, String measure) {
        SortedMap<Integer, SortedMap<Long, Double>> points = read.computeIfAbsent(
                new Key(scope, measure, year - 1),
                key -> study.values(key.scope(), key.measure(), new TreeSet<>(List.of(key.year()))));
        SortedMap<Long, Double> values = new TreeMap<>();
        points.forEach((point, bySeed) -> {
            if (level(SCENARIO, point).equals(scenario) && level(BASIS, point).equals(basis)) {
                values.putAll(bySeed.headMap(seeds + 1L));
            }
        });
        return values;
    }

    private String level(String factor, int point) {
        return study.factors().getOrDefault(factor, new TreeMap<>()).getOrDefault(point, "");
    }

    private static double[] array(SortedMap<Long, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
