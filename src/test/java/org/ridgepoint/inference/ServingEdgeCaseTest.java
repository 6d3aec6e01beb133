package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ridgepoint.inference.ServingFixtures.EIGHT_BITS;
import static org.ridgepoint.inference.ServingFixtures.H100_PEAKS;
import static org.ridgepoint.inference.ServingFixtures.OFF;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.MemoryPool;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.PeakRates;

/** Corners of the serving cost: no exception for a limit that is not met, never NaN, and every reason says why. */
class ServingEdgeCaseTest {
    private static final double[] TRAFFIC = {0, 1e-300, 1e-12, 1e-3, 1, 1e3, 1e9, 1e15, 1e100};

    @Test // a rule: whatever the parameters, an option or a reason, and a number at any traffic
    void randomSetupsGiveAnOptionOrAReason() {
        int feasible = 0;
        int refused = 0;
        for (long seed = 0; seed < 20_000; seed++) {
            ServingCandidate candidate = ServingOption.of(new RandomServing(seed).setup());
            if (candidate.option().isEmpty()) {
                refused++;
                assertTrue(candidate.reason().matches(".*\\d.*"), "no value in: " + candidate.reason());
                assertFalse(candidate.reason().contains("NaN"), candidate.reason());
                continue;
            }
            feasible++;
            assertEquals("", candidate.reason());
            checkNumbers(candidate.option().get(), "seed " + seed);
        }
        assertTrue(feasible > 1000 && refused > 1000, feasible + " feasible, " + refused + " refused");
    }

    private static void checkNumbers(ServingOption option, String name) {
        assertTrue(option.maxBatch() >= 1 && option.maxBatch() < Double.POSITIVE_INFINITY, name);
        assertFalse(Double.isNaN(option.cycle().ridgeBatch()), name);
        for (double x : TRAFFIC) {
            for (double factor : new double[] {1, 1e6}) {
                double batch = option.batch(option.peakTraffic(x, x * factor));
                assertTrue(batch >= 1 && batch <= option.maxBatch(), name + ": batch " + batch + " at " + x);
                double cost = option.usdPerToken(x, x * factor);
                assertTrue(cost >= 0, name + ": " + cost + " at " + x);
                assertTrue(option.wholeGroupsUsdPerSecond(x) > 0, name);
            }
        }
        for (double x : List.of(1e-12, 1.0, 1e15)) {
            OperatingPoint point = option.at(x, 10 * x);
            assertTrue(point.usdPerMillionTokens() > 0, name);
            assertTrue(point.stepSeconds() > 0 && point.stepSeconds() <= point.cycleSeconds() * (1 + 1e-12), name);
            assertTrue(point.tokensPerSecondPerUser() > 0, name);
            assertTrue(point.groups() > 0 && point.memoryShare() > 0 && point.busyGroups() > 0, name);
            assertTrue(point.utilization() > 0 && point.utilization() <= 1, name);
        }
    }

    @Test // no demand at all: the copy is resident and idle; ζ/√0 of a deployer without traffic is no number
    void noTrafficCostsResidency() {
        for (double slack : new double[] {0, 1.2}) {
            ServingTerms terms = new ServingTerms(0, 1, slack, false, 50e9, 0, 50e9);
            ServingOption option = h100(ServingFixtures.G70, terms, 1, 0.05);
            assertEquals(0, option.peakTraffic(0, 0), "slack " + slack);
            assertEquals(70e9 / 80e9 * 2 / 3600, option.hotUsdPerSecond(option.peakTraffic(0, 0)), 1e-15);
            assertEquals(option.usdPerGroupSecond(), option.wholeGroupsUsdPerSecond(0), "slack " + slack);
            assertEquals(Double.POSITIVE_INFINITY, option.usdPerToken(0, 0), "slack " + slack);
        }
        assertEquals(1, new ServingTerms(0, 1, 0, false, 1, 0, 1).utilization(0, 0.05));
        assertEquals(0, new ServingTerms(0, 1, 1.2, false, 1, 0, 1).utilization(0, 0.05));
    }

