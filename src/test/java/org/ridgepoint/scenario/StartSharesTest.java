package org.ridgepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartSharesTest {
    @Test // worked by hand
    void dealsOutTheSameSum() {
        List<Double> listed = List.of(0.5, 0.25, 0.0);
        assertEquals(listed, StartShares.DEFAULT.of(listed));
        assertEquals(List.of(0.25, 0.25, 0.25), StartShares.EQUAL.of(listed));
        assertEquals(List.of(0.0, 0.25, 0.5), StartShares.REVERSED.of(listed));
    }
}
