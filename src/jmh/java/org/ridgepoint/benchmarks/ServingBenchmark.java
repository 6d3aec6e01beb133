package org.ridgepoint.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.PeakRates;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.inference.Planner;
import org.ridgepoint.inference.Quantization;
import org.ridgepoint.inference.ServingCandidate;
import org.ridgepoint.inference.ServingEfficiency;
import org.ridgepoint.inference.ServingHardware;
import org.ridgepoint.inference.ServingOption;
import org.ridgepoint.inference.ServingSetup;
import org.ridgepoint.inference.ServingTerms;
import org.ridgepoint.inference.Workload;

/**
 * Serving cost from one decode step up to the best of 3,000 ways to serve a model: 50 chips, 10 group sizes and 6
 * quantizations, feasible or not. Targets: 100 ns for a step, 1 ms for the best plan.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ServingBenchmark {
    private static final int CHIPS = 50;
    private static final int[] GROUPS = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};
    private static final Quantization EIGHT_BITS = Quantization.of(8, 8, 8);
    private static final List<Quantization> FORMATS = List.of(
            Quantization.of(16, 16, 16),
            EIGHT_BITS,
            Quantization.of(4, 16, 16),
            Quantization.of(4, 16, 8),
            Quantization.of(4, 8, 4),
            Quantization.of(4, 4, 8));
    private static final Workload WORKLOAD = new Workload(1000, 500, 0.3, 0.05, 2, 1.6);

    @Param({"dense", "mixture"})
    private String model = "dense";

    private double batch = 40;
    private double traffic = 300;
    private double logTraffic = StrictMath.log(traffic);
    private double totalTraffic = 1e4;
    private List<ServingSetup> setups = List.of();
    private ServingSetup setup = setup(architecture(), EIGHT_BITS, chip(CHIPS / 2), 16);
    private ServingOption option = built(setup);
    private Planner planner = new Planner(List.of(option));
    private CostFrontier frontier = new CostFrontier(planner);
    private CostFrontier.Slack slack = frontier.slack(totalTraffic);

    /** Builds what the benchmarks start from. */
    @Setup
    public void prepare() {
        setups = setups();
        setup = setup(architecture(), EIGHT_BITS, chip(CHIPS / 2), 16);
        option = built(setup);
        planner = plannerOf(setups);
        frontier = new CostFrontier(planner);
        slack = frontier.slack(totalTraffic);
        System.out.printf("%d candidates, %d feasible%n", setups.size(), planner.size());
    }

    /** φ(B). */
    @Benchmark
    public double stepTime() {
        return option.cycle().cycleSeconds(batch);
    }

    /** Cost of a hot copy: the best batch and its groups. */
    @Benchmark
    public double hotCost() {
        return option.hotUsdPerSecond(traffic);
    }

    /** Building one option: all coefficients and the largest batch. */
    @Benchmark
    public ServingCandidate buildOption() {
        return ServingOption.of(setup);
    }

    /** Building all options and finding the best plan. */
    @Benchmark
    public int bestPlanWithBuilding() {
        return plannerOf(setups).cheapest(traffic, totalTraffic).orElse(-1);
    }

    /** Finding the best plan among options that are there. */
    @Benchmark
    public int bestPlan() {
        return planner.cheapest(traffic, totalTraffic).orElse(-1);
    }

    /** The frontier, once its cell is filled. */
    @Benchmark
    public double frontierCost() {
        return frontier.usdPerSecond(logTraffic, traffic, slack);
    }

    private List<ServingSetup> setups() {
        List<ServingSetup> all = new ArrayList<>();
        for (int i = 0; i < CHIPS; i++) {
            ServingHardware chip = chip(i);
            for (int chips : GROUPS) {
                for (Quantization format : FORMATS) {
                    all.add(setup(architecture(), format, chip, chips));
                }
            }
        }
        return all;
    }

    private ModelArchitecture architecture() {
        return "dense".equals(model)
                ? ModelArchitecture.dense(70.6e9, 80, 8192, 163_840, 8192)
                : new ModelArchitecture(671e9, 16.5e9, 256, 8, 61, 7168, 35_136, 69_632, 20_480);
    }

    private static ServingSetup setup(ModelArchitecture model, Quantization bits, ServingHardware chip, int chips) {
        return new ServingSetup(model, bits, WORKLOAD, chip, chips, ServingTerms.DEFAULT);
    }

    /** Chips from a tenth of an H100 to ten of it, each a tenth larger than the last. */
    private static ServingHardware chip(int index) {
        double size = StrictMath.pow(1.1, index - CHIPS / 2.0);
        return new ServingHardware(
                "chip " + index,
                new PeakRates(Map.of(
                        NumberFormat.FP16, 989.5e12 * size,
                        NumberFormat.FP8, 1979e12 * size,
                        NumberFormat.FP4, 3958e12 * size)),
                MemorySystem.Unified.of(80e9 * size, 3.35e12 * StrictMath.sqrt(size)),
                OptionalDouble.of(450e9),
                72,
                5e-4 * size * (1 + 0.1 * StrictMath.sin(index)),
                new ServingEfficiency(0.75, 0.4, 0.5, 5e-6, 1e-6));
    }

    private static ServingOption built(ServingSetup setup) {
        ServingCandidate candidate = ServingOption.of(setup);
        return candidate.option().orElseThrow(() -> new IllegalStateException(candidate.reason()));
    }

    private static Planner plannerOf(List<ServingSetup> setups) {
        List<ServingOption> options = new ArrayList<>(setups.size());
        for (ServingSetup each : setups) {
            ServingOption.of(each).option().ifPresent(options::add);
        }
        return new Planner(options);
    }
}
