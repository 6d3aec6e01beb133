package org.ridgepoint.inference;

import org.ridgepoint.units.Require;

/**
 * How close a family of accelerators with its software comes to its peaks.
 *
 * @param memory η_m: share of peak bandwidth reached
 * @param compute η_c: share of peak operations reached in decode
 * @param prefill η_p: share of peak operations reached in prefill
 * @param layerOverheadSeconds o_1: fixed time per layer of a decode step
 * @param layerOverheadPerDoublingSeconds o_2: fixed time per layer for every doubling of the group
 * @param sequenceOverheadSeconds s: host work per sequence and decode step; an addition to the model specification that
 *     the measurements at maximum load ask for, 0 to leave it out
 * @param weightUnpacking κ: extra work of prefill, as a share, where weights are narrower than activations; likewise an
 *     addition
 */
public record ServingEfficiency(
        double memory,
        double compute,
        double prefill,
        double layerOverheadSeconds,
        double layerOverheadPerDoublingSeconds,
        double sequenceOverheadSeconds,
        double weightUnpacking) {

    /** Peaks reached in full and no overhead: for limits and worked values. */
    public static final ServingEfficiency IDEAL = new ServingEfficiency(1, 1, 1, 0, 0);

    public ServingEfficiency {
        positiveFraction(memory, "memory efficiency");
        positiveFraction(compute, "compute efficiency");
        positiveFraction(prefill, "prefill efficiency");
        Require.notNegative(layerOverheadSeconds, "layerOverheadSeconds");
        Require.notNegative(layerOverheadPerDoublingSeconds, "layerOverheadPerDoublingSeconds");
        Require.notNegative(sequenceOverheadSeconds, "sequenceOverheadSeconds");
        Require.notNegative(weightUnpacking, "weightUnpacking");
    }

    /** The five terms of the model specification, without the additions. */
    public ServingEfficiency(
            double memory,
            double compute,
            double prefill,
            double layerOverheadSeconds,
            double layerOverheadPerDoublingSeconds) {
        this(memory, compute, prefill, layerOverheadSeconds, layerOverheadPerDoublingSeconds, 0, 0);
    }

    /** The same with every overhead in seconds multiplied by {@code factor}. */
    public ServingEfficiency withOverheadsTimes(double factor) {
        return new ServingEfficiency(
                memory,
                compute,
                prefill,
                layerOverheadSeconds * factor,
                layerOverheadPerDoublingSeconds * factor,
                sequenceOverheadSeconds * factor,
                weightUnpacking);
    }

    private static void positiveFraction(double value, String name) {
        Require.positive(value, name);
        Require.fraction(value, name);
    }
}
