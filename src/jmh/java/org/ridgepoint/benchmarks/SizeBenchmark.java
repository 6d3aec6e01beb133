package org.ridgepoint.benchmarks;

import java.util.ArrayList;
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

/**
 * Founding and two years of markets of several sizes; time must not grow faster than the size. Nobody enters, and nobody
 * leaves for lack of profit, so that the number of deployers stays.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class SizeBenchmark {
    private static final long SEED = 1;
    private static final int LABS = 5;

    /** The baseline with another number of deployers. */
    @State(Scope.Benchmark)
    public static class Deployers {
        @Param({"45", "100", "300", "1000"})
        private int deployers = LABS + 1;

        private MarketParameters parameters = read(LABS + 1);

        /** Composes the parameters, which is not part of a run. */
        @Setup
        public void prepare() {
            parameters = read(deployers);
        }

        private static MarketParameters read(int deployers) {
            return baseline(
                    "hosts.startCount=" + (deployers - LABS),
                    "entry.potentialEntrantsPerYear=0",
                    "entry.fixedCostUsdPerYear=0",
                    "exit.leastShare=0");
        }
    }

    /** The baseline with individual customers. */
    @State(Scope.Benchmark)
    public static class Customers {
        @Param({"1000", "10000", "100000", "1000000"})
        private int customers = 1000;

        private MarketParameters parameters = baseline();

        /** Composes the parameters, which is not part of a run. */
        @Setup
        public void prepare() {
            parameters = baseline("customers.engine=individual", "customers.individuals=" + customers);
        }
    }

    private static MarketParameters baseline(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("time.endYear=2025");
        return MarketScenarios.ofProgram().read("baseline", all, List.of()).parameters();
    }

    /** By number of deployers. */
    @Benchmark
    public void deployers(Deployers market, Blackhole sink) {
        DeploymentMarket.run(market.parameters, SEED, sink::consume);
    }

    /** By number of customers. */
    @Benchmark
    public void customers(Customers market, Blackhole sink) {
        DeploymentMarket.run(market.parameters, SEED, sink::consume);
    }
}
