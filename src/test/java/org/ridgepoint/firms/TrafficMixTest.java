package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ridgepoint.demand.CopyPopulation;
import org.ridgepoint.demand.RankClass;

class TrafficMixTest {

    @Test // amounts 2, 1 and 5 of 8
    void amountsBecomeShares() {
        TrafficMix mix = new TrafficMix();
        mix.addShared(RankClass.HEAD, 1);
        mix.addShared(RankClass.HEAD, 1);
        mix.addShared(RankClass.TAIL, 1);
        mix.addOwn(0, 5);
        mix.normalize();
        assertEquals(0.25, mix.shared(RankClass.HEAD), 1e-15);
        assertEquals(0.375, mix.sharedTotal(), 1e-15);
        assertEquals(0.625, mix.own(0), 1e-15);
        assertEquals(1, mix.total(), 1e-15);
        TrafficMix copy = new TrafficMix();
        copy.set(mix);
        mix.clear();
        assertEquals(0.625, copy.own(0), 1e-15);
        assertEquals(0, mix.total(), 0);
    }

    @Test
    void mixWithoutTrafficStaysEmpty() {
        TrafficMix mix = new TrafficMix();
        mix.normalize();
        assertEquals(0, mix.total(), 0);
    }

    @Test // a lab's 24 copies have no middle (5 % of 24 is 1.2): all shared traffic falls on head and tail
    void sharedTrafficSpreadsOverAPopulation() {
        CopyPopulation lab = new CopyPopulation(24, 1.1);
        TrafficMix mix = new TrafficMix();
        mix.addShared(RankClass.MID, 0.4);
        mix.addOwn(1, 0.6);
        mix.spreadShared(lab);
        assertEquals(0.4 * lab.classShare(RankClass.HEAD), mix.shared(RankClass.HEAD), 1e-15);
        assertEquals(0, mix.shared(RankClass.MID), 0);
        assertEquals(0.4, mix.sharedTotal(), 1e-15);
        assertEquals(0.6, mix.own(1), 0);
    }
}
