package org.ridgepoint.experiment.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Quantiles worked by hand; those of the standard normal are 0.6744897501960817 at 0.75 and 1.959963984540054 at 0.975. */
class QuantilesTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    @Test
    void ranges() {
        Range linear = new Range(-1, 3, false);
        assertEquals(List.of(-1.0, 0.0, 3.0), List.of(linear.at(0), linear.at(0.25), linear.at(1)));
        Range log = new Range(1, 10_000, true);
        assertEquals(1, log.at(0));
        assertEquals(100, log.at(0.5), 1e-11);
        assertEquals(10_000, log.at(1));
        assertThrows(IllegalArgumentException.class, () -> new Range(0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new Range(1, 1, false));
    }

    @Test // cut to the middle 95 %: the share 0.75 of the whole is (0.75 - 0.025)/0.95 of what is left
    void normalWithinLimits() {
        double limit = 1.959963984540054;
        Truncated cut = Truncated.within(new Normal(10, 2), 10 - 2 * limit, true, 10 + 2 * limit, true);
        assertEquals(10, cut.at(0.5), 1e-9);
        assertEquals(10 + 2 * 0.6744897501960817, cut.at(0.725 / 0.95), 1e-7);
        assertEquals(10 - 2 * limit, cut.at(0), 1e-9);
        assertEquals(10 + 2 * limit, cut.at(1), 1e-9);
        assertTrue(cut.at(0) >= 10 - 2 * limit && cut.at(1) <= 10 + 2 * limit);
    }

    @Test // without limits 1e-4 are cut on both sides: 3.719016485 standard deviations, from tables
    void normalWithoutLimits() {
        Truncated cut = Truncated.within(new Normal(0, 1), -INFINITE, false, INFINITE, false);
        assertEquals(-3.719016485, cut.at(0), 1e-6);
        assertEquals(3.719016485, cut.at(1), 1e-6);
        Truncated log = Truncated.within(new Lognormal(100, 0.5), 1, true, 1e6, true);
        assertEquals(100, log.at(0.5), 1e-9);
        assertEquals(100 * StrictMath.exp(-0.5 * 3.719016485), log.at(0), 1e-5);
    }

    @Test // an end that is not allowed is kept away from
    void openLimits() {
        Truncated open = Truncated.within(new Triangular(0, 0.5, 1), 0, false, 1, false);
        assertTrue(open.at(0) > 0 && open.at(1) < 1);
        Truncated closed = Truncated.within(new Triangular(0, 0.5, 1), 0, true, 1, true);
        assertEquals(List.of(0.0, 1.0), List.of(closed.at(0), closed.at(1)));
    }

    @Test // median 2, sigma 0.5, at most the median: the share 0.25 of the whole is 2·exp(-0.5·0.67449) = 1.4274681
    void lognormalBelowItsMedian() {
        Truncated cut = Truncated.within(new Lognormal(2, 0.5), 0, false, 2, true);
        assertEquals(1.427468085616316, cut.at((0.25 - 1e-4) / (0.5 - 1e-4)), 1e-8);
        assertEquals(2, cut.at(1), 1e-12);
        assertTrue(cut.at(0) > 0);
    }

    @Test // from 0 to 4 with the mode 1: a quarter lies below the mode; from 1 on, the median is 4 - sqrt(0.375·4·3)
    void triangularAboveItsMode() {
        Triangular whole = new Triangular(0, 1, 4);
        assertEquals(0.25, whole.shareBelow(1), 1e-15);
        assertEquals(0.25 * 0.25, whole.shareBelow(0.5), 1e-15);
        assertEquals(1, whole.at(0.25), 1e-15);
        assertEquals(0.5, whole.at(0.0625), 1e-15);
        Truncated cut = Truncated.within(whole, 1, true, INFINITE, false);
        assertEquals(1.8786796564403576, cut.at(0.5), 1e-12);
        assertEquals(4, cut.at(1), 1e-15);
        assertEquals(1, cut.at(0), 1e-15);
    }

    @Test // a mode at an end, both ways
    void triangularWithItsModeAtAnEnd() {
        assertEquals(StrictMath.sqrt(0.5), new Triangular(0, 1, 1).at(0.5), 1e-15);
        assertEquals(1 - StrictMath.sqrt(0.5), new Triangular(0, 0, 1).at(0.5), 1e-15);
        assertEquals(0.75, new Triangular(0, 0, 1).shareBelow(0.5), 1e-15);
    }

    @Test // identity: the share below a quantile is the share
    void quantilesAndSharesAreInverse() {
        for (Distribution each : List.of(new Normal(3, 2), new Lognormal(3, 0.7), new Triangular(-2, 0, 5))) {
            for (double share : new double[] {0.001, 0.1, 0.5, 0.77, 0.999}) {
                assertEquals(share, each.shareBelow(each.at(share)), 1e-9, each.toString());
            }
        }
    }

    @Test
    void whatLiesBeyondTheLimitsIsRefused() {
        Normal far = new Normal(100, 1);
        assertThrows(IllegalArgumentException.class, () -> Truncated.within(far, 0, true, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new Normal(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Lognormal(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Triangular(1, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new Triangular(1, 1, 1));
    }
}
