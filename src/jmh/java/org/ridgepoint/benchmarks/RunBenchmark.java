package org.ridgepoint.benchmarks;

import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.simulation.DeploymentMarket;

/** A whole run of a shipped scenario, 108 steps, from parameters that were composed before. Target: 250 ms warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class RunBenchmark {
    private static final long SEED = 1;

    @Param({"baseline", "dense"})
    private String scenario = "baseline";

    private MarketParameters parameters = read();

    /** Composes the parameters, which is not part of a run. */
    @Setup
    public void prepare() {
        parameters = read();
    }

    private MarketParameters read() {
        return MarketScenarios.ofProgram().read(scenario, List.of(), List.of()).parameters();
    }

    /** Founding and all steps, every step measured. */
    @Benchmark
    public void run(Blackhole sink) {
        DeploymentMarket.run(parameters, SEED, sink::consume);
    }
}
