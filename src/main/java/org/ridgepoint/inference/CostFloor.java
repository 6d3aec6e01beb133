package org.ridgepoint.inference;

import java.util.List;

/**
 * A lower bound of what copies cost on any of several options, from the best that any of them has to offer. It is far
 * cheaper to have than a {@link CostFrontier}, and tells which frontiers are not worth working out. Infinite where nothing is
 * on offer.
 *
 * @param terms of all options
 * @param workload of all options
 * @param usdPerGroupSecond one whole group
 * @param hotUsdPerSecond a hot copy, whatever its traffic
 * @param hotUsdPerPeakToken a hot copy, by peak traffic x̂
 * @param coldUsdPerSecond a cold copy, whatever its traffic
 * @param coldUsdPerPeakToken what traffic adds to that, by x̂
 */
public record CostFloor(
        ServingTerms terms,
        Workload workload,
        double usdPerGroupSecond,
        double hotUsdPerSecond,
        double hotUsdPerPeakToken,
        double coldUsdPerSecond,
        double coldUsdPerPeakToken) {

    /** The bound for these options, which have these terms and this workload; they may be none. */
    public static CostFloor of(ServingTerms terms, Workload workload, List<ServingOption> options) {
        double none = Double.POSITIVE_INFINITY;
        CostFloor floor = new CostFloor(terms, workload, none, none, none, none, none);
        for (ServingOption option : options) {
            floor = floor.and(new CostFloor(
                    terms,
                    workload,
                    option.usdPerGroupSecond(),
                    option.lowerBoundHotUsdPerSecond(0),
                    option.lowerBoundHotUsdPerPeakToken(),
                    option.lowerBoundColdUsdPerSecond(0, 0),
                    option.lowerBoundColdUsdPerSecond(1)));
        }
        return floor;
    }

    /** The bound for the options behind either of two. */
    public CostFloor and(CostFloor other) {
        return new CostFloor(
                terms,
                workload,
                Math.min(usdPerGroupSecond, other.usdPerGroupSecond),
                Math.min(hotUsdPerSecond, other.hotUsdPerSecond),
                Math.min(hotUsdPerPeakToken, other.hotUsdPerPeakToken),
                Math.min(coldUsdPerSecond, other.coldUsdPerSecond),
                Math.min(coldUsdPerPeakToken, other.coldUsdPerPeakToken));
    }

    /** ρ/u(λ): how far provisioning exceeds mean traffic. */
    public double peakOverMean(double totalTraffic) {
        return workload.peakToMean() / terms.utilization(totalTraffic, workload.tpotLimitSeconds());
    }

    /** USD per second of a copy with peak traffic x̂, hot or cold. */
    public double usdPerSecond(double peakTraffic) {
        double hot = Math.max(hotUsdPerSecond, hotUsdPerPeakToken * peakTraffic);
        return Math.min(hot, coldUsdPerSecond + coldUsdPerPeakToken * peakTraffic);
    }

    /** USD per second of whole groups that carry peak traffic x̂ hot. */
    public double wholeGroupsUsdPerSecond(double peakTraffic) {
        return Math.max(usdPerGroupSecond, hotUsdPerPeakToken * peakTraffic);
    }
}
