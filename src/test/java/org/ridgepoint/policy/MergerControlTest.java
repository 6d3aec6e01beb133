package org.ridgepoint.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergerControlTest {

    @Test // two firms with a tenth each become one with a fifth: 0.04 − 2·0.01 = 0.02
    void riseIsTwiceTheProductOfShares() {
        assertEquals(200, MergerControl.rise(0.1, 0.1), 1e-9);
    }

    // by hand: rises 200, 200, 80, 200, 40; index after the merger 1,801, 1,799, 1,880, 1,200, 1,040
    @ParameterizedTest
    @CsvSource({
        "1601, 0.10, 0.10, false", // above 1,800 afterwards
        "1599, 0.10, 0.10, true",
        "1800, 0.10, 0.04, true", // rises by 80 only
        "1000, 0.30, 0.0333333334, false", // a third of the market and a rise of just over 200
        "1000, 0.40, 0.005, true" // above 30 % as it is, but rises by 40
    })
    void guidelines(double hhi, double one, double other, boolean allowed) {
        assertEquals(allowed, MergerControl.Guidelines.DEFAULT.allows(hhi, one, other));
        assertTrue(new MergerControl.AllowAll().allows(hhi, one, other));
    }
}
