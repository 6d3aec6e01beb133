package org.ridgepoint.inference;

import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Minimum efficient scale: the smallest traffic per model copy at which a token costs at most a tenth more than it ever
 * will, without slack. Cost per token never rises with traffic, so a bracketing solver finds it.
 */
public final class MinimumEfficientScale {
    /** How much dearer than the floor still counts as efficient. */
    public static final double TOLERANCE = 1.1;

    private static final double LOWEST_TRAFFIC = 1e-9;
    private static final double HIGHEST_TRAFFIC = 1e15;
    private static final double LOG_ACCURACY = 1e-12;
    private static final int MAX_EVALUATIONS = 500;

    private MinimumEfficientScale() {}

    /**
     * Minimum efficient scale of the cheapest option at every traffic.
     *
     * @return tokens per second on one copy; 0 if already the smallest traffic is efficient; empty if there is no option
     */
    public static OptionalDouble of(Planner frontier) {
        if (frontier.size() == 0) {
            return OptionalDouble.empty();
        }
        double target = TOLERANCE * frontier.floorUsdPerToken();
        double low = StrictMath.log(LOWEST_TRAFFIC);
        double high = StrictMath.log(HIGHEST_TRAFFIC);
        if (excess(frontier, low, target) <= 0) {
            return OptionalDouble.of(0);
        }
        double scale = new BrentSolver(LOG_ACCURACY)
                .solve(MAX_EVALUATIONS, logTraffic -> excess(frontier, logTraffic, target), low, high);
        return OptionalDouble.of(StrictMath.exp(scale));
    }

    private static double excess(Planner frontier, double logTraffic, double target) {
        double traffic = StrictMath.exp(logTraffic);
        double cost = frontier.cheapestWithoutSlackUsdPerToken(traffic);
        return StrictMath.log(cost / target);
    }
}
