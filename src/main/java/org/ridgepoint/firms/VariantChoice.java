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

    /**
     * A cost with a royalty on top.
     *
     * @param serving what serving costs
     * @param royaltyUsdPerToken not negative
     */
    public record WithRoyalty(Cost serving, double royaltyUsdPerToken) implements Cost {
        @Override
        public double usdPerToken(CostFrontier frontier) {
            return serving.usdPerToken(frontier) + royaltyUsdPerToken;
        }

        @Override
        public double usdPerTokenAtLeast(CostFloor floor) {
            return serving.usdPerTokenAtLeast(floor) + royaltyUsdPerToken;
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
     * @param doublings log2 of the frontier size of the generation over the reference size
     * @return null if nothing can be served in this segment this year
     */
    public @Nullable Variant best(ServingCosts costs, int segmentIndex, double year, int doublings, Cost cost) {
        int[] ladder = costs.menu().ladder(doublings);
        double[] bound = bounds(costs, segmentIndex, year, ladder);
        boolean[] close = new boolean[bound.length];
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int next = largest(bound); mayWin(bound[next], highest); next = largest(bound)) {
            Variant variant = costs.menu().variant(ladder[next]);
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
        return best < 0 ? null : costs.menu().variant(ladder[best]);
    }

    private static boolean mayWin(double bound, double highest) {
        return bound > Double.NEGATIVE_INFINITY && bound >= highest;
    }

    /** By place in the ladder, the score of a variant at its lowest cost; −∞ where it cannot be served. */
    private double[] bounds(ServingCosts costs, int segmentIndex, double year, int[] ladder) {
        VariantMenu menu = costs.menu();
        double[] bound = new double[ladder.length];
        for (int place = 0; place < bound.length; place++) {
            Variant variant = menu.variant(ladder[place]);
            bound[place] = menu.available(variant.format(), year)
                    ? score(menu.relativeQuality(variant), costs.floorUsdPerToken(segmentIndex, variant))
                    : Double.NEGATIVE_INFINITY;
        }
        return bound;
    }

    private double closeBound(ServingCosts costs, int segmentIndex, Variant variant, Cost cost) {
        double usdPerToken = BELOW * cost.usdPerTokenAtLeast(costs.floor(segmentIndex, variant));
        return score(costs.menu().relativeQuality(variant), usdPerToken);
    }

    /** Score of a variant at a cost; −∞ where it cannot be served. */
    public double score(ServingCosts costs, int segmentIndex, Variant variant, Cost cost) {
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
