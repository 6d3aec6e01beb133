package org.ridgepoint.analysis.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ridgepoint.experiment.ParallelRuns;
import org.ridgepoint.experiment.YearEnds;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.simulation.DeploymentMarket;
import org.ridgepoint.simulation.MarketObserver.Measurement;

/**
 * Which runs an attribution takes. A coalition is the set of causes that are on, as bits in the order of the causes; those that are
 * not among them stay as the scenario has them.
 *
 * @param scenario path of a file, or name of a scenario that ships
 * @param settings {@code path=value} each, for every run
 * @param causes those that are at work in the scenario
 * @param seeds one for each replication; every coalition runs with all of them: common random numbers
 * @param pairs pairs of orders to sample for each seed; 0 to run every coalition
 */
public record AttributionPlan(String scenario, List<String> settings, List<Cause> causes, List<Long> seeds, int pairs) {
    /** Most causes for which every coalition may be run. */
    public static final int MOST_EXACT = 12;

    public AttributionPlan {
        settings = List.copyOf(settings);
        causes = List.copyOf(causes);
        seeds = List.copyOf(seeds);
        if (pairs == 0 && causes.size() > MOST_EXACT) {
            throw new IllegalArgumentException("too many causes to run every coalition: " + causes.size());
        }
    }

    /** Those causes whose switches change the scenario; the others have no part in any outcome. */
    public static List<Cause> atWork(
            List<Cause> causes, MarketScenarios market, String scenario, List<String> settings) {
        var usual = market.reader().read(scenario, settings, List.of()).settings();
        return causes.stream()
                .filter(cause -> !market.reader()
                        .read(scenario, joined(settings, cause.off()), List.of())
                        .settings()
                        .equals(usual))
                .toList();
    }

    /** By cause: its group, from 0; a cause without a group has one of its own. */
    public int[] groupOf() {
        List<String> names = groups();
        return causes.stream().mapToInt(cause -> names.indexOf(label(cause))).toArray();
    }

    /** Names of the groups, in the order of the causes; a cause without a group gives its own name. */
    public List<String> groups() {
        return causes.stream().map(AttributionPlan::label).distinct().toList();
    }

    private static String label(Cause cause) {
        return cause.group().isEmpty() ? cause.name() : cause.group();
    }

    /** All causes on. */
    public int all() {
        return (1 << causes.size()) - 1;
    }

    /** The orders sampled for a seed; empty if every coalition is run. */
    public Optional<SampledValues> orders(long seed) {
        return pairs == 0 ? Optional.empty() : Optional.of(new SampledValues(groupOf(), pairs, seed));
    }

    /** The coalitions that a seed needs: those of the values, and all but one cause or group. */
    public SortedSet<Integer> coalitions(long seed) {
        SortedSet<Integer> sets = orders(seed)
                .map(SampledValues::coalitions)
                .orElseGet(() ->
                        new TreeSet<>(IntStream.rangeClosed(0, all()).boxed().toList()));
        for (int cause = 0; cause < causes.size(); cause++) {
            sets.add(all() & ~(1 << cause));
        }
        for (int group : CoalitionValues.members(groupOf())) {
            sets.add(all() & ~group);
        }
        return sets;
    }

    /** How many runs that makes. */
    public int runs() {
        return seeds.stream().mapToInt(seed -> coalitions(seed).size()).sum();
    }

    /** What is changed in the scenario for a coalition. */
    public List<String> settings(int coalition) {
        List<String> changed = new ArrayList<>(settings);
        for (int cause = 0; cause < causes.size(); cause++) {
            if ((coalition >> cause & 1) == 0) {
                changed.addAll(causes.get(cause).off());
            }
        }
        return changed;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** One run of the plan. */
    private record Key(long seed, int coalition) {}

    /**
     * Makes the runs; what comes out does not depend on the number of workers.
     *
     * @param wanted measures to keep
     * @param finished called after each run, from any thread
     * @return by seed and coalition
     */
    public SortedMap<Long, SortedMap<Integer, YearEnds>> run(
            MarketScenarios market, int workers, Predicate<Measurement> wanted, Runnable finished) {
        SortedMap<Integer, MarketParameters> parameters = new TreeMap<>();
        List<Key> keys = new ArrayList<>();
        List<Callable<YearEnds>> tasks = new ArrayList<>();
        for (long seed : seeds) {
            for (int coalition : coalitions(seed)) {
                MarketParameters chosen = parameters.computeIfAbsent(
                        coalition,
                        set -> market.read(scenario, settings(set), List.of()).parameters());
                keys.add(new Key(seed, coalition));
                tasks.add(() -> run(chosen, seed, wanted));
            }
        }
        List<YearEnds> results = ParallelRuns.run(tasks, workers, finished);
        SortedMap<Long, SortedMap<Integer, YearEnds>> runs = new TreeMap<>();
        for (int i = 0; i < keys.size(); i++) {
            runs.computeIfAbsent(keys.get(i).seed(), seed -> new TreeMap<>())
                    .put(keys.get(i).coalition(), results.get(i));
        }
        return Collections.unmodifiableSortedMap(runs);
    }

    private static YearEnds run(MarketParameters parameters, long seed, Predicate<Measurement> wanted) {
        YearEnds years = new YearEnds(wanted);
        DeploymentMarket.run(parameters, seed, years);
        return years;
    }
}
