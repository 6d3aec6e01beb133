package org.ridgepoint.firms.labs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilityRaceTest {
    private static final CapabilityRace RACE = new CapabilityRace(0.5, 0.25, 1);

    /** By hand: 0.5 + 0.25·log10 of 1, 10, 0.1; below a hundredth of the mean nothing changes, not even at 0. */
    @ParameterizedTest
    @CsvSource({"1, 0.5", "10, 0.75", "0.1, 0.25", "0.01, 0", "0.001, 0", "0, 0"})
    void rateFollowsTheLogarithmOfResearch(double overMean, double expected) {
        assertEquals(expected, RACE.rate(overMean * 3e8, 3e8), 1e-12);
    }

    @Test
    void withoutAnyResearchEverybodyGrowsAlike() {
        assertEquals(0.5, RACE.rate(0, 0), 0);
    }

    /** The gap solves dD/dt = Δrate − ι·D: D(3) = −0.1 + (−0.8 + 0.1)·e^(−3) with Δrate −0.1, whatever the step. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 12})
    void gapGoesToItsSteadyStateWhateverTheStep(int stepsPerYear) {
        double frontier = 0;
        double behind = -0.8;
        for (int step = 0; step < 3 * stepsPerYear; step++) {
            behind = RACE.progress(behind, 0.45, frontier, 0.55, 1.0 / stepsPerYear);
            frontier = RACE.progress(frontier, 0.55, frontier, 0.55, 1.0 / stepsPerYear);
        }
        assertEquals(3 * 0.55, frontier, 1e-12);
        assertEquals(-0.1 - 0.7 * StrictMath.exp(-3), behind - frontier, 1e-12);
    }

    /** Limit: without imitation labs keep to their own rates, and the limit is reached without a jump. */
    @Test
    void withoutImitationEachGoesItsOwnWay() {
        CapabilityRace none = new CapabilityRace(0.5, 0.25, 0);
        CapabilityRace little = new CapabilityRace(0.5, 0.25, 1e-6);
        assertEquals(-0.8 + 0.3 * 2, none.progress(-0.8, 0.3, 0, 0.6, 2), 1e-12);
        assertEquals(none.progress(-0.8, 0.3, 0, 0.6, 2), little.progress(-0.8, 0.3, 0, 0.6, 2), 1e-5);
        assertEquals(none.meanGap(-0.8, 0.3, 0.6, 2), little.meanGap(-0.8, 0.3, 0.6, 2), 1e-5);
    }

    /** Identity: the mean gap is the mean of the gaps along the way, here by the midpoint rule. */
    @Test
    void meanGapIsTheMeanOfTheWay() {
        double sum = 0;
        int parts = 1000;
        for (int i = 0; i < parts; i++) {
            double years = 3 * (i + 0.5) / parts;
            sum += RACE.progress(-0.8, 0.4, 0, 0.6, years) - 0.6 * years;
        }
        assertEquals(sum / parts, RACE.meanGap(-0.8, 0.4, 0.6, 3), 1e-6);
    }

    /** By hand: β·γ_R/ι = 2·0.25/1; and a tenth of the leader's research costs γ_R/ι decades in the long run. */
    @Test
    void loopGainIsTheLongRunElasticityOfOdds() {
        assertEquals(0.5, RACE.loopGain(2), 1e-12);
        double gap = RACE.steadyGap(RACE.rate(1, 10), RACE.rate(10, 10));
        assertEquals(-0.25, gap, 1e-12);
        double logOdds = 2 * StrictMath.log(10) * gap;
        assertEquals(RACE.loopGain(2) * StrictMath.log(0.1), logOdds, 1e-12);
    }

    /** Direction: more research is never slower, and more imitation never widens a gap. */
    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.05, 0.5, 1, 3, 40})
    void moreIsNeverSlower(double research) {
        double slow = RACE.progress(-0.5, RACE.rate(research, 1), 0, 0.6, 0.25);
        double fast = RACE.progress(-0.5, RACE.rate(1.5 * research, 1), 0, 0.6, 0.25);
        assertTrue(fast >= slow);
        CapabilityRace imitative = new CapabilityRace(0.5, 0.25, 2);
        double rate = Math.min(0.6, RACE.rate(research, 1));
        assertTrue(imitative.progress(-0.5, rate, 0, 0.6, 0.25) >= RACE.progress(-0.5, rate, 0, 0.6, 0.25));
    }
}
