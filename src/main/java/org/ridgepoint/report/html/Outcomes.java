package org.ridgepoint.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ridgepoint.experiment.comparison.FactorLevels;
import org.ridgepoint.experiment.comparison.RecordedStudy;
import org.ridgepoint.experiment.statistics.Interval;
import org.ridgepoint.experiment.statistics.PairedDifference;
import org.ridgepoint.experiment.statistics.Replications;
import org.ridgepoint.report.html.Chart.Point;
import org.ridgepoint.report.html.Frame.Slice;

/**
 * What the runs measured at the ends of years, by level of the frame's factor. Keeps the two measures looked at last only, since
 * the numbers of ten thousand runs are many. For one thread.
 */
final class Outcomes {
    /** Confidence of every interval. */
    static final double CONFIDENCE = 0.95;

    /** The band of all runs together reaches from this quantile to the one as far from the other end. */
    static final double TAIL = 0.05;

    private final RecordedStudy study;
    private final Frame frame;
    private final Map<Quantity, SortedMap<Integer, SortedMap<Integer, SortedMap<Long, Double>>>> read = new Recent<>();

    /** What is measured. */
    record Quantity(String scope, String measure) {}

    Outcomes(RecordedStudy study, Frame frame) {
        this.study = study;
        this.frame = frame;
    }

    /** How the study is put side by side. */
    Frame frame() {
        return frame;
    }

    /** True if some run recorded it. */
    boolean has(Quantity quantity) {
        return study.measures().getOrDefault(quantity.scope(), new TreeSet<>()).contains(quantity.measure());
    }

    /** Years in which some run has a value, rising. */
    List<Integer> years(Quantity quantity) {
        return List.copyOf(values(quantity).keySet());
    }

    /** By design point and seed. */
    SortedMap<Integer, SortedMap<Long, Double>> at(Quantity quantity, int year) {
        return values(quantity).getOrDefault(year, new TreeMap<>());
    }

    /** Levels side by side in one year. */
    FactorLevels levels(Slice slice, Quantity quantity, int year) {
        return new FactorLevels(slice.points(), at(quantity, year));
    }

    /** One value for each seed or, if all runs are taken together, for each run; empty if there is none. */
    Optional<Replications> sample(Slice slice, String level, Quantity quantity, int year) {
        double[] values = frame.factor().isEmpty()
                ? at(quantity, year).values().stream()
                        .flatMap(seeds -> seeds.values().stream())
                        .mapToDouble(Double::doubleValue)
                        .toArray()
                : array(levels(slice, quantity, year).bySeed(level));
        return values.length == 0 ? Optional.empty() : Optional.of(Replications.of(values));
    }

    /** Level − baseline, seed by seed; empty if no seed has both. */
    Optional<Replications> difference(Slice slice, String level, Quantity quantity, int year) {
        FactorLevels levels = levels(slice, quantity, year);
        SortedMap<Long, Double> with = new TreeMap<>(levels.bySeed(level));
        SortedMap<Long, Double> without = new TreeMap<>(levels.bySeed(frame.baseline()));
        with.keySet().retainAll(without.keySet());
        without.keySet().retainAll(with.keySet());
        return with.isEmpty() ? Optional.empty() : Optional.of(PairedDifference.of(array(with), array(without)));
    }

    /** The mean with its interval or, if all runs are taken together, the median with the range of most runs. */
    Point point(Optional<Replications> sample) {
        if (sample.isEmpty()) {
            return Point.NONE;
        }
        Replications values = sample.get();
        if (frame.factor().isEmpty()) {
            return new Point(
                    OptionalDouble.of(values.quantile(0.5)),
                    OptionalDouble.of(values.quantile(TAIL)),
                    OptionalDouble.of(values.quantile(1 - TAIL)));
        }
        Optional<Interval> interval = values.confidenceInterval(CONFIDENCE);
        return new Point(
                OptionalDouble.of(values.mean()),
                interval.map(each -> OptionalDouble.of(each.low())).orElse(OptionalDouble.empty()),
                interval.map(each -> OptionalDouble.of(each.high())).orElse(OptionalDouble.empty()));
    }

    private SortedMap<Integer, SortedMap<Integer, SortedMap<Long, Double>>> values(Quantity quantity) {
        return read.computeIfAbsent(quantity, key -> study.byYear(key.scope(), key.measure()));
    }

    private static double[] array(SortedMap<Long, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private static final int MOST = 2;

        Recent() {
            super(MOST, 1, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }
}
