package org.ridgepoint.firms;

import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.inference.CostFloor;
import org.ridgepoint.inference.CostFrontier;

/**
 * Chooses what to offer by the value score β·ln10·quality − α·ln AC (model specification, section 8): the utility that
 * customers would have if they paid the cost. This is where scale decides technology and number format.
 *
 * @param value the value score
 */
public record VariantChoice(ValueScore value) {

    /** Keeps a bound below the cost that it bounds, whatever either of them was rounded to. */
    private static final double BELOW = 1 - 1e-9;

    /** For customers who are alike: their β and α. */
    public VariantChoice(Segment segment) {
        this((quality, usdPerToken) ->
                segment.qualityUtility(quality) - segment.priceElasticity() * StrictMath.log(usdPerToken));
    }

    /** What a token of a variant costs; must not be below the floor of its frontier. */
    @FunctionalInterface
    public interface Cost {
        double usdPerToken(CostFrontier frontier);

        /** What it surely costs at least, from a bound of the copies' costs; 0 where nothing is known. */
        default double usdPerTokenAtLeast(CostFloor floor) {
            return 0;
        }
    }

    /** The value score of a variant. */
    public double score(double quality, double usdPerToken) {
        return value.of(quality, usdPerToken);
    }

    /**
     * The variant with the highest score; the first in the menu's order where several are equal. Variants are looked at
     * in the order of what they could score, first at their lowest cost at any traffic and then at a closer bound, until
     * that is less than what one of them does score.
     *
     * @return null if nothing can be served in this segment this year
     */
    public @Nullable Variant best(ServingCosts costs, int segmentIndex, double year, Cost cost) {
        double[] bound = bounds(costs, segmentIndex, year);
        boolean[] close = new boolean[bound.length];
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int next = largest(bound); mayWin(bound[next], highest); next = largest(bound)) {
            Variant variant = costs.menu().variant(next);
            if (!close[next]) {
                close[next] = true;
                bound[next] = Math.min(bound[next], closeBound(costs, segmentIndex, variant, cost));
                continue;
            }
            bound[next] = Double.NEGATIVE_INFINITY;
            double score = score(costs, segmentIndex, variant, cost);
            if (score > highest || (score == highest && next < best)) {
                highest = score;
                best = next;
            }
        }
        return best < 0 ? null : costs.menu().variant(best);
    }

    private static boolean mayWin(double bound, double highest) {
        return bound > Double.NEGATIVE_INFINITY && bound >= highest;
    }

    /** By variant, its score at its lowest cost; −∞ where it cannot be served. */
    private double[] bounds(ServingCosts costs, int segmentIndex, double year) {
        VariantMenu menu = costs.menu();
        double[] bound = new double[menu.size()];
        for (int number = 0; number < bound.length; number++) {
            Variant variant = menu.variant(number);
            bound[number] = menu.available(variant.format(), year)
                    ? score(menu.relativeQuality(variant), costs.floorUsdPerToken(segmentIndex, variant))
                    : Double.NEGATIVE_INFINITY;
        }
        return bound;
    }

    private double closeBound(ServingCosts costs, int segmentIndex, Variant variant, Cost cost) {
        double usdPerToken = BELOW * cost.usdPerTokenAtLeast(costs.floor(segmentIndex, variant));
        return score(costs.menu().relativeQuality(variant), usdPerToken);
    }

    private double score(ServingCosts costs, int segmentIndex, Variant variant, Cost cost) {
        CostFrontier frontier = costs.frontier(segmentIndex, variant);
        return frontier == null
                ? Double.NEGATIVE_INFINITY
                : score(costs.menu().relativeQuality(variant), cost.usdPerToken(frontier));
    }

    /** Where the largest value stands first. */
    private static int largest(double[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }
}
