package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.PeakRates;

/**
 * The closed form of section 3 of the model specification, for a dense model with efficiencies and usable memory 1 and
 * attention, KV cache, network, launches, prefill, peaks and slack switched off:
 *
 * <pre>
 * AC(x) = c·W·max(1/(M·x), 1/(β·max(1, x·τ)), 2A/(F·W))     B* = F·W/(2A·β)     x* = F·W/(2A)·max(1/(β·τ), 1/M)
 * </pre>
 */
class ClosedFormTest {
    private static final int CASES = 1000;
    private static final double RELATIVE = 1e-9;
    private static final Quantization EIGHT_BITS = Quantization.withoutScales(8, 8, 8);

    /** One parameter set: W bytes are A parameters of one byte; everything else as in the closed form. */
    private record Parameters(double w, double m, double beta, double f, double tau, double c) {

        static Parameters random(long seed) {
            RandomServing random = new RandomServing(seed);
            double w = random.logBetween(1e8, 1e12);
            double beta = random.logBetween(1e10, 1e15);
            double f = random.logBetween(1e12, 1e18);
            double slowest = Math.max(w / beta, 2 * w / f);
            return new Parameters(
                    w,
                    w * random.logBetween(1, 1e4),
                    beta,
                    f,
                    slowest * random.logBetween(1.001, 1e4),
                    random.logBetween(1e-6, 1));
        }

        ServingOption option() {
            ServingHardware chip = new ServingHardware(
                    "chip",
                    new PeakRates(Map.of(NumberFormat.FP8, f)),
                    MemorySystem.Unified.of(m, beta),
                    OptionalDouble.empty(),
                    1,
                    c,
                    ServingEfficiency.IDEAL);
            ModelArchitecture model = ModelArchitecture.dense(w, 80, 0, 0, 0);
            Workload workload = new Workload(0, 1, 0, tau, 1, 1);
            ServingTerms off = new ServingTerms(0, 1, 0, false, 50e9, 0, 50e9);
            return ServingFixtures.option(new ServingSetup(model, EIGHT_BITS, workload, chip, 1, off));
        }

        double capacity(double x) {
            return c * w / (m * x);
        }

        double bandwidth(double x) {
            return c * w / (beta * Math.max(1, x * tau));
        }

        double compute() {
            return c * 2 * w / f;
        }

        double scale() {
            return f / 2 * Math.max(1 / (beta * tau), 1 / m);
        }
    }

    @Test
    void costAndRegimeAreThoseOfTheClosedForm() {
        int[] seen = new int[Regime.values().length];
        for (long seed = 0; seed < CASES; seed++) {
            Parameters p = Parameters.random(seed);
            double x = p.scale() * new RandomServing(~seed).logBetween(1e-6, 1e6);
            ServingOption option = p.option();
            double expected = Math.max(Math.max(p.capacity(x), p.bandwidth(x)), p.compute());
            assertEquals(expected, option.usdPerToken(x, x), RELATIVE * expected, "seed " + seed);
            OperatingPoint point = option.at(x, 10 * x);
            assertEquals(expected, point.usdPerToken(), RELATIVE * expected, "seed " + seed);
            seen[checkRegime(p, x, point.regime(), "seed " + seed).ordinal()]++;
        }
        assertTrue(seen[Regime.CAPACITY.ordinal()] > CASES / 20, "capacity");
        assertTrue(seen[Regime.BANDWIDTH.ordinal()] > CASES / 20, "bandwidth");
        assertTrue(seen[Regime.COMPUTE.ordinal()] > CASES / 20, "compute");
    }

    /** The regime is the largest term, unless two of them are within a millionth. */
    private static Regime checkRegime(Parameters p, double x, Regime actual, String name) {
        double capacity = p.capacity(x);
        double bandwidth = p.bandwidth(x);
        double compute = p.compute();
        double clear = 1 + 1e-6;
        if (capacity > clear * Math.max(bandwidth, compute)) {
            assertEquals(Regime.CAPACITY, actual, name);
        } else if (bandwidth > clear * Math.max(capacity, compute)) {
            assertEquals(Regime.BANDWIDTH, actual, name);
        } else if (compute > clear * Math.max(capacity, bandwidth)) {
            assertEquals(Regime.COMPUTE, actual, name);
        }
        return actual;
    }

