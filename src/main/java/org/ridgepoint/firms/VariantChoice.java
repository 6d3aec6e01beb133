package org.ridgepoint.firms;

import net.jafama.StrictFastMath;
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
            return segment.qualityUtility(quality) - segment.priceElasticity() * StrictFastMath.log(usdPerToken);
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
     * that is less than what one of them does score. Those that surely are no better than a likely one are left out.
     *
     * @param doublings log2 of the frontier size of the generation over the reference size
     * @return null if nothing can be served in this segment this year
     */
    public @Nullable Variant best(ServingCosts costs, int segmentIndex, double year, int doublings, Cost cost) {
        int[] ladder = costs.menu().ladder(doublings);
        int best = likely(costs, segmentIndex, year, ladder);
        if (best < 0) {
            return null;
        }
        Variant likely = costs.menu().variant(ladder[best]);
        double usdPerToken = usdPerToken(costs, segmentIndex, likely, cost);
        double highest = score(costs.menu().relativeQuality(likely), usdPerToken);
        double[] bound = bounds(costs, segmentIndex, year, ladder, likely, StrictFastMath.log(usdPerToken));
        bound[best] = Double.NEGATIVE_INFINITY;
        boolean[] close = new boolean[bound.length];
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
        return highest == Double.NEGATIVE_INFINITY ? null : costs.menu().variant(ladder[best]);
    }

    private static boolean mayWin(double bound, double highest) {
        return bound > Double.NEGATIVE_INFINITY && bound >= highest;
    }

    /** By place in the ladder, a score at lowest cost; −∞ where none can be served, or is no better than a likely one. */
    private double[] bounds(
            ServingCosts costs, int segmentIndex, double year, int[] ladder, Variant likely, double logCostOfLikely) {
        VariantMenu menu = costs.menu();
        double[] bound = new double[ladder.length];
        double quality = menu.relativeQuality(likely);
        for (int place = 0; place < bound.length; place++) {
            Variant variant = menu.variant(ladder[place]);
            double moreQuality = menu.relativeQuality(variant) - quality;
            double moreLogCost = costs.logFloorUsdPerToken(segmentIndex, variant) - logCostOfLikely;
            bound[place] = menu.available(variant.format(), year) && !value.isNoBetter(moreQuality, moreLogCost)
                    ? score(menu.relativeQuality(variant), costs.floorUsdPerToken(segmentIndex, variant))
                    : Double.NEGATIVE_INFINITY;
        }
        return bound;
    }

    /** The place of the variant that looks best at lowest costs; −1 if none can be served. */
    private int likely(ServingCosts costs, int segmentIndex, double year, int[] ladder) {
        VariantMenu menu = costs.menu();
        int likely = -1;
        double quality = 0;
        double logFloor = 0;
        for (int place = 0; place < ladder.length; place++) {
            Variant variant = menu.variant(ladder[place]);
            double next = costs.logFloorUsdPerToken(segmentIndex, variant);
            if (menu.available(variant.format(), year)
                    && next < Double.POSITIVE_INFINITY
                    && (likely < 0 || value.roughGain(menu.relativeQuality(variant) - quality, next - logFloor) > 0)) {
                likely = place;
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

    /** Score of a variant at a cost; −∞ where it cannot be served. */
    public double score(ServingCosts costs, int segmentIndex, Variant variant, Cost cost) {
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
