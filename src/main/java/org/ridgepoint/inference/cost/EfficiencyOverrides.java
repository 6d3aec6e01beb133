package org.ridgepoint.inference.cost;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ridgepoint.inference.ServingEfficiency;

/**
 * Efficiencies that a user sets in place of fitted ones. Fitted terms that were estimated together are replaced together:
 * with a layer overhead (or its rise per doubling) of one's own the other overheads are 0 unless given, and with a
 * prefill efficiency of one's own so is weight unpacking.
 *
 * @param memory η_m
 * @param compute η_c
 * @param prefill η_p
 * @param layerOverheadSeconds o_1
 * @param layerOverheadPerDoublingSeconds o_2
 * @param sequenceOverheadSeconds s
 * @param weightUnpacking κ
 */
public record EfficiencyOverrides(
        OptionalDouble memory,
        OptionalDouble compute,
        OptionalDouble prefill,
        OptionalDouble layerOverheadSeconds,
        OptionalDouble layerOverheadPerDoublingSeconds,
        OptionalDouble sequenceOverheadSeconds,
        OptionalDouble weightUnpacking) {

    private static final OptionalDouble ABSENT = OptionalDouble.empty();

    /** Everything as fitted. */
    public static final EfficiencyOverrides NONE =
            new EfficiencyOverrides(ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT);

    /** True if anything is set: what is known about the error of the fit then says nothing. */
    public boolean any() {
        return Stream.of(
                        memory,
                        compute,
                        prefill,
                        layerOverheadSeconds,
                        layerOverheadPerDoublingSeconds,
                        sequenceOverheadSeconds,
                        weightUnpacking)
                .anyMatch(OptionalDouble::isPresent);
    }

    /** The fitted efficiency with what is set put in its place. */
    public ServingEfficiency applyTo(ServingEfficiency fitted) {
        boolean ownOverhead = layerOverheadSeconds.isPresent() || layerOverheadPerDoublingSeconds.isPresent();
        return new ServingEfficiency(
                memory.orElse(fitted.memory()),
                compute.orElse(fitted.compute()),
                prefill.orElse(fitted.prefill()),
                layerOverheadSeconds.orElse(ownOverhead ? 0 : fitted.layerOverheadSeconds()),
                layerOverheadPerDoublingSeconds.orElse(ownOverhead ? 0 : fitted.layerOverheadPerDoublingSeconds()),
                sequenceOverheadSeconds.orElse(ownOverhead ? 0 : fitted.sequenceOverheadSeconds()),
                weightUnpacking.orElse(prefill.isPresent() ? 0 : fitted.weightUnpacking()));
    }
}
