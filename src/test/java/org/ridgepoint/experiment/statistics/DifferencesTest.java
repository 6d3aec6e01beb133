package org.ridgepoint.experiment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
    /** Student's sleep data, as in {@link ReplicationsTest}. */
    private static final double[] DRUG_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] DRUG_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test // printed by R for t.test(extra ~ group, data = sleep): df = 17.776, interval -3.3654832 to 0.2054832
    void welchOnTheSleepData() {
        UnpairedDifference unpaired = UnpairedDifference.of(DRUG_1, DRUG_2);
        assertEquals(17.776, unpaired.freedom(), 5e-4);
        Interval interval = unpaired.confidenceInterval(0.95);
        assertEquals(-3.3654832, interval.low(), 5e-8);
        assertEquals(0.2054832, interval.high(), 5e-8);
    }

    @Test // t of the paired test is 4.0621, of Welch's 1.8608, both printed by R: their ratio is that of the errors
    void gainOnTheSleepData() {
        assertEquals(4.0621 / 1.8608, PairedDifference.gain(DRUG_2, DRUG_1).getAsDouble(), 2e-4);
    }

    @Test // known answer: shared shock of variance 1, own noise of variance 1/9 each: √(2·(10/9)/(2/9)) = √10
    void gainOfASharedShock() {
        Random random = new Random(9);
        double[] with = new double[20_000];
        double[] without = new double[20_000];
        for (int i = 0; i < with.length; i++) {
            double shock = random.nextGaussian();
            with[i] = shock + random.nextGaussian() / 3;
            without[i] = shock + random.nextGaussian() / 3;
        }
        assertEquals(Math.sqrt(10), PairedDifference.gain(with, without).getAsDouble(), 0.05);
    }

    @Test // limit: identical runs have a difference of nothing, and no gain can be told
    void identicalColumns() {
        assertTrue(PairedDifference.gain(DRUG_1, DRUG_1).isEmpty());
        assertTrue(PairedDifference.gain(new double[] {1}, new double[] {2}).isEmpty());
        UnpairedDifference constant = UnpairedDifference.of(new double[] {2, 2}, new double[] {1, 1, 1});
        assertEquals(new Interval(1, 1), constant.confidenceInterval(0.95));
        assertThrows(
                IllegalArgumentException.class, () -> UnpairedDifference.of(new double[] {1}, new double[] {1, 2}));
    }

    @ParameterizedTest // t tables: 2.0930/√20 = 0.468, 2.1009/√19 = 0.482; 12.706/√2 = 8.98; 1.9602²·10,000 = 38,417
    @CsvSource({"1, 0.4681, 20", "1, 0.4679, 21", "1, 8.99, 2", "1, 8.98, 3", "0, 1, 2", "100, 1, 38418"})
    void replicationsForAHalfWidth(double deviation, double halfWidth, long expected) {
        assertEquals(expected, ReplicationsNeeded.forHalfWidth(deviation, halfWidth, 0.95));
    }

    @Test
    void moreThanCanBeCounted() {
        assertEquals(Long.MAX_VALUE, ReplicationsNeeded.forHalfWidth(1, 1e-300, 0.95));
        assertThrows(IllegalArgumentException.class, () -> ReplicationsNeeded.forHalfWidth(1, 0, 0.95));
    }
}
