package org.ridgepoint.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgepoint.hardware.TechnologyFamily;

/**
 * A deployer at the end of a step.
 *
 * @param id order of arrival
 * @param integrated true if research and deployment are in one firm
 * @param ageSteps steps since entry, or since it sells again
 * @param cashUsd cash in hand
 * @param debtUsd what it owes
 * @param fleetUsd book value of its chips
 * @param profitUsdPerYear profit of the last year, or of what there is of it
 * @param positions what it does, by segment
 */
public record DeployerView(
        int id,
        boolean integrated,
        int ageSteps,
        double cashUsd,
        double debtUsd,
        double fleetUsd,
        double profitUsdPerYear,
        List<PositionView> positions) {

    public DeployerView {
        positions = List.copyOf(positions);
    }

    /** What events call it. */
    public String name() {
        return EventLog.nameOf(id);
    }

    /** Revenue of all segments, USD per year. */
    public double revenueUsdPerYear() {
        return positions.stream().mapToDouble(PositionView::revenueUsdPerYear).sum();
    }

    /**
     * What a deployer does in one segment.
     *
     * @param tokensPerSecond output tokens served
     * @param revenueUsdPerYear revenue
     * @param share of the segment's hosted revenue, in [0, 1]
     * @param priceUsdPerMillion price of a million tokens; NaN before the first price
     * @param costUsdPerMillion AC̄ of a million tokens at what it plans to serve; infinite if nothing can be served
     * @param copyTokensPerSecond traffic of the copy that a typical token is served on: geometric mean over tokens; NaN
     *     without sales
     * @param plan what it offers; empty if nothing can be served
     */
    public record PositionView(
            double tokensPerSecond,
            double revenueUsdPerYear,
            double share,
            double priceUsdPerMillion,
            double costUsdPerMillion,
            double copyTokensPerSecond,
            Optional<Plan> plan) {

        /** True if it sold something in the step and can go on. */
        public boolean sells() {
            return tokensPerSecond > 0 && Double.isFinite(costUsdPerMillion) && plan.isPresent();
        }
    }

    /**
     * What is served, and on what.
     *
     * @param weights the lab whose models are served, or open weights
     * @param offer model tier and number format
     * @param family technology that carries most tokens
     * @param product the product of it
     * @param servingUsdPerYear cost of hardware, by maker
     */
    public record Plan(
            String weights,
            String offer,
            TechnologyFamily family,
            String product,
            Map<String, Double> servingUsdPerYear) {
        /** What {@link #weights} says of open weights. */
        public static final String OPEN_WEIGHTS = "open weights";

        public Plan {
            servingUsdPerYear = Map.copyOf(servingUsdPerYear);
        }
    }
}
