package org.ridgepoint.firms;

import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.inference.CostFloor;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.units.Elementary;

/**
 * Chooses what to offer by the value score β·ln10·quality − α·ln AC (model specification, section 8): the utility that
 * customers would have if they paid the cost. This is where scale decides technology and number format.
 *
 * @param value the value score
 */
public record VariantChoice(ValueScore value) {

    /** Differences of utility below this may be rounding. */
    private static final double ROUNDING = 1e-9;

    /** Keeps a bound below the cost that it bounds, whatever either of them was rounded to. */
    private static final double BELOW = 1 - 1e-9;

    /** For customers who are alike: their β and α. */
    public VariantChoice(Segment segment) {
        this(new AlikeScore(segment));
    }

    /** The utility of customers who are alike. */
    private record AlikeScore(Segment segment) implements ValueScore {
        @Override
        public double of(double quality, double usdPerToken) {
            return segment.qualityUtility(quality) - segment.priceElasticity() * Elementary.log(usdPerToken);
        }

        @Override
        public double roughGain(double moreQuality, double moreLogCost) {
            return segment.qualityUtility(moreQuality) - segment.priceElasticity() * moreLogCost;
        }

        @Override
        public boolean isNoBetter(double moreQuality, double moreLogCost) {
            return roughGain(moreQuality, moreLogCost) < -ROUNDING;
        }
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
     * that is less than what one of them does score. Those that surely are no better than a likely one are left out.
     *
     * @return null if nothing can be served in this segment this year
     */
    public @Nullable Variant best(ServingCosts costs, int segmentIndex, double year, Cost cost) {
        int best = likely(costs, segmentIndex, year);
        if (best < 0) {
            return null;
        }
        double usdPerToken = usdPerToken(costs, segmentIndex, costs.menu().variant(best), cost);
        double highest = score(costs.menu().relativeQuality(costs.menu().variant(best)), usdPerToken);
        double[] bound = bounds(costs, segmentIndex, year, best, Elementary.log(usdPerToken));
        boolean[] close = new boolean[bound.length];
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
        return highest == Double.NEGATIVE_INFINITY ? null : costs.menu().variant(best);
    }

    private static boolean mayWin(double bound, double highest) {
        return bound > Double.NEGATIVE_INFINITY && bound >= highest;
    }

    /** By variant, its score at its lowest cost; −∞ where it cannot be served, or is no better than a likely one. */
    private double[] bounds(ServingCosts costs, int segmentIndex, double year, int likely, double logCostOfLikely) {
        VariantMenu menu = costs.menu();
        double[] bound = new double[menu.size()];
        double quality = menu.relativeQuality(menu.variant(likely));
        for (int number = 0; number < bound.length; number++) {
            Variant variant = menu.variant(number);
            double moreQuality = menu.relativeQuality(variant) - quality;
            double moreLogCost = costs.logFloorUsdPerToken(segmentIndex, variant) - logCostOfLikely;
            bound[number] = number != likely
                            && menu.available(variant.format(), year)
                            && !value.isNoBetter(moreQuality, moreLogCost)
                    ? score(menu.relativeQuality(variant), costs.floorUsdPerToken(segmentIndex, variant))
                    : Double.NEGATIVE_INFINITY;
        }
        return bound;
    }

    /** The variant that looks best at lowest costs; −1 if none can be served. */
    private int likely(ServingCosts costs, int segmentIndex, double year) {
        VariantMenu menu = costs.menu();
        int likely = -1;
        double quality = 0;
        double logFloor = 0;
        for (int number = 0; number < menu.size(); number++) {
            Variant variant = menu.variant(number);
            double next = costs.logFloorUsdPerToken(segmentIndex, variant);
            if (menu.available(variant.format(), year)
                    && next < Double.POSITIVE_INFINITY
                    && (likely < 0 || value.roughGain(menu.relativeQuality(variant) - quality, next - logFloor) > 0)) {
                likely = number;
                quality = menu.relativeQuality(variant);
                logFloor = next;
            }
        }
        return likely;
    }

    private double closeBound(ServingCosts costs, int segmentIndex, Variant variant, Cost cost) {
        double usdPerToken = BELOW * cost.usdPerTokenAtLeast(costs.floor(segmentIndex, variant));
        return score(costs.menu().relativeQuality(variant), usdPerToken);
    }

    private double score(ServingCosts costs, int segmentIndex, Variant variant, Cost cost) {
        return score(costs.menu().relativeQuality(variant), usdPerToken(costs, segmentIndex, variant, cost));
    }

    private static double usdPerToken(ServingCosts costs, int segmentIndex, Variant variant, Cost cost) {
        CostFrontier frontier = costs.frontier(segmentIndex, variant);
        return frontier == null ? Double.POSITIVE_INFINITY : cost.usdPerToken(frontier);
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
