package org.ridgepoint.inference.cost;

import java.util.OptionalDouble;
import org.ridgepoint.inference.Planner;
import org.ridgepoint.inference.ServingOption;

/**
 * The smallest traffic at which a customer who hosts a model alone, on whole groups, pays no more than a price per token.
 *
 * <p>The cost by the second is a step function, k groups at n·c each, so the cost per token falls between steps and jumps
 * at them. It is at most p where x ≥ k·n·c/p. If k − 1 groups cannot serve (k − 1)·n·c/p, then k groups reach the price
 * at exactly x = k·n·c/p, provided that they can serve that much. Groups needed per token never rise with traffic, so
 * once some k suffices every larger one does, and the smallest is found by doubling and bisection on whole numbers.
 */
public final class BreakEven {
    private static final double HIGHEST_TRAFFIC = 1e15;
    private static final double ROUNDING = 1e-12;

    private BreakEven() {}

    /**
     * Break-even traffic on the best of the options.
     *
     * @return output tokens per second; empty if no traffic up to 1e15 breaks even
     */
    public static OptionalDouble traffic(Planner options, double usdPerToken) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < options.size(); i++) {
            double groupOnly = options.option(i).usdPerGroupSecond() / usdPerToken;
            if (groupOnly < least) {
                least = Math.min(least, traffic(options.option(i), usdPerToken).orElse(Double.POSITIVE_INFINITY));
            }
        }
        return least < Double.POSITIVE_INFINITY ? OptionalDouble.of(least) : OptionalDouble.empty();
    }

    /** Break-even traffic on one option; empty if no traffic up to 1e15 breaks even. */
    public static OptionalDouble traffic(ServingOption option, double usdPerToken) {
        if (option.floorUsdPerToken() > usdPerToken) {
            return OptionalDouble.empty();
        }
        double perGroup = option.usdPerGroupSecond() / usdPerToken;
        double high = 1;
        while (!suffices(option, high, perGroup)) {
            high *= 2;
            if (!(high * perGroup <= HIGHEST_TRAFFIC)) {
                return OptionalDouble.empty();
            }
        }
        double low = Math.floor(high / 2);
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (suffices(option, middle, perGroup)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of(high * perGroup);
    }

    private static boolean suffices(ServingOption option, double groups, double trafficPerGroup) {
        double cost = option.wholeGroupsUsdPerSecond(groups * trafficPerGroup);
        return cost <= option.usdPerGroupSecond() * groups * (1 + ROUNDING);
    }
}
