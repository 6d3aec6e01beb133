package org.ridgepoint.inference.fit;

/**
 * How the chips of a measurement share the work: in tensor-parallel groups, of which several in line make a pipeline.
 *
 * @param tensorChips chips of a group
 * @param stages groups in line
 * @param layerSplit true if the groups work one after another even if there are several sequences, as llama.cpp does
 */
record Layout(int tensorChips, int stages, boolean layerSplit) {
    /** Tokens that llama.cpp passes on at a time in prefill: its default micro-batch. */
    static final double MICRO_BATCH_TOKENS = 512;

    /** The layout of a row whose number of chips is stated. */
    static Layout of(MeasuredRow.Chips chips) {
        int count = chips.count().orElseThrow();
        return switch (chips.kind()) {
            case LAYER_SPLIT -> new Layout(1, count, true);
            case OTHER -> new Layout(count, 1, false);
            case SINGLE, TENSOR, PIPELINE, TENSOR_PIPELINE, NOT_STATED ->
                new Layout(chips.tensor().orElse(count), chips.stages().orElse(1), false);
        };
    }

    /** Stages at work at a time in decode: as many as there are sequences to spread over them. */
    double streams(double batch) {
        return layerSplit ? 1 : Math.min(batch, stages);
    }

    /** Duration of prefill as a share of what a single stage would need: m micro-batches through s stages, (m+s−1)/(m·s). */
    double prefillShare(double batch, double inputTokens) {
        double parts = layerSplit ? Math.max(1, Math.ceil(inputTokens / MICRO_BATCH_TOKENS)) : streams(batch);
        return (parts + stages - 1) / (parts * stages);
    }
}
