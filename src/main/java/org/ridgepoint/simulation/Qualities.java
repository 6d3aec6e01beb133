package org.ridgepoint.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** Quality of a variant of a lab's models, or of open weights where there is no lab. */
    double of(@Nullable Lab lab, Variant variant) {
        return ofGeneration(lab) + menu.relativeQuality(variant);
    }

    /** Quality of the largest tier of a lab's models at full precision, or of open weights where there is no lab. */
    double ofGeneration(@Nullable Lab lab) {
        double generation = lab == null ? openWeights : lab.releasedQuality();
        return generation - frontier;
    }
}
