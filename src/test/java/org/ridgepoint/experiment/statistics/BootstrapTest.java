package org.ridgepoint.experiment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    @Test // limit: for many symmetric values the interval is the normal one, mean ± 1.96 standard errors
    void nearTheNormalIntervalForManyNormalValues() {
        Random random = new Random(3);
        Replications sample = Replications.of(
                random.doubles(400).map(x -> random.nextGaussian()).toArray());
        Interval interval = Bootstrap.ofMean(sample, 0.95, 20_000, 1).orElseThrow();
        double error = sample.standardError().getAsDouble();
        assertEquals(sample.mean() - 1.96 * error, interval.low(), 0.06 * error);
        assertEquals(sample.mean() + 1.96 * error, interval.high(), 0.06 * error);
    }

    @Test // worked by hand: means of two draws from {0, 1} are 0, 1/2, 1 with 1/4, 1/2, 1/4; no skewness, no bias
    void twoValuesReachFromOneToTheOther() {
        Interval interval =
                Bootstrap.ofMean(Replications.of(0, 1), 0.95, 2000, 1).orElseThrow();
        assertEquals(new Interval(0, 1), interval);
    }

    @Test // direction: a long right tail moves both bounds to the right of the symmetric interval
    void followsSkewness() {
        Replications sample = Replications.of(0, 0, 0, 1, 1, 1, 2, 2, 3, 5, 9, 24);
        Interval skewed = Bootstrap.ofMean(sample, 0.9, 5000, 1).orElseThrow();
        assertTrue(skewed.high() - sample.mean() > 1.3 * (sample.mean() - skewed.low()), skewed.toString());
    }

    @Test
    void sameSeedSameInterval() {
        Replications sample = Replications.of(3, 1, 4, 1, 5, 9, 2, 6);
        assertEquals(Bootstrap.ofMean(sample, 0.95, 1000, 7), Bootstrap.ofMean(sample, 0.95, 1000, 7));
        assertNotEquals(Bootstrap.ofMean(sample, 0.95, 1000, 7), Bootstrap.ofMean(sample, 0.95, 1000, 8));
    }

    @Test
    void equalValuesHaveNoWidthAndOneValueNoInterval() {
        assertEquals(
                new Interval(0.1, 0.1),
                Bootstrap.ofMean(Replications.of(0.1, 0.1, 0.1), 0.95, 1000, 1).orElseThrow());
        assertTrue(Bootstrap.ofMean(Replications.of(4), 0.95, 1000, 1).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Bootstrap.ofMean(Replications.of(1, 2), 0.95, 99, 1));
        assertThrows(IllegalArgumentException.class, () -> Bootstrap.ofMean(Replications.of(1, 2), 95, 1000, 1));
    }

    @Tag("slow")
    @Test // known answer: 2,000 samples of 50 exponential values with mean 1; BCa at 95 % is to hold it in 91 to 96.5 %
    void holdsTheMeanOfSkewedValues() {
        Random random = new Random(5);
        int held = 0;
        for (int i = 0; i < 2000; i++) {
            double[] values =
                    random.doubles(50).map(x -> -StrictMath.log(1 - x)).toArray();
            held += Bootstrap.ofMean(Replications.of(values), 0.95, 2000, i)
                            .orElseThrow()
                            .contains(1)
                    ? 1
                    : 0;
        }
        System.out.println("BCa coverage, 50 exponential values: " + held / 2000.0);
        assertTrue(held >= 1820 && held <= 1930, "held " + held);
    }
}
