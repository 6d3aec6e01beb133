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
     * Quality that a lab expects its models to have over the coming years, on average over a generation: half a generation
     * old, with the gap to the leader on its way to where research leads. Where open weights trail, they are as far behind
     * the newest of all models as their lag, and that is 1/n of half a generation old if n labs ship in turn; so what counts
     * is the present open weights and how far ahead of them a lab is on average, not where in their course they are today.
     *
     * @param frontier capability of the leader now
     * @param open quality of the best open weights now
     * @param labs number of labs that ship, at least 1
     * @param meanGap expected gap to the leader, see {@link CapabilityRace#meanGap}; no lead is counted on
     */
    public double expectedQuality(double frontier, double open, int labs, double meanGap) {
        double age = generations.years() / 2;
        double ahead = openWeights.lagYears() + age / Require.atLeast(labs, 1, "labs") - age;
        double atFrontier =
                openWeights.trailing() ? open + race.growthPerYear() * ahead : frontier - race.growthPerYear() * age;
        return atFrontier + Math.min(0, meanGap);
    }
}
