package org.ridgepoint.inference;

import java.util.Map;
import java.util.OptionalDouble;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.PeakRates;

/** The models, chips and switches that {@code oracles.json} defines under "serving". */
final class ServingFixtures {
    static final ModelArchitecture G70 = ModelArchitecture.dense(70e9, 80, 0, 0, 0);
    static final ModelArchitecture M70 = ModelArchitecture.dense(70.6e9, 80, 8192, 163_840, 8192);
    static final ModelArchitecture MOE =
            new ModelArchitecture(671e9, 37e9 - (671e9 - 37e9) * 8 / 248, 256, 8, 61, 7168, 35_136, 69_632, 20_480);
    static final Quantization EIGHT_BITS = Quantization.withoutScales(8, 8, 8);
    static final ServingTerms OFF = new ServingTerms(0, 1, 0, false, 50e9, 0, 50e9);
    static final ServingTerms FULL = new ServingTerms(6e-6, 0.9, 1.2, false, 50e9, 0, 450e9);
    static final ServingTerms FULL_WITH_COLD = new ServingTerms(6e-6, 0.9, 1.2, true, 50e9, 0, 450e9);
    static final ServingEfficiency FULL_EFFICIENCY = new ServingEfficiency(0.75, 0.4, 0.5, 0, 0);
    static final PeakRates H100_PEAKS = new PeakRates(Map.of(NumberFormat.FP16, 989.5e12, NumberFormat.FP8, 1979e12));
    private static final double USD_PER_CHIP_SECOND = 2.0 / 3600;

    private ServingFixtures() {}

    static ServingHardware h100(ServingEfficiency efficiency) {
        return new ServingHardware(
                "H100",
                H100_PEAKS,
                MemorySystem.Unified.of(80e9, 3.35e12),
                OptionalDouble.of(450e9),
                512,
                USD_PER_CHIP_SECOND,
                efficiency);
    }

    static ServingOption option(ServingSetup setup) {
        ServingCandidate candidate = ServingOption.of(setup);
        return candidate.option().orElseThrow(() -> new AssertionError(candidate.reason()));
    }

    /** Everything off: one output token per request, no input, efficiencies and usable memory 1. */
    static ServingOption closedForm(int chips, double tpotLimitSeconds) {
        Workload workload = new Workload(0, 1, 0, tpotLimitSeconds, 2, 1);
        return option(new ServingSetup(G70, EIGHT_BITS, workload, h100(ServingEfficiency.IDEAL), chips, OFF));
    }

    static ServingOption full(
            ModelArchitecture model, int chips, double inputTokens, double outputTokens, double h, ServingTerms terms) {
        Workload workload = new Workload(inputTokens, outputTokens, h, 0.05, 2, 1.6);
        return option(new ServingSetup(model, EIGHT_BITS, workload, h100(FULL_EFFICIENCY), chips, terms));
    }
}
