package org.ridgepoint.firms.labs;

import org.ridgepoint.units.Require;

/**
 * The race for capability: {@code dQ/dt = g0 + γ_R·log10(max(R, 0.01·R̄)/R̄) + ι·(Q_frontier − Q)}, Q in decades of
 * effective training compute, R what a lab spends on research and R̄ the mean of active labs (model specification,
 * section 6).
 *
 * @param growthPerYear g0: growth of a lab with mean research at the frontier
 * @param researchPerYear γ_R: growth per decade of research
 * @param imitationPerYear ι: share of the gap to the frontier that is closed
 */
public record CapabilityRace(double growthPerYear, double researchPerYear, double imitationPerYear) {

    /** A lab progresses as if it spent at least this part of the mean. */
    public static final double LEAST_SHARE_OF_MEAN = 0.01;

    private static final double LN_10 = StrictMath.log(10);

    public CapabilityRace {
        Require.notNegative(growthPerYear, "growthPerYear");
        Require.notNegative(researchPerYear, "researchPerYear");
        Require.notNegative(imitationPerYear, "imitationPerYear");
    }

    /**
     * Growth of a lab at the frontier, decades per year: {@code g0 + γ_R·log10(max(R, 0.01·R̄)/R̄)}.
     *
     * @param research R, in any unit of money per time
     * @param meanResearch R̄ in the same unit; where nobody does research everybody grows by g0
     */
    public double rate(double research, double meanResearch) {
        return meanResearch > 0
                ? growthPerYear + researchPerYear * log10(Math.max(research / meanResearch, LEAST_SHARE_OF_MEAN))
                : growthPerYear;
    }

    /**
     * Capability after some years, exact while rates and the leader stay the same: the gap to the frontier decays to
     * its steady state by e^(−ι·t), so the length of a step does not matter.
     *
     * @param rate the lab's own {@link #rate}
     * @param frontier capability of the leader at the start
     * @param frontierRate the leader's rate
     */
    public double progress(double capability, double rate, double frontier, double frontierRate, double years) {
        double closed = -StrictMath.expm1(-imitationPerYear * years);
        double held = imitationPerYear > 0 ? closed / imitationPerYear : years;
        double gap = (1 - closed) * (capability - frontier) + held * (rate - frontierRate);
        return frontier + frontierRate * years + gap;
    }

    /**
     * Gap to which a lab settles behind one whose rate is {@code frontierRate}, in decades; negative behind it.
     *
     * @return infinite without imitation, unless the rates are equal
     */
    public double steadyGap(double rate, double frontierRate) {
        return rate == frontierRate ? 0 : (rate - frontierRate) / imitationPerYear;
    }

    /**
     * Mean over the coming years of the gap to a leader, on its way to {@link #steadyGap}.
     *
     * @param gap at the start, decades
     */
    public double meanGap(double gap, double rate, double frontierRate, double years) {
        double decay = imitationPerYear * years;
        if (decay == 0) {
            return gap + (rate - frontierRate) * years / 2;
        }
        double steady = steadyGap(rate, frontierRate);
        return steady + (gap - steady) * -StrictMath.expm1(-decay) / decay;
    }

    /**
     * g = β·γ_R/ι, the loop gain of research: elasticity of a lab's odds in what it spends, once gaps have settled.
     * Above 1 the race tips to few labs, however large the market (Sutton 1991).
     *
     * @param qualityWeight β of the segment
     * @return infinite without imitation
     */
    public double loopGain(double qualityWeight) {
        return researchPerYear == 0 ? 0 : qualityWeight * researchPerYear / imitationPerYear;
    }

    private static double log10(double value) {
        return StrictMath.log(value) / LN_10;
    }
}
