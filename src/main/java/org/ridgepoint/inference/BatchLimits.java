package org.ridgepoint.inference;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.units.Text;

/**
 * Largest batch by either limit.
 *
 * @param byMemory sequences whose KV cache fits beside the weights
 * @param byLatency sequences with φ(B) ≤ τ
 */
record BatchLimits(double byMemory, double byLatency) {

    private static final double MILLI = 1e3;
    private static final double GIGA = 1e9;

    static BatchLimits of(ServingSetup setup, DecodeCycle cycle) {
        return new BatchLimits(
                byMemory(setup), cycle.largestBatchWithin(setup.workload().tpotLimitSeconds()));
    }

    /** At least 1 where one sequence fits exactly, although the room left beside the weights is a rounded difference. */
    private static double byMemory(ServingSetup setup) {
        boolean unified = setup.hardware().memory().unified();
        double weights = unified ? setup.weightBytes() : 0;
        double usable = setup.usableStateBytes();
        double perSequence = setup.reservedKvBytesPerSequence();
        if (setup.weightBytes() > setup.usableWeightBytes() || weights + perSequence > usable) {
            return 0;
        }
        return perSequence == 0 ? Double.POSITIVE_INFINITY : Math.max(1, (usable - weights) / perSequence);
    }

    /** B_max. */
    double largest() {
        return Math.min(byMemory, byLatency);
    }

    /** What to say if the weights exceed memory; null if they fit. Needs no decode cycle. */
    static @Nullable Supplier<String> whyWeightsDoNotFit(ServingSetup setup) {
        double weights = setup.weightBytes();
        double usable = setup.usableWeightBytes();
        return weights <= usable
                ? null
                : () -> Text.format(
                        "weights of %.4g GB exceed the %.4g GB usable on %d chip(s)",
                        weights / GIGA, usable / GIGA, setup.chips());
    }

    /** Which limit leaves no room for a single sequence, with the values; null if one fits. The weights do. */
    @Nullable
    Supplier<String> whyInfeasible(ServingSetup setup, DecodeCycle cycle) {
        Workload workload = setup.workload();
        if (byMemory < 1) {
            return () -> Text.format(
                    "no room for the KV cache of one sequence (%.4g GB) beside the weights",
                    setup.reservedKvBytesPerSequence() / GIGA);
        }
        if (cycle.prefillSeconds() > workload.ttftLimitSeconds()) {
            return () -> Text.format(
                    "prefill takes %.4g s, over the time-to-first-token limit of %.4g s",
                    cycle.prefillSeconds(), workload.ttftLimitSeconds());
        }
        if (byLatency < 1) {
            return () -> Text.format(
                    "a single sequence takes %.4g ms per token, over the limit of %.4g ms",
                    cycle.cycleSeconds(1) * MILLI, workload.tpotLimitSeconds() * MILLI);
        }
        return Double.isInfinite(largest()) ? () -> "nothing limits the batch, which is infinite" : null;
    }
}
