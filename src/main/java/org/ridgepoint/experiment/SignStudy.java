package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.ridgepoint.experiment.SignPlane.Value;
import org.ridgepoint.experiment.statistics.Replications;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.scenario.MarketScenarios.MarketScenario;
import org.ridgepoint.simulation.DeploymentMarket;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/**
 * Under which assumptions cheap in-memory computing concentrates hosting and under which it does the opposite: hosted HHI
 * of tokens, mean of the last five years, in the scenario {@code dense} less that in {@code none}, with the same seeds.
 * Beside it stands how strongly cost feeds back on itself, and how far the result depends on who began with which share.
 *
 * @param planes what is varied
 * @param seeds one for each replication
 */
public record SignStudy(List<SignPlane> planes, List<Long> seeds) {
    private static final String WITH = "imbalance/dense";
    private static final String WITHOUT = "imbalance/none";
    private static final String HHI = "hhi_hosted_tokens";
    private static final String LOOP_GAIN = "mean_loop_gain";
    private static final String WEIGHT = "hosted_usd_per_year";
    private static final String TOTAL = "total";
    private static final List<String> OTHER_STARTS = List.of("labs.startShares=equal", "labs.startShares=reversed");
    private static final int YEARS = 5;

    public SignStudy {
        planes = List.copyOf(planes);
        seeds = List.copyOf(seeds);
    }

    /** The planes of the program with seeds 1, 2, … */
    public static SignStudy of(int replications) {
        List<Long> seeds = LongStream.rangeClosed(1, replications).boxed().toList();
        return new SignStudy(SignPlane.ofProgram(), seeds);
    }

    /**
     * What makes a run.
     *
     * @param scenario with in-memory computing or without
     * @param settings changes to it
     */
    public record Key(String scenario, List<String> settings, long seed) {
        public Key {
            settings = List.copyOf(settings);
        }

        /** What rows of the series call it. */
        public String id() {
            return scenario.substring(scenario.indexOf('/') + 1) + " " + String.join(" ", settings) + " seed " + seed;
        }
    }

    /**
     * One pair of assumptions.
     *
     * @param differences of HHI by seed, with less without
     * @param loopGain mean over seeds, segments weighted by what they spend on hosted tokens; NaN if not measured
     * @param startSpread highest less lowest HHI over who starts with which share, first seed; NaN if not measured
     */
    public record Cell(
            SignPlane plane, Value row, Value column, List<Double> differences, double loopGain, double startSpread) {
        public Cell {
            differences = List.copyOf(differences);
        }

        /** Mean difference; NaN if no seed has one. */
        public double difference() {
            return differences.isEmpty() ? Double.NaN : sample().mean();
        }

        /**
         * The differences as a sample.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Replications sample() {
            return Replications.of(
                    differences.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** Every run that the study needs, each once. */
    public List<Key> keys() {
        Map<Key, Boolean> keys = new LinkedHashMap<>();
        for (SignPlane plane : planes) {
            for (Value row : plane.rows().values()) {
                for (Value column : plane.columns().values()) {
                    seeds.forEach(seed -> keys.put(with(row, column, seed), true));
                    seeds.forEach(seed -> keys.put(without(plane, row, column, seed), true));
                    otherStarts(row, column).forEach(key -> keys.put(key, true));
                }
            }
        }
        return List.copyOf(keys.keySet());
    }

    private static Key with(Value row, Value column, long seed) {
        return new Key(WITH, join(row.settings(), column.settings()), seed);
    }

    private static Key without(SignPlane plane, Value row, Value column, long seed) {
        List<String> ofRow = plane.rows().memoryOnly() ? List.of() : row.settings();
        List<String> ofColumn = plane.columns().memoryOnly() ? List.of() : column.settings();
        return new Key(WITHOUT, join(ofRow, ofColumn), seed);
    }

    private List<Key> otherStarts(Value row, Value column) {
        Key usual = with(row, column, seeds.get(0));
        return OTHER_STARTS.stream()
                .map(start -> new Key(usual.scenario(), join(usual.settings(), List.of(start)), usual.seed()))
                .toList();
    }

    private static List<String> join(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** Runs everything; the result does not depend on the number of workers. */
    public Map<Key, YearEnds> run(MarketScenarios market, int workers, Runnable finished) {
        List<Key> keys = keys();
        List<Callable<YearEnds>> tasks = new ArrayList<>();
        for (Key key : keys) {
            MarketScenario scenario = market.read(key.scenario(), key.settings(), List.of());
            tasks.add(() -> {
                YearEnds years =
                        new YearEnds(each -> Set.of(HHI, LOOP_GAIN, WEIGHT).contains(each.measure()));
                DeploymentMarket.run(scenario.parameters(), key.seed(), years);
                return years;
            });
        }
        List<YearEnds> results = ParallelRuns.run(tasks, workers, finished);
        Map<Key, YearEnds> runs = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            runs.put(keys.get(i), results.get(i));
        }
        return runs;
    }

    /** Every pair of assumptions, by plane, row and column. */
    public List<Cell> cells(Map<Key, YearEnds> runs) {
        List<Cell> cells = new ArrayList<>();
        for (SignPlane plane : planes) {
            for (Value row : plane.rows().values()) {
                for (Value column : plane.columns().values()) {
                    cells.add(cell(plane, row, column, runs));
                }
            }
        }
        return cells;
    }

    private Cell cell(SignPlane plane, Value row, Value column, Map<Key, YearEnds> runs) {
        List<Double> differences = new ArrayList<>();
        double gain = 0;
        for (long seed : seeds) {
            YearEnds one = of(runs, with(row, column, seed));
            OptionalDouble hhi = meanHhi(one);
            OptionalDouble reference = meanHhi(of(runs, without(plane, row, column, seed)));
            if (hhi.isPresent() && reference.isPresent()) {
                differences.add(hhi.getAsDouble() - reference.getAsDouble());
            }
            gain += meanLoopGain(one) / seeds.size();
        }
        return new Cell(plane, row, column, differences, gain, startSpread(row, column, runs));
    }

    private double startSpread(Value row, Value column, Map<Key, YearEnds> runs) {
        List<Key> starts = new ArrayList<>(otherStarts(row, column));
        starts.add(with(row, column, seeds.get(0)));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Key start : starts) {
            double hhi = meanHhi(of(runs, start)).orElse(Double.NaN);
            low = Math.min(low, hhi);
            high = Math.max(high, hhi);
        }
        return high - low;
    }

    private static YearEnds of(Map<Key, YearEnds> runs, Key key) {
        YearEnds years = runs.get(key);
        if (years == null) {
            throw new IllegalArgumentException("there is no run " + key.id());
        }
        return years;
    }

    private static List<StepRecord> lastYears(YearEnds years) {
        List<StepRecord> steps = years.steps();
        return steps.subList(Math.max(0, steps.size() - YEARS), steps.size());
    }

    private static OptionalDouble meanHhi(YearEnds years) {
        return lastYears(years).stream()
                .map(step -> YearEnds.value(step, TOTAL, HHI))
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    private static double meanLoopGain(YearEnds years) {
        double sum = 0;
        double weights = 0;
        for (StepRecord step : lastYears(years)) {
            for (var each : step.measurements()) {
                OptionalDouble weight = YearEnds.value(step, each.scope(), WEIGHT);
                if (each.measure().equals(LOOP_GAIN) && each.value().isPresent() && weight.isPresent()) {
                    sum += each.value().getAsDouble() * weight.getAsDouble();
                    weights += weight.getAsDouble();
                }
            }
        }
        return sum / weights;
    }
}