    @Test // with every expert active a mixture is a dense model, however its parameters are labelled
    void everyExpertActiveIsDense() {
        for (int experts : new int[] {1, 2, 64}) {
            for (double tau : new double[] {0.005, 0.0105, 0.021, 0.05, 1e9}) {
                ModelArchitecture mixture =
                        new ModelArchitecture(70e9, 20e9, experts, experts, 80, 8192, 163_840, 8192, 8192);
                ModelArchitecture dense = ModelArchitecture.dense(70e9, 80, 8192, 163_840, 8192);
                ServingCandidate left = candidate(mixture, OFF, 2, tau);
                ServingCandidate right = candidate(dense, OFF, 2, tau);
                assertEquals(right.reason(), left.reason());
                if (right.option().isPresent()) {
                    ServingOption expected = right.option().get();
                    ServingOption actual = left.option().orElseThrow();
                    assertEquals(expected.maxBatch(), actual.maxBatch(), 1e-9 * expected.maxBatch());
                    double cost = expected.usdPerToken(500, 500);
                    assertEquals(cost, actual.usdPerToken(500, 500), 1e-12 * cost);
                    double ridge = expected.cycle().ridgeBatch();
                    assertEquals(ridge, actual.cycle().ridgeBatch(), 1e-12 * ridge);
                }
            }
        }
    }

    @Test // one expert of two thousand million: a batch of B touches B/E of the weights, a relative 1e-9 apart
    void vanishingExperts() {
        ModelArchitecture sparse = new ModelArchitecture(70e9, 1e9, 2_000_000_000, 1, 80, 0, 0, 0, 0);
        DecodeCycle cycle = h100(sparse, OFF, 1, 0.05).cycle();
        double routed = 69e9 / 2e9 / 3.35e12;
        assertEquals(routed, cycle.weightSeconds(1) - 1e9 / 3.35e12, 1e-5 * routed);
        double expected = 1e9 / 3.35e12 + 100 * routed;
        assertEquals(expected, cycle.weightSeconds(100), 1e-9 * expected);
        CycleBranch branch = new CycleBranch(0, 0, 1, StrictMath.log1p(-0.5e-9));
        // 1 − r^B = −expm1(B·ln r) = 0.5e-9·B for small B, so within 5e-8 there are a hundred sequences.
        assertEquals(100, branch.largestBatchWithin(5e-8), 1e-5);
        assertEquals(5e-8, branch.at(100), 1e-14);
    }

    @Test // φ(1) = τ and memory for exactly one sequence: allowed, since the limits are "at most"
    void limitsMetExactlyByOneSequence() {
        for (long seed = 0; seed < 2000; seed++) {
            ServingOption option = new RandomServing(seed).option();
            ServingSetup setup = option.setup();
            double tau = option.cycle().cycleSeconds(1);
            Workload w = setup.workload();
            Workload tight = new Workload(w.inputTokens(), w.outputTokens(), w.cachedShare(), tau, 1e9, w.peakToMean());
            ServingOption exact = ServingFixtures.option(new ServingSetup(
                    setup.model(), setup.quantization(), tight, setup.hardware(), setup.chips(), setup.terms()));
            assertTrue(exact.maxBatch() >= 1, "seed " + seed);
            assertEquals(tau, exact.cycle().cycleSeconds(exact.maxBatch()), 1e-12 * tau, "seed " + seed);
        }
        for (int parts = 1; parts < 1000; parts++) {
            // Capacity is the sum of weights and one sequence, rounded.
            double weights = 70e9 / parts;
            double sequence = 1e9 / 3;
            ModelArchitecture model = ModelArchitecture.dense(weights, 8, 0, sequence, 0);
            ServingHardware chip = hardware(MemorySystem.Unified.of(weights + sequence, 1e13), OptionalDouble.empty());
            Workload workload = new Workload(0, 1, 0, 10, 10, 1);
            ServingOption option = ServingFixtures.option(new ServingSetup(model, EIGHT_BITS, workload, chip, 1, OFF));
            assertEquals(1, option.maxBatch(), 1e-9, "weights " + weights);
        }
    }

