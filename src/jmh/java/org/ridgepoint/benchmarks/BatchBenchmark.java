package org.ridgepoint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.ridgepoint.experiment.ExperimentPlan;
import org.ridgepoint.experiment.ExperimentReader;
import org.ridgepoint.experiment.batch.Batch;
import org.ridgepoint.experiment.batch.BatchProgress;
import org.ridgepoint.experiment.batch.StudyInputs;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.simulation.DeploymentMarket;
import org.ridgepoint.store.results.Manifest.Outcome;
import org.ridgepoint.store.results.ResultRow;
import org.ridgepoint.store.results.ResultsFile;
import org.ridgepoint.store.results.RunRow;
import org.ridgepoint.store.results.Shard;
import org.ridgepoint.store.results.ShardWriter;

/**
 * What engine and store add to runs: {@link #batch} against {@link #bareRuns}, both on one thread. Target: 5 %. {@link
 * #store} is the store alone with what 10,000 runs leave; target: 500 MB, which it prints.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 4)
@Fork(value = 1, jvmArgsAppend = "-Xmx900m")
public class BatchBenchmark {
    private static final int RUNS = 32;
    private static final int STORED_RUNS = 10_000;
    private static final int PAIRS = 40;
    private static final int YEARS = 27;
    private static final int RUNS_OF_A_SHARD = 8;
    private static final int SHARDS_AT_ONCE = 32;
    private static final String TEXT = "name: bench\nscenario: baseline\n"
            + "factors: [{path: pricing.costBasis, values: [full-cost]}]\nreplications: " + RUNS + "\n";

    private final MarketScenarios market = MarketScenarios.ofProgram();
    private Path folder = Path.of("");

    /** An empty folder. */
    @Setup(Level.Iteration)
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("bench");
        Files.writeString(folder.resolve("bench.yaml"), TEXT);
    }

    /** Removes what was written. */
    @TearDown(Level.Iteration)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The runs alone. */
    @Benchmark
    public void bareRuns(Blackhole sink) {
        MarketParameters parameters =
                market.read("baseline", List.of(), List.of()).parameters();
        for (int seed = 1; seed <= RUNS; seed++) {
            DeploymentMarket.run(parameters, seed, sink::consume);
        }
    }

    /** The same runs as a study, from the experiment's file to the content hash. */
    @Benchmark
    public Outcome batch() throws InterruptedException {
        ExperimentReader reader = new ExperimentReader(market);
        StudyInputs study = StudyInputs.of(
                ExperimentPlan.of(reader.read(folder.resolve("bench.yaml").toString())), market);
        return new Batch(study, List.of(), BatchProgress.NONE).run(folder.resolve("study"), 1);
    }

    /** Shards, journal-free, into the database, for 10,000 runs of 40 pairs of scope and measure at the ends of 27 years. */
    @Benchmark
    public String store() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        Path file = folder.resolve(ResultsFile.FILE);
        String hash;
        try (ShardWriter writer = ShardWriter.open(folder);
                ResultsFile results = ResultsFile.open(file)) {
            List<Shard> shards = new ArrayList<>();
            for (int run = 1; run <= STORED_RUNS; run++) {
                writer.add(
                        new RunRow(
                                run,
                                "0".repeat(56) + (10_000_000 + run),
                                run % 16,
                                run / 16 + 1,
                                run,
                                "done",
                                "",
                                "",
                                0.2),
                        rows(random));
                if (run % RUNS_OF_A_SHARD == 0 || run == STORED_RUNS) {
                    shards.add(writer.finish("shard-" + run));
                }
                if (shards.size() == SHARDS_AT_ONCE || run == STORED_RUNS) {
                    results.ingest(shards, folder);
                    shards.clear();
                }
            }
            results.checkpoint();
            hash = results.contentHash();
        }
        System.out.println(Files.size(file) / 1_000_000 + " MB");
        return hash;
    }

    private static List<ResultRow> rows(SplittableRandom random) {
        List<ResultRow> rows = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            LocalDate date = LocalDate.of(2023 + year, 10, 1);
            for (int pair = 0; pair < PAIRS; pair++) {
                OptionalDouble value = OptionalDouble.of(random.nextDouble());
                rows.add(ResultRow.series(
                        4 * year + 3, date, "scope" + pair % 5, "some_measure_of_the_model" + pair / 5, value));
            }
        }
        return rows;
    }
}
