package org.ridgepoint.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
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
import org.ridgepoint.demand.CustomerPanel;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.DemandEngine;
import org.ridgepoint.demand.DemandGroups;
import org.ridgepoint.demand.ExpectedDemand;
import org.ridgepoint.demand.IndividualDemand;
import org.ridgepoint.demand.Retention;
import org.ridgepoint.demand.SellerChoice;
import org.ridgepoint.demand.TasteNodes;
import org.ridgepoint.simulation.RandomStreams;
import org.ridgepoint.simulation.StreamName;

/**
 * One step of choice in a segment with a hundred sellers, θ 0.25. Time must not grow faster than the number of customers;
 * 0 customers stands for the expected engine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class CustomersBenchmark {
    private static final StreamName NAME = StreamName.of("customers");
    private static final int SELLERS = 100;

    @Param({"0", "10000", "100000", "1000000"})
    private int customers;

    @Param({"0", "1"})
    private double kappa;

    private int groups;
    private long step;
    private SellerChoice choice = new SellerChoice(new int[0], new int[1]);
    private DemandEngine engine = new ExpectedDemand(1, new Retention(0, 0));

    /** Creates the customers and gives them their first sellers. */
    @Setup
    public void prepare() {
        TasteNodes taste = new TasteNodes(3, 0.5);
        CustomerSizes sizes = new CustomerSizes(1e6, 2.5);
        double[] numbers = DemandGroups.customers(taste, 0.1, sizes);
        groups = numbers.length;
        Retention retention = new Retention(kappa, 0.7);
        RandomStreams streams = new RandomStreams(1);
        engine = customers == 0
                ? new ExpectedDemand(groups, retention)
                : new IndividualDemand(
                        new CustomerPanel(customers, numbers, sizes),
                        1,
                        retention,
                        (customer, now) -> streams.uniform(NAME, customer, now));
        choice = sellers();
        for (int group = 0; group < groups; group++) {
            engine.start(group, choice);
        }
    }

    private static SellerChoice sellers() {
        int[] ids = new int[SELLERS];
        Arrays.setAll(ids, i -> i);
        int[] nest = new int[SELLERS + 1];
        Arrays.setAll(nest, i -> i < 6 ? i : 0);
        SellerChoice result = new SellerChoice(ids, nest);
        SplittableRandom random = new SplittableRandom(1);
        Arrays.setAll(result.share(), i -> random.nextDouble());
        double sum = Arrays.stream(result.share()).sum();
        Arrays.setAll(result.share(), i -> result.share()[i] / sum);
        return result;
    }

    /** Every group chooses once. */
    @Benchmark
    public double step() {
        step++;
        for (int group = 0; group < groups; group++) {
            engine.choose(group, choice, 0.25, step);
        }
        return engine.share(0, 0);
    }
}
