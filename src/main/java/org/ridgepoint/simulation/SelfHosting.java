package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.DemandGroups;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.demand.TasteNodes;
import org.ridgepoint.firms.CustomerTraffic;
import org.ridgepoint.firms.ServingCosts;
import org.ridgepoint.firms.Variant;
import org.ridgepoint.firms.VariantChoice;
import org.ridgepoint.inference.CostFloor;
import org.ridgepoint.inference.CostFrontier;

/**
 * What serving itself would cost a customer of each profile: open weights on whole groups of the best hardware for its
 * own traffic, at AC(v)·(1 + ψ) (model specification, section 7). Its size decides the traffic, its taste for quality the
 * variant.
 */
final class SelfHosting {
    private final Segment segment;
    private final int index;
    private final List<VariantChoice> choiceOfNode = new ArrayList<>();
    private final @Nullable Variant[] variant;
    private final double[] price;
    private double scarcity = 1;

    SelfHosting(Segment segment, int index, TasteNodes taste) {
        this.segment = segment;
        this.index = index;
        for (int node = 0; node < taste.count(); node++) {
            choiceOfNode.add(new VariantChoice(segment.withTaste(taste.factor(node))));
        }
        variant = new @Nullable Variant[DemandGroups.profiles(taste)];
        price = new double[variant.length];
    }

    /** Chooses the variant of each profile, from open weights with a frontier of 2^{@code doublings}. */
    void plan(ServingCosts costs, CustomerTraffic traffic, double year, int doublings) {
        for (int profile = 0; profile < variant.length; profile++) {
            OwnGroups own = new OwnGroups(traffic.tokensPerSecond(profile % CustomerSizes.BINS));
            variant[profile] = choiceOfNode.get(profile / CustomerSizes.BINS).best(costs, index, year, doublings, own);
        }
    }

    /** Works out the price that each profile pays itself: the same where size and variant are. */
    void reprice(ServingCosts costs, CustomerTraffic traffic) {
        for (int profile = 0; profile < variant.length; profile++) {
            int before = profile - CustomerSizes.BINS;
            boolean same = before >= 0 && Objects.equals(variant[profile], variant[before]);
            price[profile] = same
                    ? price[before]
                    : price(costs, variant[profile], traffic.tokensPerSecond(profile % CustomerSizes.BINS));
        }
    }

    private double price(ServingCosts costs, @Nullable Variant chosen, double tokensPerSecond) {
        CostFrontier frontier = chosen == null ? null : costs.frontier(index, chosen);
        double usdPerToken =
                frontier == null ? Double.POSITIVE_INFINITY : new OwnGroups(tokensPerSecond).usdPerToken(frontier);
        return usdPerToken <= Planning.DEAREST_USD_PER_TOKEN
                ? usdPerToken * (1 + segment.selfHostingTaste()) * scarcity
                : Double.POSITIVE_INFINITY;
    }

    /** What hardware costs customers from the next step on, over what it costs while there is enough of it. */
    void scarcity(double factor) {
        scarcity = factor;
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

    /** USD per token, effort included; infinite where no hardware serves the segment or the price is out of all reach. */
    double price(int profile) {
        return price[profile];
    }

    /** The variant that customers of a profile would serve; null where none can be served. */
    @Nullable
    Variant variant(int profile) {
        return variant[profile];
    }
}
