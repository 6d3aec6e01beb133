package org.ridgepoint.firms;

import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.units.Require;

/**
 * One size in the ladder of models that every generation ships.
 *
 * @param name catalogue name of the model whose architecture is used
 * @param architecture what it costs to serve
 * @param trainingTokens D: tokens it was trained on, for the loss from quantization
 * @param relativeQuality κ_q·log10(size/largest): quality against the largest tier, in decades of training compute
 */
public record ModelTier(String name, ModelArchitecture architecture, double trainingTokens, double relativeQuality) {

    public ModelTier {
        Require.positive(trainingTokens, "trainingTokens");
        Require.finite(relativeQuality, "relativeQuality");
    }
}
