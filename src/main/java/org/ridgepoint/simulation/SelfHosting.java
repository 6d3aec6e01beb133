package org.ridgepoint.simulation;

import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.firms.CustomerTraffic;
import org.ridgepoint.firms.ServingCosts;
import org.ridgepoint.firms.Variant;
import org.ridgepoint.firms.VariantChoice;
import org.ridgepoint.inference.CostFloor;
import org.ridgepoint.inference.CostFrontier;

/**
 * What serving itself would cost a customer of each size: open weights on whole groups of the best hardware for its own
 * traffic, at AC(v)·(1 + ψ) (model specification, section 7).
 */
final class SelfHosting {
    private final Segment segment;
    private final int index;
    private final VariantChoice choice;
    private final @Nullable Variant[] variant = new @Nullable Variant[CustomerSizes.BINS];
    private final double[] price = new double[CustomerSizes.BINS];

    SelfHosting(Segment segment, int index) {
        this.segment = segment;
        this.index = index;
        this.choice = new VariantChoice(segment);
    }

    /** Chooses the variant of each size of customer, from open weights with a frontier of 2^{@code doublings}. */
    void plan(ServingCosts costs, CustomerTraffic traffic, double year, int doublings) {
        for (int bin = 0; bin < CustomerSizes.BINS; bin++) {
            double own = traffic.tokensPerSecond(bin);
            variant[bin] = choice.best(costs, index, year, doublings, new OwnGroups(own));
        }
    }

    /** Works out the price that each size pays itself. */
    void reprice(ServingCosts costs, CustomerTraffic traffic) {
        for (int bin = 0; bin < CustomerSizes.BINS; bin++) {
            Variant chosen = variant[bin];
            CostFrontier frontier = chosen == null ? null : costs.frontier(index, chosen);
            price[bin] = frontier == null
                    ? Double.POSITIVE_INFINITY
                    : new OwnGroups(traffic.tokensPerSecond(bin)).usdPerToken(frontier)
                            * (1 + segment.selfHostingTaste());
        }
    }

    /** Whole groups for one customer's traffic. */
    private record OwnGroups(double traffic) implements VariantChoice.Cost {
        @Override
        public double usdPerToken(CostFrontier frontier) {
            return frontier.planner().cheapestWholeGroupsUsdPerSecond(traffic) / traffic;
        }

        @Override
        public double usdPerTokenAtLeast(CostFloor floor) {
            return floor.wholeGroupsUsdPerSecond(floor.peakOverMean(traffic) * traffic) / traffic;
        }
    }

    /** USD per token, effort included; infinite where no hardware serves the segment. */
    double price(int bin) {
        return price[bin];
    }

    /** The variant that customers of a size would serve; null where none can be served. */
    @Nullable
    Variant variant(int bin) {
        return variant[bin];
    }
}
