package org.ridgepoint.firms;

import java.util.OptionalInt;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.units.Require;

/**
 * One size in the ladder of models that a generation ships.
 *
 * @param name catalogue name of the model whose architecture is used, with its factor where it is scaled
 * @param architecture what it costs to serve
 * @param trainingTokens D: tokens it was trained on, for the loss from quantization
 * @param relativeQuality κ_q·log10(size/reference): quality against the reference size, in decades of training compute
 * @param doublings log2 of its size over the reference size if it can be the frontier of a generation; empty for the
 *     tiers below the frontier, which every generation has
 */
public record ModelTier(
        String name,
        ModelArchitecture architecture,
        double trainingTokens,
        double relativeQuality,
        OptionalInt doublings) {

    public ModelTier {
        Require.positive(trainingTokens, "trainingTokens");
        Require.finite(relativeQuality, "relativeQuality");
    }
}
