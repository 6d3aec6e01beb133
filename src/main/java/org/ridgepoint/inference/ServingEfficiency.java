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
 */
public record ServingEfficiency(
        double memory,
        double compute,
        double prefill,
        double layerOverheadSeconds,
        double layerOverheadPerDoublingSeconds) {

    /** Peaks reached in full and no overhead: for limits and worked values. */
    public static final ServingEfficiency IDEAL = new ServingEfficiency(1, 1, 1, 0, 0);

    public ServingEfficiency {
        positiveFraction(memory, "memory efficiency");
        positiveFraction(compute, "compute efficiency");
        positiveFraction(prefill, "prefill efficiency");
        Require.notNegative(layerOverheadSeconds, "layerOverheadSeconds");
        Require.notNegative(layerOverheadPerDoublingSeconds, "layerOverheadPerDoublingSeconds");
    }

    private static void positiveFraction(double value, String name) {
        Require.positive(value, name);
        Require.fraction(value, name);
    }
}
