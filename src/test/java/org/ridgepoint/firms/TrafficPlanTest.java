package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ridgepoint.demand.CopyPopulation;
import org.ridgepoint.demand.RankClass;

class TrafficPlanTest {
    private static final ListedClasses HEAD_AND_MID = new ListedClasses(true, true, false);
    private static final CopyPopulation POPULATION = new CopyPopulation(1000, 1.1);

    private final double head = POPULATION.classShare(RankClass.HEAD);
    private final double mid = POPULATION.classShare(RankClass.MID);
    private final double tail = POPULATION.classShare(RankClass.TAIL);
    private final TrafficMix mix = new TrafficMix();

    @BeforeEach
    void servesHeadAndMiddleAndSomeCustomersOfTheirOwn() {
        mix.addShared(RankClass.HEAD, 0.75 * head / (head + mid));
        mix.addShared(RankClass.MID, 0.75 * mid / (head + mid));
        mix.addOwn(3, 0.25);
    }

    @Test // the share of demand stays what it was in each class: 0.75 of traffic scales by (h+m+t)/(h+m), the rest
    // stays
    void widerRangeAddsTraffic() {
        double factor = TrafficPlan.relist(mix, HEAD_AND_MID, ListedClasses.ALL, POPULATION);
        double expected = 0.25 + 0.75 / (head + mid);
        assertEquals(expected, factor, 1e-12);
        assertEquals(0.75 * tail / (head + mid) / expected, mix.shared(RankClass.TAIL), 1e-12);
        assertEquals(0.25 / expected, mix.own(3), 1e-12);
        assertEquals(1, mix.total(), 1e-12);
    }

    @Test
    void goingBackUndoesIt() {
        double there = TrafficPlan.relist(mix, HEAD_AND_MID, ListedClasses.ALL, POPULATION);
        double back = TrafficPlan.relist(mix, ListedClasses.ALL, HEAD_AND_MID, POPULATION);
        assertEquals(1, there * back, 1e-12);
        assertEquals(0.75 * head / (head + mid), mix.shared(RankClass.HEAD), 1e-12);
        assertEquals(0, mix.shared(RankClass.TAIL), 0);
    }

    @Test
    void sameRangeChangesNothing() {
        assertEquals(1, TrafficPlan.relist(mix, HEAD_AND_MID, HEAD_AND_MID, POPULATION), 0);
        assertEquals(0.25, mix.own(3), 0);
    }

    @Test // of 1,000 tokens 750 are shared; the head has its part of the listed demand, the tail would bring as much
    // more
    void tokensOfAClass() {
        assertEquals(
                750 * head / (head + mid),
                TrafficPlan.classTokens(RankClass.HEAD, 1000, mix, HEAD_AND_MID, POPULATION),
                1e-9);
        assertEquals(
                750 * tail / (head + mid),
                TrafficPlan.classTokens(RankClass.TAIL, 1000, mix, HEAD_AND_MID, POPULATION),
                1e-9);
    }
}
