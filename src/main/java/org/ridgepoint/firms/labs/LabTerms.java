package org.ridgepoint.firms.labs;

import org.ridgepoint.units.Require;

/**
 * How labs work and earn (model specification, section 6).
 *
 * @param race how capability grows
 * @param research what is spent on it
 * @param generations when models ship, and how large they are
 * @param openWeights how open weights follow
 * @param royaltyRate royalty per token as a part of the licensor's own price
 * @param arrangements how a lab chooses what it does
 * @param entry who starts a lab
 */
public record LabTerms(
        CapabilityRace race,
        RdRule research,
        GenerationPlan generations,
        OpenTerms openWeights,
        double royaltyRate,
        ArrangementRule arrangements,
        LabEntry entry) {

    public LabTerms {
        Require.fraction(royaltyRate, "royaltyRate");
    }

    /**
     * How open weights follow the frontier.
     *
     * @param lagYears how far they trail
     * @param trailing true if somebody always opens what is as good as the best model of that time; false if only what
     *     the labs of the model release openly counts
     */
    public record OpenTerms(double lagYears, boolean trailing) {
        public OpenTerms {
            Require.notNegative(lagYears, "lagYears");
        }
    }

    /**
     * Quality that a lab expects its models to have over the coming years: they are half a generation old on average, and
     * the gap to the leader moves to where research leads.
     *
     * @param frontier capability of the leader now
     * @param gap the lab's capability less that of the leader
     * @param rate growth of the lab at the frontier, see {@link CapabilityRace#rate}
     * @param frontierRate the leader's
     */
    public double expectedQuality(double frontier, double gap, double rate, double frontierRate, double years) {
        double age = generations.years() / 2;
        return frontier - race.growthPerYear() * age + Math.min(0, race.meanGap(gap, rate, frontierRate, years));
    }
}
