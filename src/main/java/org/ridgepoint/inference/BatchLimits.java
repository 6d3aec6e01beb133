package org.ridgepoint.inference;

import java.util.Optional;
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
        boolean unified = setup.hardware().memory().unified();
        double room = unified ? setup.usableWeightBytes() - setup.weightBytes() : setup.usableStateBytes();
        boolean weightsFit = setup.weightBytes() <= setup.usableWeightBytes();
        double perSequence = setup.reservedKvBytesPerSequence();
        double byMemory = perSequence == 0 ? Double.POSITIVE_INFINITY : room / perSequence;
        return new BatchLimits(
                weightsFit ? byMemory : 0,
                cycle.largestBatchWithin(setup.workload().tpotLimitSeconds()));
    }

    /** B_max. */
    double largest() {
        return Math.min(byMemory, byLatency);
    }

    /** Which limit leaves no room for a single sequence, with the values; empty if one fits. */
    Optional<String> whyInfeasible(ServingSetup setup, DecodeCycle cycle) {
        Workload workload = setup.workload();
        if (setup.weightBytes() > setup.usableWeightBytes()) {
            return Optional.of(Text.format(
                    "weights of %.4g GB exceed the %.4g GB usable on %d chip(s)",
                    setup.weightBytes() / GIGA, setup.usableWeightBytes() / GIGA, setup.chips()));
        }
        if (byMemory < 1) {
            return Optional.of(Text.format(
                    "no room for the KV cache of one sequence (%.4g GB) beside the weights",
                    setup.reservedKvBytesPerSequence() / GIGA));
        }
        if (cycle.prefillSeconds() > workload.ttftLimitSeconds()) {
            return Optional.of(Text.format(
                    "prefill takes %.4g s, over the time-to-first-token limit of %.4g s",
                    cycle.prefillSeconds(), workload.ttftLimitSeconds()));
        }
        if (byLatency < 1) {
            return Optional.of(Text.format(
                    "a single sequence takes %.4g ms per token, over the limit of %.4g ms",
                    cycle.cycleSeconds(1) * MILLI, workload.tpotLimitSeconds() * MILLI));
        }
        return Double.isInfinite(largest())
                ? Optional.of("nothing limits the batch: the model has no KV cache, no arithmetic and no overhead")
                : Optional.empty();
    }
}
