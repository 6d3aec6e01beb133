package org.ridgepoint.firms.labs;

import org.ridgepoint.units.Require;

/**
 * Whether a deployer starts a lab (model specification, section 6: a rich independent may). It must catch up with what
 * others have learnt, which costs some years of what the leader spends and a training run of the size that is usual, and
 * must have that in cash. It starts if what it expects to gain is more.
 *
 * @param catchUpYears years of the leader's research that catching up costs; an assumption
 * @param leastSunkUsd least cost of catching up, where labs are small or none is left; an assumption
 * @param possible false to keep deployers out of research
 */
public record LabEntry(double catchUpYears, double leastSunkUsd, boolean possible) {

    public LabEntry {
        Require.notNegative(catchUpYears, "catchUpYears");
        Require.notNegative(leastSunkUsd, "leastSunkUsd");
    }

    /**
     * Cost of catching up, paid once.
     *
     * @param leaderUsdPerYear research of the lab with the highest capability; 0 where there is none
     * @param trainingUsd cost of training a model of the size of the best open weights
     */
    public double sunkUsd(double leaderUsdPerYear, double trainingUsd) {
        return Math.max(leastSunkUsd, catchUpYears * leaderUsdPerYear + trainingUsd);
    }

    /** True if a deployer has the money to try. */
    public boolean affordable(double cashUsd, double sunkUsd) {
        return possible && cashUsd >= sunkUsd;
    }
}
