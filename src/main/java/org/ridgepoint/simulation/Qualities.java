package org.ridgepoint.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.OpenWeights;
import org.ridgepoint.firms.Variant;
import org.ridgepoint.firms.VariantMenu;

/**
 * Quality of what is on offer, in decades of training compute, measured from the best released model of the step.
 *
 * @param menu variants of a generation
 * @param frontier best released quality
 * @param openWeights quality of the best open weights
 */
record Qualities(VariantMenu menu, double frontier, double openWeights) {

    static Qualities of(VariantMenu menu, List<Lab> labs, OpenWeights open) {
        double frontier = labs.stream().mapToDouble(Lab::releasedQuality).max().orElse(open.quality());
        return new Qualities(menu, Math.max(frontier, open.quality()), open.quality());
    }

    /** Quality of a variant of what a deployer serves in a segment. */
    double of(Deployer deployer, int segment, Variant variant) {
        return ofGeneration(deployer, segment) + menu.relativeQuality(variant);
    }

    /**
     * Quality, at the reference size and full precision, of the generation that a deployer serves in a segment. A lab that
     * opens its weights has them before others.
     */
    double ofGeneration(Deployer deployer, int segment) {
        return generation(deployer.position(segment).model(), deployer.lab()) - frontier;
    }

    private double generation(@Nullable Lab model, @Nullable Lab own) {
        if (model != null) {
            return model.releasedQuality();
        }
        return own == null ? openWeights : Math.max(openWeights, own.releasedQuality());
    }

    /** Quality of a variant of the best open weights. */
    double ofOpen(Variant variant) {
        return openWeights - frontier + menu.relativeQuality(variant);
    }
}
