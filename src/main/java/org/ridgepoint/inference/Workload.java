package org.ridgepoint.inference;

import org.ridgepoint.units.Require;

/**
 * What one request asks for, and how fast it wants it.
 *
 * @param inputTokens I
 * @param outputTokens O
 * @param cachedShare h: share of the input found in a prefix cache
 * @param tpotLimitSeconds τ: longest time per output token
 * @param ttftLimitSeconds T_f: longest time to first token
 * @param peakToMean ρ: load that is provisioned for over mean load
 */
public record Workload(
        double inputTokens,
        double outputTokens,
        double cachedShare,
        double tpotLimitSeconds,
        double ttftLimitSeconds,
        double peakToMean) {

    public Workload {
        Require.notNegative(inputTokens, "inputTokens");
        Require.positive(outputTokens, "outputTokens");
        Require.fraction(cachedShare, "cachedShare");
        Require.positive(tpotLimitSeconds, "tpotLimitSeconds");
        Require.positive(ttftLimitSeconds, "ttftLimitSeconds");
        Require.within(peakToMean, 1, 100, "peakToMean");
    }

    /** C = I + O/2: mean context while decoding. */
    public double meanContext() {
        return inputTokens + outputTokens / 2;
    }

    /** I + O: the longest context, for which memory is reserved. */
    public double fullContext() {
        return inputTokens + outputTokens;
    }
}
