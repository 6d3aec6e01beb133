package org.ridgepoint.experiment.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ridgepoint.experiment.statistics.VarianceSplit;
import org.ridgepoint.experiment.statistics.VarianceSplit.OneWay;
import org.ridgepoint.experiment.statistics.VarianceSplit.TwoWay;

/**
 * One measure by level of a factor and by seed. Where several points share a level, the value of a seed is its mean over these
 * points: other factors are averaged over within the seed. A seed counts at a level only if every point of the level has it,
 * so that each seed averages over the same points.
 */
public final class FactorLevels {
    private final Map<String, List<Integer>> points = new LinkedHashMap<>();
    private final SortedMap<Integer, SortedMap<Long, Double>> values;

    /**
     * @param levels the level of each point
     * @param values by point and seed; see {@link RecordedStudy#values}
     */
    public FactorLevels(SortedMap<Integer, String> levels, SortedMap<Integer, SortedMap<Long, Double>> values) {
        levels.forEach((point, level) ->
                points.computeIfAbsent(level, each -> new ArrayList<>()).add(point));
        this.values = values;
    }

    /** Names of the levels, in the order of the design. */
    public List<String> names() {
        return List.copyOf(points.keySet());
    }

    /** The value of each seed that all points of the level have. */
    public SortedMap<Long, Double> bySeed(String level) {
        List<Integer> members = points.getOrDefault(level, List.of());
        SortedMap<Long, Double> means = new TreeMap<>();
        for (long seed : shared(members)) {
            double sum = 0;
            for (int point : members) {
                sum += at(point).getOrDefault(seed, 0.0);
            }
            means.put(seed, sum / members.size());
        }
        return means;
    }

    /**
     * Every level, with its difference to the baseline.
     *
     * @param baseline one of the levels
     * @param confidence of every interval, in (0, 1)
     * @param halfWidth aim for replications needed; see {@link LevelComparison#needed}
     */
    public List<LevelComparison> compare(String baseline, double confidence, OptionalDouble halfWidth) {
        SortedMap<Long, Double> reference = bySeed(baseline);
        return points.keySet().stream()
                .map(level -> level.equals(baseline)
                        ? LevelComparison.baseline(level, reference, confidence, halfWidth)
                        : LevelComparison.against(reference, level, bySeed(level), confidence, halfWidth))
                .toList();
    }

    /** How many seeds some points of the level have and others lack; these are left out. */
    public int incompleteSeeds(String level) {
        Set<Long> any = new HashSet<>();
        List<Integer> members = points.getOrDefault(level, List.of());
        members.forEach(point -> any.addAll(at(point).keySet()));
        return any.size() - shared(members).size();
    }

    /**
     * True if the points of the two levels differ in nothing but the level: only then is their difference the effect of the
     * factor alone.
     *
     * @param others the other factors: level of each point
     */
    public boolean comparable(String level, String other, List<SortedMap<Integer, String>> others) {
        return settings(level, others).equals(settings(other, others));
    }

    private List<String> settings(String level, List<SortedMap<Integer, String>> others) {
        return points.getOrDefault(level, List.of()).stream()
                .map(point -> others.stream()
                        .map(factor -> factor.getOrDefault(point, ""))
                        .toList()
                        .toString())
                .sorted()
                .toList();
    }

    /**
     * The split of the variance over all points: with the seeds that they share, or, if these are fewer than two, over all
     * runs. Empty with too few runs for either. Where seeds are shared, only the first is right, since the values of
     * different points are then not independent.
     */
    public List<Part> split() {
        List<Integer> all = List.copyOf(values.keySet());
        SortedSet<Long> seeds = shared(all);
        if (all.size() > 1 && seeds.size() > 1) {
            TwoWay two = VarianceSplit.twoWay(table(all, seeds));
            return parts(
                    "common seeds", List.of("points", "seeds", "rest"), List.of(two.points(), two.seeds(), two.rest()));
        }
        List<double[]> groups =
                values.values().stream().map(FactorLevels::array).toList();
        int runs = groups.stream().mapToInt(group -> group.length).sum();
        if (groups.size() < 2 || runs == groups.size()) {
            return List.of();
        }
        OneWay one = VarianceSplit.oneWay(groups);
        return parts("all runs", List.of("points", "seeds"), List.of(one.points(), one.seeds()));
    }

    /**
     * A part of the variance.
     *
     * @param runs which runs it is about
     * @param name of the source
     * @param source squares, degrees of freedom and variance
     * @param share of the sum of variances, those below 0 taken for 0; absent if there is no variance at all
     */
    public record Part(String runs, String name, VarianceSplit.Source source, OptionalDouble share) {}

    private static List<Part> parts(String runs, List<String> names, List<VarianceSplit.Source> sources) {
        double total =
                sources.stream().mapToDouble(VarianceSplit.Source::atLeastZero).sum();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            VarianceSplit.Source source = sources.get(i);
            OptionalDouble share = total > 0 ? OptionalDouble.of(source.atLeastZero() / total) : OptionalDouble.empty();
            parts.add(new Part(runs, names.get(i), source, share));
        }
        return parts;
    }

    private double[][] table(List<Integer> all, SortedSet<Long> seeds) {
        return all.stream()
                .map(point -> {
                    SortedMap<Long, Double> row = new TreeMap<>(at(point));
                    row.keySet().retainAll(seeds);
                    return array(row);
                })
                .toArray(double[][]::new);
    }

    private SortedSet<Long> shared(List<Integer> members) {
        SortedSet<Long> seeds = new TreeSet<>();
        for (int i = 0; i < members.size(); i++) {
            Set<Long> own = at(members.get(i)).keySet();
            if (i == 0) {
                seeds.addAll(own);
            } else {
                seeds.retainAll(own);
            }
        }
        return seeds;
    }

    private SortedMap<Long, Double> at(int point) {
        return values.getOrDefault(point, Collections.emptySortedMap());
    }

    private static double[] array(SortedMap<Long, Double> seeds) {
        return seeds.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
