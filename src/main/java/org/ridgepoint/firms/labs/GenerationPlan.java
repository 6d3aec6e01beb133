package org.ridgepoint.firms.labs;

import java.util.List;
import org.ridgepoint.units.Require;

/**
 * When generations ship and how large their frontier model is: ½, 1, 2 or 4 times the last, whichever has the best
 * discounted margin at forecast spending less the cost of training (model specification, section 6).
 *
 * @param years between generations of a lab
 * @param leastDoublings smallest frontier, as log2 of its size over the reference size
 * @param mostDoublings largest frontier
 * @param training what training costs
 */
public record GenerationPlan(double years, int leastDoublings, int mostDoublings, TrainingCost training) {
    private static final List<Integer> STEPS = List.of(0, -1, 1, 2);

    public GenerationPlan {
        Require.positive(years, "years");
        Require.within(leastDoublings, -10, 0, "leastDoublings");
        Require.within(mostDoublings, 0, 10, "mostDoublings");
    }

    /** What a lab expects to earn with a frontier model of some size. */
    @FunctionalInterface
    public interface Forecast {
        /** Margin over the life of a generation, discounted, USD. */
        double discountedMarginUsd(int doublings);
    }

    /**
     * The size to build. Training is paid out of what research gets, so a size that costs more than {@code budgetUsd} is
     * out of reach; where all are, the smallest is built. The present size wins a tie.
     *
     * @param present log2 of the present size over the reference size
     */
    public int choose(int present, double year, double budgetUsd, Forecast forecast) {
        int best = Math.max(leastDoublings, Math.min(present - 1, mostDoublings));
        double highest = Double.NEGATIVE_INFINITY;
        for (int step : STEPS) {
            int candidate = present + step;
            double cost = training.usd(candidate, year);
            if (candidate >= leastDoublings && candidate <= mostDoublings && cost <= budgetUsd) {
                double value = forecast.discountedMarginUsd(candidate) - cost;
                if (value > highest) {
                    highest = value;
                    best = candidate;
                }
            }
        }
        return best;
    }
}
