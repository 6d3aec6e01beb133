package org.ridgepoint.inference;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds the cheapest of many options exactly, looking closely at few: most are ruled out by a lower bound that costs a
 * few operations. Ties go to the option that stands first, so the result does not depend on anything but the list.
 */
public final class Planner {
    private final ServingOption[] options;
    private final int[] all;
    // by option, bounds of a hot copy's USD per second and of its USD per token of peak traffic
    private final double[] lowestHot;
    private final double[] lowestHotPerToken;
    private final double[] usdPerGroupSecond;
    /** The option that carried whole groups at the lowest cost last time, with which the next search begins. */
    private int lastWholeGroups;

    /** A planner over these options, in this order. */
    public Planner(List<ServingOption> options) {
        this.options = options.toArray(new ServingOption[0]);
        all = new int[this.options.length];
        Arrays.setAll(all, i -> i);
        lowestHot = new double[this.options.length];
        lowestHotPerToken = new double[this.options.length];
        usdPerGroupSecond = new double[this.options.length];
        for (int i = 0; i < lowestHot.length; i++) {
            usdPerGroupSecond[i] = this.options[i].usdPerGroupSecond();
            lowestHot[i] = this.options[i].lowerBoundHotUsdPerSecond(0);
            lowestHotPerToken[i] = this.options[i].lowerBoundHotUsdPerPeakToken();
        }
    }

    /** Number of options. */
    public int size() {
        return options.length;
    }

    /** The option at an index that a search returned. */
    public ServingOption option(int index) {
        return options[index];
    }

    /**
     * By index of an option of an earlier planner, its index here; −1 where it is gone, or stands in another order than
     * options before it.
     */
    int[] indicesOf(Planner earlier) {
        int[] indices = new int[earlier.options.length];
        int from = 0;
        for (int i = 0; i < indices.length; i++) {
            int found = from;
            while (found < options.length && options[found] != earlier.options[i]) {
                found++;
            }
            boolean here = found < options.length;
            indices[i] = here ? found : -1;
            from = here ? found + 1 : from;
        }
        return indices;
    }

    /**
     * The option with the lowest cost at traffic x of a deployer with total traffic λ.
     *
     * @return empty if there is no option
     */
    public OptionalInt cheapest(double traffic, double totalTraffic) {
        int best = promising(traffic, totalTraffic);
        if (best < 0) {
            return OptionalInt.empty();
        }
        double lowest = options[best].usdPerToken(traffic, totalTraffic);
        for (int i = 0; i < options.length; i++) {
            double peak = options[i].peakTraffic(traffic, totalTraffic);
            if (i == best || options[i].lowerBoundUsdPerSecond(peak) > lowest * traffic) {
                continue;
            }
            double cost = options[i].usdPerToken(traffic, totalTraffic);
            if (cost < lowest || (cost == lowest && i < best)) {
                lowest = cost;
                best = i;
            }
        }
        return OptionalInt.of(best);
    }