    @Test // hand: 100 GB of state hold 100 sequences of 1 GB; 10 of 20 GB of weight memory are full
    void eitherPoolOfSplitMemoryCanBind() {
        ModelArchitecture model = ModelArchitecture.dense(10e9, 10, 0, 1e9, 0);
        Workload workload = new Workload(0, 1, 0, 1e9, 10, 1);
        ServingOption byState = split(model, workload, 20e9, 100e9).option().orElseThrow();
        assertEquals(100, byState.maxBatch(), 1e-9);
        assertEquals(0.5, byState.memoryShare(1), 1e-12);
        assertEquals(0.5, byState.memoryShare(50), 1e-12);
        assertEquals(0.8, byState.memoryShare(80), 1e-12);
        assertTrue(split(model, workload, 9e9, 100e9).reason().startsWith("weights of 10.00 GB exceed the 9.000 GB"));
        assertTrue(split(model, workload, 20e9, 0.9e9).reason().contains("KV cache of one sequence (1.000 GB)"));
    }

    private static ServingCandidate split(ModelArchitecture model, Workload workload, double weights, double state) {
        MemorySystem memory = new MemorySystem.Split(new MemoryPool(weights, 1e14), new MemoryPool(state, 1e12));
        ServingHardware chip = hardware(memory, OptionalDouble.empty());
        return ServingOption.of(new ServingSetup(model, EIGHT_BITS, workload, chip, 1, OFF));
    }

    @Test // section 3: 2·L·(α_l·ceil(log2 n) + 2·(n−1)/n·B·d·b_a/8/X), X of the fast link up to the domain, else of the
    // network; 2·10·(1e-6·3 + 2·7/8·1000·1/1e9) = 9.5e-5 s for eight chips, 2·10·(1e-6·4 + 2·15/16·1000/1e8) for 16
    void groupsBeyondTheDomainUseTheNetwork() {
        ModelArchitecture model = ModelArchitecture.dense(1e9, 10, 1000, 0, 0);
        ServingTerms terms = new ServingTerms(1e-6, 1, 0, false, 50e9, 0, 1e8);
        ServingHardware chip = hardware(MemorySystem.Unified.of(80e9, 3e12), OptionalDouble.of(1e9));
        Workload workload = new Workload(0, 1, 0, 1, 1, 1);
        assertEquals(0, network(model, workload, chip, 1, terms));
        assertEquals(9.5e-5, network(model, workload, chip, 8, terms), 1e-15);
        assertEquals(4.55e-4, network(model, workload, chip, 16, terms), 1e-15);
    }

    private static double network(
            ModelArchitecture model, Workload workload, ServingHardware chip, int chips, ServingTerms terms) {
        ServingSetup setup = new ServingSetup(model, EIGHT_BITS, workload, chip, chips, terms);
        return ServingFixtures.option(setup).cycle().networkSeconds(1);
    }

    @Test // a single chip needs no link; a larger group does, and no scale-out network is assumed for a chip without
    // one
    void anUnknownLinkLeavesSingleChips() {
        ServingHardware chip = hardware(MemorySystem.Unified.of(80e9, 3e12), OptionalDouble.empty());
        Workload workload = new Workload(0, 1, 0, 1, 1, 1);
        ModelArchitecture model = ModelArchitecture.dense(1e9, 10, 1000, 0, 0);
        for (int chips : new int[] {1, 2, 8, 9, 16}) {
            ServingCandidate candidate =
                    ServingOption.of(new ServingSetup(model, EIGHT_BITS, workload, chip, chips, OFF));
            assertEquals(chips == 1, candidate.option().isPresent(), chips + " chips");
        }
    }

    @Test // each reason names its limit with both values
    void reasons() {
        Workload workload = new Workload(1000, 500, 0, 0.05, 2, 1);
        ServingHardware chip = ServingFixtures.h100(ServingEfficiency.IDEAL);
        assertEquals(
                "weights of 70.60 GB exceed the 8.000 GB usable on 1 chip(s)",
                reason(EIGHT_BITS, workload, chip, 1, usable(0.1)));
        assertEquals(
                "no room for the KV cache of one sequence (0.2458 GB) beside the weights",
                reason(EIGHT_BITS, workload, chip, 1, usable(0.884)));
        assertEquals(
                "prefill takes 0.07201 s, over the time-to-first-token limit of 0.05000 s",
                reason(EIGHT_BITS, new Workload(1000, 500, 0, 0.05, 0.05, 1), chip, 1, usable(1)));
        assertEquals(
                "a single sequence takes 21.28 ms per token, over the limit of 20.00 ms",
                reason(EIGHT_BITS, new Workload(1000, 500, 0, 0.02, 2, 1), chip, 1, usable(1)));
        assertEquals(
                "no listed peak rate of FP8 only holds 16.0-bit activations",
                reason(Quantization.of(16, 16, 16), workload, eightBitsOnly(), 1, usable(1)));
        assertEquals(
                "the link bandwidth of FP8 only is not known, so it serves single chips only: 2 asked for",
                reason(EIGHT_BITS, workload, eightBitsOnly(), 2, usable(1)));
    }

