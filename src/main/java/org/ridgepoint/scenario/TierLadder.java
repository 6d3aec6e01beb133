package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ridgepoint.firms.ModelTier;
import org.ridgepoint.inference.CatalogModel;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.inference.QuantizationQuality;

/**
 * The tiers that labs can build: the models of the catalogue that a scenario names, and the first of them, the reference
 * size, scaled by powers of two for larger and smaller frontiers.
 *
 * <p>A scaled model has P and P_s times the factor with the same experts. Parameters go with L·d², and depth and width
 * grow alike, so L, d and the width of attention have its cube root. The key-value cache of a layer stays what it is, as
 * in published families that keep 8 key-value heads of 128 at every size, so its elements go with L.
 *
 * @param models largest first
 * @param qualityPerDecade κ_q
 */
record TierLadder(List<CatalogModel> models, double qualityPerDecade) {
    private static final double LN_10 = StrictMath.log(10);
    private static final double LN_2 = StrictMath.log(2);

    /** The tiers of the catalogue, then scaled frontiers from the largest down. */
    List<ModelTier> tiers(int leastDoublings, int mostDoublings) {
        List<ModelTier> tiers = new ArrayList<>();
        double reference = models.get(0).totalParameters();
        for (CatalogModel model : models) {
            double decades = StrictMath.log(model.totalParameters() / reference) / LN_10;
            tiers.add(new ModelTier(
                    model.name(),
                    model.requireArchitecture(),
                    tokens(model),
                    qualityPerDecade * decades,
                    model.equals(models.get(0)) ? OptionalInt.of(0) : OptionalInt.empty()));
        }
        for (int doublings = mostDoublings; doublings >= leastDoublings; doublings--) {
            if (doublings != 0) {
                tiers.add(scaled(models.get(0), doublings));
            }
        }
        return tiers;
    }

    private ModelTier scaled(CatalogModel model, int doublings) {
        return new ModelTier(
                model.name() + " x 2^" + doublings,
                scaled(model.requireArchitecture(), doublings),
                tokens(model),
                qualityPerDecade * doublings * LN_2 / LN_10,
                OptionalInt.of(doublings));
    }

    static ModelArchitecture scaled(ModelArchitecture real, int doublings) {
        double factor = StrictMath.exp(LN_2 * doublings);
        double root = StrictMath.exp(LN_2 * doublings / 3);
        int layers = (int) Math.max(1, Math.round(real.layers() * root));
        return new ModelArchitecture(
                real.totalParameters() * factor,
                real.alwaysReadParameters() * factor,
                real.experts(),
                real.activeExperts(),
                layers,
                real.hiddenSize() * root,
                real.kvElementsPerToken() / real.layers() * layers,
                real.decodeAttentionWidth() * root,
                real.prefillAttentionWidth() * root);
    }

    private static double tokens(CatalogModel model) {
        return model.trainingTokens().orElse(QuantizationQuality.DEFAULT_TRAINING_TOKENS);
    }
}
