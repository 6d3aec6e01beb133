package org.ridgepoint.firms;

import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.inference.CostFrontier;

/**
 * Chooses what to offer by the value score β·ln10·quality − α·ln AC (model specification, section 8): the utility that
 * customers would have if they paid the cost. This is where scale decides technology and number format.
 *
 * @param segment whose customers it is for: their β and α
 */
public record VariantChoice(Segment segment) {

    /** What a token of a variant costs; must not be below the floor of its frontier. */
    @FunctionalInterface
    public interface Cost {
        double usdPerToken(CostFrontier frontier);
    }

    /** Utility of a variant at cost. */
    public double score(double quality, double usdPerToken) {
        return segment.qualityUtility(quality) - segment.priceElasticity() * StrictMath.log(usdPerToken);
    }

    /**
     * The variant with the highest score; the first in the menu's order where several are equal.
     *
     * @return null if nothing can be served in this segment this year
     */
    public @Nullable Variant best(ServingCosts costs, int segmentIndex, double year, Cost cost) {
        VariantMenu menu = costs.menu();
        Variant best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (int tier = 0; tier < menu.tiers().size(); tier++) {
            for (int format = 0; format < menu.formats().size(); format++) {
                Variant variant = new Variant(tier, format);
                CostFrontier frontier = menu.available(format, year) ? costs.frontier(segmentIndex, variant) : null;
                if (frontier == null) {
                    continue;
                }
                double quality = menu.relativeQuality(variant);
                if (score(quality, frontier.floorUsdPerToken()) <= highest) {
                    continue;
                }
                double score = score(quality, cost.usdPerToken(frontier));
                if (score > highest) {
                    highest = score;
                    best = variant;
                }
            }
        }
        return best;
    }
}
