package org.ridgepoint.firms.labs;

import org.ridgepoint.units.Require;

/**
 * Whether a deployer starts a lab (model specification, section 6: a rich independent may). It must catch up with what
 * others have learnt, which costs some years of what a lab spends on average, and must have that in cash.
 *
 * @param catchUpYears years of the mean research of active labs that catching up costs; an assumption
 * @param leastSunkUsd least cost of catching up, where labs are small or none is left; an assumption
 * @param possible false to keep deployers out of research
 */
public record LabEntry(double catchUpYears, double leastSunkUsd, boolean possible) {

    public LabEntry {
        Require.notNegative(catchUpYears, "catchUpYears");
        Require.notNegative(leastSunkUsd, "leastSunkUsd");
    }

    /** Cost of catching up, paid once. */
    public double sunkUsd(double meanResearchUsdPerYear) {
        return Math.max(leastSunkUsd, catchUpYears * meanResearchUsdPerYear);
    }

    /** True if a deployer has the money to try. */
    public boolean affordable(double cashUsd, double meanResearchUsdPerYear) {
        return possible && cashUsd >= sunkUsd(meanResearchUsdPerYear);
    }

    /**
     * True if a lab is worth more than it costs.
     *
     * @param asLabUsd discounted margin of deployment with a lab, less research
     * @param withoutUsd discounted margin as it is
     */
    public boolean pays(double asLabUsd, double withoutUsd, double meanResearchUsdPerYear) {
        return asLabUsd - withoutUsd > sunkUsd(meanResearchUsdPerYear);
    }
}
