package org.ridgepoint.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ridgepoint.experiment.SensitivityDesign;
import org.ridgepoint.experiment.comparison.RecordedStudy;
import org.ridgepoint.experiment.design.CubeDesign;
import org.ridgepoint.experiment.design.Morris;
import org.ridgepoint.experiment.design.Saltelli;
import org.ridgepoint.store.results.ResultsReader;
import org.ridgepoint.tables.InvalidInputException;

/**
 * Outcomes of a study whose design is made for sensitivity analysis. Points of a block (a trajectory, or a base point with its
 * neighbours) are compared with the same seeds. A seed counts if at least half of the blocks have it in all of their points, and a
 * block counts if it has all of these seeds; the outcome of a point is its mean over them.
 */
public final class SensitivityStudy {
    private final RecordedStudy study;
    private final List<String> factors;
    private final CubeDesign design;

    /**
     * Reads the design; the reader must stay open for outcomes.
     *
     * @throws InvalidInputException if the study has another design
     */
    public SensitivityStudy(ResultsReader results, RecordedStudy study) {
        this.study = study;
        String text = cells(results, "select value from study where key = 'experiment'").stream()
                .findFirst()
                .orElse("");
        design = SensitivityDesign.in(text)
                .orElseThrow(() -> refused("the design of the study must be morris or saltelli"));
        factors = cells(results, "select path from parameters where point = 0 order by rowid");
        long points = study.factors().values().stream()
                .mapToLong(SortedMap::size)
                .max()
                .orElse(0);
        if (factors.isEmpty() || design.size(factors.size()) != points) {
            throw refused("the points of the study are not those of its design");
        }
    }

    private static InvalidInputException refused(String remedy) {
        return InvalidInputException.of("RESULTS", "", "", remedy);
    }

    private static List<String> cells(ResultsReader results, String sql) {
        return results.query(sql).rows().stream().map(row -> row.get(0)).toList();
    }

    /** Names of the factors, in the order of the design. */
    public List<String> factors() {
        return factors;
    }

    /** The design. */
    public CubeDesign design() {
        return design;
    }

    /** Outcomes of all points; NaN where there is none. */
    private record Outcomes(double[] values, double noise) {}

    /**
     * Elementary effects of a measure.
     *
     * @return empty if no trajectory has outcomes, or the design is another
     */
    public Optional<ElementaryEffects> effects(String scope, String measure, SortedSet<Integer> years) {
        if (!(design instanceof Morris)) {
            return Optional.empty();
        }
        Outcomes outcomes = outcomes(scope, measure, years, factors.size() + 1);
        return Optional.of(ElementaryEffects.of(design.points(factors.size()), outcomes.values()))
                .filter(effects -> effects.trajectories() > 0);
    }

    /**
     * Sobol indices of a measure.
     *
     * @return empty if no base point has outcomes, or the design is another
     */
    public Optional<SobolIndices> indices(String scope, String measure, SortedSet<Integer> years) {
        if (!(design instanceof Saltelli saltelli)) {
            return Optional.empty();
        }
        int k = factors.size();
        int block = saltelli.block(k);
        double[] values = outcomes(scope, measure, years, block).values();
        List<Integer> firsts = new ArrayList<>();
        for (int first = 0; first < values.length; first += block) {
            if (!Double.isNaN(values[first])) {
                firsts.add(first);
            }
        }
        double[] a = firsts.stream().mapToDouble(first -> values[first]).toArray();
        double[] b =
                firsts.stream().mapToDouble(first -> values[first + block - 1]).toArray();
        double[][] mixed = firsts.stream()
                .map(first -> Arrays.copyOfRange(values, first + 1, first + 1 + k))
                .toArray(double[][]::new);
        return firsts.isEmpty() ? Optional.empty() : Optional.of(new SobolIndices(a, b, mixed));
    }

    /**
     * How much of what points differ by is chance: mean variance of a point's mean over its seeds, over the variance of all points'
     * means. Near 1, indices say little. Common seeds cancel a part of it.
     *
     * @return NaN with fewer than two seeds
     */
    public double noise(String scope, String measure, SortedSet<Integer> years) {
        int block = design instanceof Saltelli saltelli ? saltelli.block(factors.size()) : factors.size() + 1;
        return outcomes(scope, measure, years, block).noise();
    }

    private Outcomes outcomes(String scope, String measure, SortedSet<Integer> years, int block) {
        SortedMap<Integer, SortedMap<Long, Double>> found = study.values(scope, measure, years);
        double[] values = new double[Math.toIntExact(design.size(factors.size()))];
        Arrays.fill(values, Double.NaN);
        Set<Long> seeds = seeds(found, values.length, block);
        List<Double> chance = new ArrayList<>();
        for (int first = 0; first < values.length && !seeds.isEmpty(); first += block) {
            boolean complete = shared(found, first, first + block).containsAll(seeds);
            for (int point = first; point < first + block && complete; point++) {
                SortedMap<Long, Double> own = new TreeMap<>(found.getOrDefault(point, Collections.emptySortedMap()));
                own.keySet().retainAll(seeds);
                double[] sample =
                        own.values().stream().mapToDouble(Double::doubleValue).toArray();
                values[point] = Arrays.stream(sample).average().orElse(Double.NaN);
                chance.add(variance(sample) / sample.length);
            }
        }
        double[] means = Arrays.stream(values).filter(Double::isFinite).toArray();
        double noise =
                chance.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        return new Outcomes(values, noise / variance(means));
    }

    /** The seeds that at least half of the blocks have. */
    private static Set<Long> seeds(SortedMap<Integer, SortedMap<Long, Double>> found, int points, int block) {
        SortedMap<Long, Integer> blocks = new TreeMap<>();
        for (int first = 0; first < points; first += block) {
            shared(found, first, first + block).forEach(seed -> blocks.merge(seed, 1, Integer::sum));
        }
        blocks.values().removeIf(count -> 2 * count * block < points);
        return blocks.keySet();
    }

    private static Set<Long> shared(SortedMap<Integer, SortedMap<Long, Double>> found, int first, int end) {
        Set<Long> seeds = new TreeSet<>(
                found.getOrDefault(first, Collections.emptySortedMap()).keySet());
        for (int point = first; point < end; point++) {
            seeds.retainAll(
                    found.getOrDefault(point, Collections.emptySortedMap()).keySet());
        }
        return seeds;
    }

    /** NaN for fewer than two values. */
    private static double variance(double... values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return squares / (values.length - 1);
    }
}
