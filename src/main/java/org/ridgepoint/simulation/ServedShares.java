package org.ridgepoint.simulation;

import java.util.List;
import org.ridgepoint.firms.Deployer;

/** Shares of spending that sellers with too little capacity can serve in a segment, by group and deployer. */
final class ServedShares {
    private final SegmentMarket segment;
    private final List<Deployer> sellers;
    private final double[][] share;

    /**
     * What customers chose, as far as it is served.
     *
     * @param part by id, the part that a deployer serves
     */
    ServedShares(SegmentMarket segment, double[] part) {
        this.segment = segment;
        sellers = segment.sellers().deployers();
        share = new double[segment.groups()][part.length];
        for (int group = 0; group < share.length; group++) {
            for (Deployer seller : sellers) {
                share[group][seller.id()] = segment.engine().share(group, seller.id()) * part[seller.id()];
            }
        }
    }

    /** Those who got too little buy the rest from sellers that serve all of theirs, as they would choose among these. */
    void chooseAgain(SegmentPricing pricing, double[] part) {
        for (int group = 0; group < share.length; group++) {
            double missing = 0;
            double weights = 0;
            for (int i = 0; i < sellers.size(); i++) {
                int id = sellers.get(i).id();
                missing += segment.engine().share(group, id) * (1 - part[id]);
                weights += part[id] == 1 ? pricing.longRunShare(group, i) : 0;
            }
            for (int i = 0; missing > 0 && weights > 0 && i < sellers.size(); i++) {
                int id = sellers.get(i).id();
                share[group][id] += part[id] == 1 ? missing * pricing.longRunShare(group, i) / weights : 0;
            }
        }
    }

    /** Cuts shares again. */
    void times(double[] part) {
        for (double[] ofGroup : share) {
            for (Deployer seller : sellers) {
                ofGroup[seller.id()] *= part[seller.id()];
            }
        }
    }

    double share(int group, int deployer) {
        return share[group][deployer];
    }

    /** Spending for which nothing was got. */
    double unservedUsdPerSecond() {
        double unserved = 0;
        for (int group = 0; group < share.length; group++) {
            double shares = segment.engine().selfHosted(group);
            for (double value : share[group]) {
                shares += value;
            }
            unserved += segment.spending(group) * Math.max(0, 1 - shares);
        }
        return unserved;
    }
}
