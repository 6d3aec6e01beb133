package org.ridgepoint.firms;

import org.ridgepoint.demand.CopyPopulation;
import org.ridgepoint.demand.RankClass;

/** What a change of the listed classes does to a deployer's traffic. Pure arithmetic on a mix. */
public final class TrafficPlan {
    private TrafficPlan() {}

    /**
     * The mix that a host expects with other classes listed: its share of demand for shared copies is taken to be the
     * same in every class that it lists.
     *
     * @return factor by which its total traffic changes; 1 if the classes stay the same
     */
    public static double relist(TrafficMix mix, ListedClasses before, ListedClasses after, CopyPopulation population) {
        if (before.equals(after)) {
            return 1;
        }
        double shared = mix.sharedTotal();
        double total = mix.total();
        double demandBefore = demand(before, population);
        double demandAfter = demand(after, population);
        double growth = demandBefore > 0 ? demandAfter / demandBefore : 1;
        for (RankClass rankClass : RankClass.ALL) {
            double share = after.contains(rankClass) && demandAfter > 0
                    ? shared * growth * population.classShare(rankClass) / demandAfter
                    : 0;
            mix.setShared(rankClass, share);
        }
        double factor = total > 0 ? mix.total() / total : 1;
        mix.normalize();
        return factor;
    }

    /** Tokens per second that a class would bring, if the share of demand were that of the listed classes. */
    public static double classTokens(
            RankClass rankClass,
            double tokensPerSecond,
            TrafficMix mix,
            ListedClasses listed,
            CopyPopulation population) {
        double demand = demand(listed, population);
        return demand > 0 ? tokensPerSecond * mix.sharedTotal() * population.classShare(rankClass) / demand : 0;
    }

    private static double demand(ListedClasses listed, CopyPopulation population) {
        double sum = 0;
        for (RankClass rankClass : RankClass.ALL) {
            sum += listed.contains(rankClass) ? population.classShare(rankClass) : 0;
        }
        return sum;
    }
}