    private static ServingTerms usable(double share) {
        return new ServingTerms(0, share, 0, false, 50e9, 0, 50e9);
    }

    private static ServingHardware eightBitsOnly() {
        return new ServingHardware(
                "FP8 only",
                new PeakRates(Map.of(NumberFormat.FP8, 1979e12)),
                MemorySystem.Unified.of(80e9, 3.35e12),
                OptionalDouble.empty(),
                8,
                1,
                ServingEfficiency.IDEAL);
    }

    private static String reason(
            Quantization bits, Workload workload, ServingHardware chip, int chips, ServingTerms terms) {
        ServingSetup setup = new ServingSetup(ServingFixtures.M70, bits, workload, chip, chips, terms);
        return ServingOption.of(setup).reason();
    }

    @Test // a link of 0 bytes per second with no activations to send would be 0/0
    void hardwareIsChecked() {
        MemorySystem memory = MemorySystem.Unified.of(80e9, 3e12);
        assertThrows(IllegalArgumentException.class, () -> hardware(memory, OptionalDouble.of(0)));
        assertThrows(IllegalArgumentException.class, () -> hardware(memory, OptionalDouble.of(Double.NaN)));
    }

    @Test // free chips: a token costs nothing at any traffic, so every scale is efficient
    void minimumEfficientScaleOfFreeChips() {
        ServingHardware free = new ServingHardware(
                "free",
                H100_PEAKS,
                MemorySystem.Unified.of(80e9, 3.35e12),
                OptionalDouble.empty(),
                1,
                0,
                ServingEfficiency.IDEAL);
        Workload workload = new Workload(0, 1, 0, 0.05, 2, 1);
        ServingSetup setup = new ServingSetup(ServingFixtures.G70, EIGHT_BITS, workload, free, 1, OFF);
        Planner planner = new Planner(List.of(ServingFixtures.option(setup)));
        assertEquals(0, MinimumEfficientScale.of(planner).orElseThrow());
        assertTrue(MinimumEfficientScale.of(new Planner(List.of())).isEmpty());
    }

    @Test // x* = F·W/(2A)/M: a tiny model on a huge chip is efficient only beyond 1e15 tokens per second
    void minimumEfficientScaleMayBeAstronomical() {
        ServingHardware huge = new ServingHardware(
                "huge",
                new PeakRates(Map.of(NumberFormat.FP8, 1e24)),
                MemorySystem.Unified.of(1e6, 1e24),
                OptionalDouble.empty(),
                1,
                1,
                ServingEfficiency.IDEAL);
        ModelArchitecture tiny = ModelArchitecture.dense(1e6, 1, 0, 0, 0);
        ServingSetup setup = new ServingSetup(tiny, EIGHT_BITS, new Workload(0, 1, 0, 1, 1, 1), huge, 1, OFF);
        double scale = MinimumEfficientScale.of(new Planner(List.of(ServingFixtures.option(setup))))
                .orElseThrow();
        assertEquals(1e24 / 2 / 1e6 / 1.1, scale, 1e-9 * scale);
    }

    private static ServingHardware hardware(MemorySystem memory, OptionalDouble link) {
        return new ServingHardware("chip", H100_PEAKS, memory, link, 8, 1, ServingEfficiency.IDEAL);
    }

    private static ServingOption h100(ModelArchitecture model, ServingTerms terms, int chips, double tau) {
        return candidate(model, terms, chips, tau).option().orElseThrow();
    }

    private static ServingCandidate candidate(ModelArchitecture model, ServingTerms terms, int chips, double tau) {
        Workload workload = new Workload(0, 1, 0, tau, 2, 1);
        ServingHardware chip = ServingFixtures.h100(ServingEfficiency.IDEAL);
        return ServingOption.of(new ServingSetup(model, EIGHT_BITS, workload, chip, chips, terms));
    }
}
