package org.ridgepoint.inference;

import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Minimum efficient scale: the smallest traffic per model copy at which a token costs at most a tenth more than it ever
 * will, without slack. Cost per token never rises with traffic, and falls to its floor at some traffic, so a bracketing solver
 * finds it.
 */
public final class MinimumEfficientScale {
    /** How much dearer than the floor still counts as efficient. */
    public static final double TOLERANCE = 1.1;

    private static final double LOWEST_TRAFFIC = 1e-9;
    private static final double HIGH_TRAFFIC = 1e9;
    private static final double HIGHER = StrictMath.log(1e6);
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
        if (target == 0 || excess(frontier, low, target) <= 0) {
            return OptionalDouble.of(0);
        }
        double high = StrictMath.log(HIGH_TRAFFIC);
        while (excess(frontier, high, target) > 0) {
            high += HIGHER;
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