    /** The option with the lowest bound, with which the search starts; −1 if there is none. */
    private int promising(double traffic, double totalTraffic) {
        int best = -1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < options.length; i++) {
            double bound = options[i].lowerBoundUsdPerSecond(options[i].peakTraffic(traffic, totalTraffic));
            if (bound < lowest || best < 0) {
                lowest = bound;
                best = i;
            }
        }
        return best;
    }

    /**
     * The option whose hot copy is cheapest at peak traffic x̂; needs at least one option.
     *
     * @param guess an option that may be the one, looked at first; the result does not depend on it
     */
    int cheapestHot(double peakTraffic, int guess) {
        return cheapestHot(peakTraffic, guess, all);
    }

    /** The cheapest of an option and some others, as {@link #cheapestHot(double, int)}. */
    int cheapestHot(double peakTraffic, int guess, int[] others) {
        int best = guess;
        double lowest = options[guess].hotUsdPerSecond(peakTraffic);
        for (int i : others) {
            if (lowestHot[i] <= lowest
                    && peakTraffic * lowestHotPerToken[i] <= lowest
                    && i != guess
                    && options[i].hotMayCost(lowest, peakTraffic)) {
                double cost = options[i].hotUsdPerSecond(peakTraffic);
                best = cost < lowest || (cost == lowest && i < best) ? i : best;
                lowest = Math.min(lowest, cost);
            }
        }
        return best;
    }

    /**
     * The option whose cold copy is cheapest at traffic x provisioned for x̂; needs at least one option.
     *
     * @param guess as in {@link #cheapestHot}; returned where no option may wait cold
     */
    int cheapestCold(double traffic, double peakTraffic, int guess) {
        return cheapestCold(traffic, peakTraffic, guess, all);
    }

    /** The cheapest of an option and some others, as {@link #cheapestCold(double, double, int)}. */
    int cheapestCold(double traffic, double peakTraffic, int guess, int[] others) {
        int best = guess;
        double lowest = options[guess].coldUsdPerSecond(traffic, peakTraffic);
        for (int i : others) {
            if (i != guess && options[i].lowerBoundColdUsdPerSecond(traffic, peakTraffic) < lowest) {
                double cost = options[i].coldUsdPerSecond(traffic, peakTraffic);
                best = cost < lowest || (cost == lowest && i < best) ? i : best;
                lowest = Math.min(lowest, cost);
            }
        }
        return best;
    }

    /**
     * A USD per token of peak traffic that every cold copy costs at least; infinite where no option may wait in host
     * memory.
     */
    double lowerBoundColdUsdPerPeakToken() {
        double lowest = Double.POSITIVE_INFINITY;
        for (ServingOption option : options) {
            lowest = Math.min(lowest, option.lowerBoundColdUsdPerSecond(1));
        }
        return lowest;
    }

    /** The lowest USD per second of whole groups for a customer's own traffic; infinite if there is no option. */
    public double cheapestWholeGroupsUsdPerSecond(double traffic) {
        if (options.length == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double peak = options[0].peakTraffic(traffic, traffic);
        double lowest = options[lastWholeGroups].wholeGroupsUsdPerSecond(traffic);
        for (int i = 0; i < options.length; i++) {
            if (leastWholeGroups(i, peak) < lowest && options[i].wholeGroupsMayCostLess(traffic, lowest)) {
                double cost = options[i].wholeGroupsUsdPerSecond(traffic);
                lastWholeGroups = cost < lowest ? i : lastWholeGroups;
                lowest = Math.min(lowest, cost);
            }
        }
        return lowest;
    }

    private double leastWholeGroups(int option, double peakTraffic) {
        return Math.max(usdPerGroupSecond[option], peakTraffic * lowestHotPerToken[option]);
    }

    /** The lowest USD per output token at any traffic, without slack; infinite if there is no option. */
    public double floorUsdPerToken() {
        double lowest = Double.POSITIVE_INFINITY;
        for (ServingOption option : options) {
            lowest = Math.min(lowest, option.floorUsdPerToken());
        }
        return lowest;
    }

    /** The option with the lowest cost at the largest traffic; needs at least one option. */
    public ServingOption cheapestAtScale() {
        ServingOption best = options[0];
        for (ServingOption option : options) {
            best = option.floorUsdPerToken() < best.floorUsdPerToken() ? option : best;
        }
        return best;
    }

    /** The lowest USD per output token at traffic x without slack; infinite if there is no option. */
    public double cheapestWithoutSlackUsdPerToken(double traffic) {
        double[] bound = new double[options.length];
        int promising = 0;
        for (int i = 0; i < bound.length; i++) {
            double peak = options[i].setup().workload().peakToMean() * traffic;
            bound[i] = options[i].lowerBoundUsdPerSecond(peak);
            promising = bound[i] < bound[promising] ? i : promising;
        }
        double lowest = bound.length == 0 ? Double.POSITIVE_INFINITY : withoutSlack(promising, traffic);
        for (int i = 0; i < bound.length; i++) {
            if (bound[i] < lowest && i != promising) {
                lowest = Math.min(lowest, withoutSlack(i, traffic));
            }
        }
        return lowest / traffic;
    }

    private double withoutSlack(int option, double traffic) {
        return options[option].usdPerSecond(
                traffic, options[option].setup().workload().peakToMean() * traffic);
    }

    /** The lowest USD per second of one whole group; infinite if there is no option. */
    public double smallestGroupUsdPerSecond() {
        double lowest = Double.POSITIVE_INFINITY;
        for (ServingOption option : options) {
            lowest = Math.min(lowest, option.usdPerGroupSecond());
        }
        return lowest;
    }
}
