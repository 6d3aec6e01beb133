package org.ridgepoint.simulation;

import java.util.List;
import java.util.Map;

/**
 * A segment at the end of a step.
 *
 * @param name for example {@code assistant}
 * @param hostedTokensPerSecond output tokens that deployers serve
 * @param priceUsdPerMillion mean price of a million hosted tokens
 * @param curve cost of what the largest seller serves, on the cheapest hardware on sale; empty without sales
 * @param minimumEfficientScale least traffic of one copy at 1.1 times the least cost, tokens per second, for the same; NaN
 *     without sales
 * @param sizes customers, from the smallest to the largest
 */
public record SegmentView(
        String name,
        double hostedTokensPerSecond,
        double priceUsdPerMillion,
        List<CostPoint> curve,
        double minimumEfficientScale,
        List<SizeView> sizes) {

    public SegmentView {
        curve = List.copyOf(curve);
        sizes = List.copyOf(sizes);
    }

    /**
     * A point of the cost curve of one copy without slack.
     *
     * @param tokensPerSecond traffic of the copy
     * @param usdPerMillion cost of a million tokens
     */
    public record CostPoint(double tokensPerSecond, double usdPerMillion) {}

    /**
     * Customers of one size.
     *
     * @param customers how many; need not be whole
     * @param tokensPerSecond what one of them would serve if it served itself
     * @param usdPerYear what all of them spend
     * @param selfHosted part of that for serving themselves, in [0, 1]
     * @param byDeployer part of that spent with a deployer, by its id; those without any left out
     */
    public record SizeView(
            double customers,
            double tokensPerSecond,
            double usdPerYear,
            double selfHosted,
            Map<Integer, Double> byDeployer) {
        public SizeView {
            byDeployer = Map.copyOf(byDeployer);
        }
    }
}
