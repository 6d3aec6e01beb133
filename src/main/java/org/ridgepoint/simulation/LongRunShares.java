package org.ridgepoint.simulation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.pricing.EquilibriumSolver;

/**
 * Shares of a segment's spending to which the prices of the last step lead once all customers have chosen anew.
 *
 * @param byDeployer by id; nothing for those who do not sell
 * @param byLab of each family of closed models, by index of its lab
 * @param open of open weights, self-hosting included
 * @param hosts number of independent deployers that sell
 * @param ofHosts share of all of them
 */
record LongRunShares(
        Map<Integer, Double> byDeployer, Map<Integer, Double> byLab, double open, int hosts, double ofHosts) {

    static LongRunShares of(EquilibriumSolver solver, Sellers sellers, @Nullable Lab[] models) {
        Map<Integer, Double> byDeployer = new HashMap<>();
        Map<Integer, Double> byLab = new HashMap<>();
        double closed = 0;
        int hosts = 0;
        double ofHosts = 0;
        for (int i = 0; i < sellers.count(); i++) {
            Deployer deployer = sellers.deployers().get(i);
            double share = solver.segmentShare(i);
            Lab model = models[i];
            byDeployer.put(deployer.id(), share);
            if (model != null) {
                byLab.merge(model.index(), share, Double::sum);
                closed += share;
            }
            if (deployer.lab() == null) {
                hosts++;
                ofHosts += share;
            }
        }
        return new LongRunShares(byDeployer, byLab, Math.max(0, 1 - closed), hosts, ofHosts);
    }

    double of(Deployer deployer) {
        return byDeployer.getOrDefault(deployer.id(), 0.0);
    }

    /** Share of a lab's family, or of open weights with self-hosting where there is no lab. */
    double ofNest(@Nullable Lab model) {
        return model == null ? open : byLab.getOrDefault(model.index(), 0.0);
    }

    /** Share of a typical independent deployer. */
    double ofTypicalHost() {
        return hosts > 0 ? ofHosts / hosts : 0;
    }
}
