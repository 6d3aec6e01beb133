package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgepoint.experiment.Interval;
import org.ridgepoint.experiment.PairedDifference;
import org.ridgepoint.experiment.Replications;
import org.ridgepoint.scenario.MarketParameters;

/**
 * The mechanism that the model is about: where hosts serve the full range on shared copies, cheap resident bytes lower
 * concentration; where traffic per copy cannot be pooled, or memory is free, they do nothing. The measure is the hosted
 * HHI in tokens, mean of 2045–2049, against the scenario {@code none} with the same seeds.
 *
 * <p>Vendors' discounts for large orders are off throughout: they are an economy of scale of another cause, and what
 * in-memory chips do to who orders most would cover the mechanism.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MechanismTest {
    private static final int SEEDS = 20;
    /** Where nothing may happen little varies, so that fewer pairs show it. */
    private static final int SEEDS_OF_LIMITS = 20;

    private static final int FROM_YEAR = 2045;
    private static final List<String> CIM = List.of("dense", "ideal");
    private static final List<String> FULL_RANGE = with(chi(0), "hosts.range=full");

    private final List<Replications> pooled = new ArrayList<>();
    private final ExecutorService pool =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private static List<String> with(List<String> settings, String... more) {
        return Stream.concat(settings.stream(), Stream.of(more)).toList();
    }

    private static List<String> chi(int share) {
        return Stream.of("assistant", "agent", "enterprise", "batch", "private")
                .map(segment -> "segments." + segment + ".customerSpecificShare=" + share)
                .toList();
    }

    @BeforeAll
    void runFullRange() throws Exception {
        pooled.addAll(differences("full range, χ = 0", FULL_RANGE, SEEDS));
    }

    @AfterAll
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void cheapBytesLowerConcentrationWhereTheFullRangeIsServedOnSharedCopies() {
        for (int i = 0; i < CIM.size(); i++) {
            Interval interval = pooled.get(i).confidenceInterval(0.95).orElseThrow();
            assertTrue(interval.high() < 0, CIM.get(i) + ": " + interval);
        }
    }

    private static Stream<List<String>> limits() {
        return Stream.of(
                // one copy for each lab and for all hosts: traffic pools as far as it can whatever the hardware
                with(FULL_RANGE, "copies.openAtReference=1", "copies.openElasticity=0", "copies.perLab=1"),
                // traffic per copy is that of one customer, whoever serves it
                with(chi(1), "hosts.range=full"),
                // nothing to read and nothing to keep; launch overheads are an economy of scale of their own, and so is
                // owning chips at less than their rent, which cheaper new chips unsettle whatever makes them cheaper
                with(
                        FULL_RANGE,
                        "chips.memoryBandwidthFactor=1e9",
                        "chips.memoryCapacityFactor=1e9",
                        "chips.overheadFactor=0",
                        "fleet.owns=false",
                        "fleet.rentOverOwned=1",
                        "platforms.portingCostUsd=0"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void withoutThatCauseDifferencesShrinkBelowATenth(List<String> settings) throws Exception {
        List<Replications> limit = differences(settings.toString(), settings, SEEDS_OF_LIMITS);
        for (int i = 0; i < CIM.size(); i++) {
            double tenth = 0.1 * Math.abs(pooled.get(i).mean());
            assertTrue(Math.abs(limit.get(i).mean()) < tenth, CIM.get(i) + ": " + limit.get(i) + " against " + tenth);
        }
    }

    /** Dense and ideal against none, seed by seed. */
    private List<Replications> differences(String what, List<String> settings, int seeds) throws Exception {
        List<Future<Double>> none = start("none", settings, seeds);
        List<List<Future<Double>>> others = new ArrayList<>();
        for (String scenario : CIM) {
            others.add(start(scenario, settings, seeds));
        }
        List<Replications> differences = new ArrayList<>();
        double[] without = values(none);
        for (int i = 0; i < CIM.size(); i++) {
            Replications difference = PairedDifference.of(values(others.get(i)), without);
            System.out.printf(
                    "%s: none %.2f, %s %+.3f %s%n",
                    what,
                    Replications.of(without).mean(),
                    CIM.get(i),
                    difference.mean(),
                    difference.confidenceInterval(0.95).orElseThrow());
            differences.add(difference);
        }
        return differences;
    }

    private List<Future<Double>> start(String scenario, List<String> settings, int seeds) {
        String[] all = with(settings, "vendors.volumeDiscounts=false").toArray(String[]::new);
        MarketParameters parameters = Markets.of(scenario, all);
        List<Future<Double>> runs = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            long ofRun = seed;
            runs.add(pool.submit(() -> lateConcentration(parameters, ofRun)));
        }
        return runs;
    }

    private static double lateConcentration(MarketParameters parameters, long seed) {
        List<Double> values = new ArrayList<>();
        DeploymentMarket.run(parameters, seed, step -> {
            if (step.date().getYear() >= FROM_YEAR) {
                values.add(Markets.value(step, "total", "hhi_hosted_tokens"));
            }
        });
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double[] values(List<Future<Double>> runs) throws Exception {
        double[] values = new double[runs.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = runs.get(i).get();
        }
        return values;
    }
}