    @Test
    void ridgeBatchAndScales() {
        int scales = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Parameters p = Parameters.random(seed);
            ServingOption option = p.option();
            String name = "seed " + seed;
            assertEquals(p.f / (2 * p.beta), option.cycle().ridgeBatch(), RELATIVE * p.f / (2 * p.beta), name);
            double floor = option.floorUsdPerToken();
            assertEquals(p.compute(), floor, RELATIVE * floor, name);
            double x = p.scale();
            if (x * p.tau < 1.2 || p.f < 2 * 1.2 * p.beta) {
                continue; // with fewer sequences in flight than one, bandwidth does not fall with traffic
            }
            scales++;
            assertEquals(floor, option.usdPerToken(x, x), RELATIVE * floor, name);
            assertTrue(option.usdPerToken(x * 0.999, x) > floor, name);
            double efficient =
                    MinimumEfficientScale.of(new Planner(List.of(option))).orElseThrow();
            assertEquals(x / 1.1, efficient, RELATIVE * x, name);
        }
        assertTrue(scales >= CASES / 2, "only " + scales + " scales");
    }

    @Test // 2250e12/(2·8e12)·16/8 = 281.25, and as much at 8 and 4 bits: operations rise as bytes fall
    void quantizingToANativeFormatLeavesTheRidgeWhereItIs() {
        PeakRates b200 =
                new PeakRates(Map.of(NumberFormat.FP16, 2250e12, NumberFormat.FP8, 4500e12, NumberFormat.FP4, 9000e12));
        assertEquals(281.25, ridge(b200, 8e12, Quantization.withoutScales(16, 16, 16)), 1e-9);
        assertEquals(281.25, ridge(b200, 8e12, Quantization.withoutScales(8, 8, 8)), 1e-9);
        assertEquals(281.25, ridge(b200, 8e12, Quantization.withoutScales(4, 4, 4)), 1e-9);
        // Weight-only quantization moves fewer bytes for the same operations: a quarter of them at 4 bits.
        assertEquals(281.25 / 4, ridge(b200, 8e12, Quantization.withoutScales(4, 16, 16)), 1e-9);
    }

    private static double ridge(PeakRates peaks, double bandwidth, Quantization bits) {
        ServingHardware chip = new ServingHardware(
                "chip",
                peaks,
                MemorySystem.Unified.of(192e9, bandwidth),
                OptionalDouble.empty(),
                1,
                1,
                ServingEfficiency.IDEAL);
        ModelArchitecture model = ModelArchitecture.dense(8e9, 32, 0, 0, 0);
        Workload workload = new Workload(0, 1, 0, 1, 1, 1);
        ServingSetup setup = new ServingSetup(model, bits, workload, chip, 1, ServingFixtures.OFF);
        return ServingFixtures.option(setup).cycle().ridgeBatch();
    }

    @Test // a limit in section 12: with bandwidth unlimited and memory, latencies and slack free, scale does not matter
    void withoutTheImbalanceCostDoesNotDependOnTraffic() {
        for (long seed = 0; seed < 200; seed++) {
            RandomServing random = new RandomServing(seed);
            ServingHardware chip = new ServingHardware(
                    "free memory",
                    random.peaks(),
                    MemorySystem.Unified.of(1e40, 1e40),
                    OptionalDouble.of(random.logBetween(1e9, 1e13)),
                    512,
                    random.logBetween(1e-5, 1e-2),
                    new ServingEfficiency(random.between(0.2, 1), random.between(0.2, 1), 0.5, 0, 0, 1e-6, 0.1));
            Workload drawn = random.workload();
            Workload workload = new Workload(
                    drawn.inputTokens(), drawn.outputTokens(), drawn.cachedShare(), 1e6, 1e9, drawn.peakToMean());
            ServingTerms terms = new ServingTerms(0, 1, 0, false, 50e9, 0, 50e9);
            ServingOption option = ServingFixtures.option(
                    new ServingSetup(random.model(), Quantization.of(8, 8, 8), workload, chip, random.chips(), terms));
            double expected = option.floorUsdPerToken();
            for (double x = 1e-6; x < 2e6; x *= 10) {
                assertEquals(expected, option.usdPerToken(x, x), RELATIVE * expected, "seed " + seed + " at " + x);
            }
        }
    }
}
