package org.ridgepoint.inference.cost;

import java.util.Optional;
import org.ridgepoint.inference.OperatingPoint;
import org.ridgepoint.inference.ServingOption;

/**
 * The cheapest way to serve one traffic, or why there is none.
 *
 * @param trafficTokensPerSecond x
 * @param totalTrafficTokensPerSecond λ
 * @param served how; absent if nothing works
 * @param reason why nothing works; empty if something does
 */
public record CostRow(
        double trafficTokensPerSecond, double totalTrafficTokensPerSecond, Optional<Served> served, String reason) {

    /**
     * The cheapest way.
     *
     * @param choice what
     * @param option the same as an option
     * @param point at this traffic
     */
    public record Served(ServingChoice choice, ServingOption option, OperatingPoint point) {}
}
