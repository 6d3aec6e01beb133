package org.ridgepoint.experiment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicationsTest {
    /** Extra hours of sleep under two drugs, ten patients: Student, The probable error of a mean, Biometrika 1908. */
    private static final double[] DRUG_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] DRUG_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test // worked by hand: squared deviations 9, 1, 1, 1, 0, 0, 4, 16 around 5 sum to 32; t(7) 2.3646 from tables
    void eightNumbers() {
        Replications sample = Replications.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertEquals(8, sample.count());
        assertEquals(5, sample.mean());
        double deviation = StrictMath.sqrt(32.0 / 7);
        assertEquals(deviation, sample.standardDeviation().getAsDouble(), 1e-14);
        assertEquals(deviation / StrictMath.sqrt(8), sample.standardError().getAsDouble(), 1e-14);
        Interval interval = sample.confidenceInterval(0.95).orElseThrow();
        assertEquals(2 * 2.3646 * 0.755929, interval.width(), 1e-4);
        assertEquals(5, (interval.low() + interval.high()) / 2, 1e-14);
    }

    @Test // printed by R for t.test of its data set sleep, paired: 0.7001142 and 2.4598858 around 1.58
    void studentsSleepData() {
        Replications effect = PairedDifference.of(DRUG_2, DRUG_1);
        assertEquals(1.58, effect.mean(), 1e-12);
        Interval interval = effect.confidenceInterval(0.95).orElseThrow();
        assertEquals(0.7001142, interval.low(), 5e-8);
        assertEquals(2.4598858, interval.high(), 5e-8);
        assertFalse(interval.contains(0));
    }

    @ParameterizedTest // two-sided points of Student's distribution, from printed tables; two values have 1 degree
    @CsvSource({"2, 0.95, 12.7062", "3, 0.95, 4.3027", "11, 0.99, 3.1693", "31, 0.9, 1.6973", "121, 0.95, 1.9799"})
    void widthFollowsTheTables(int count, double confidence, double point) {
        double[] values = new Random(count).doubles(count).toArray();
        Replications sample = Replications.of(values);
        double half = sample.confidenceInterval(confidence).orElseThrow().width() / 2;
        assertEquals(point, half / sample.standardError().getAsDouble(), 1e-4);
    }

    @Test // coverage: of 4,000 intervals at 90 % between 3,538 and 3,662 hold the truth (±3.29 standard errors, 0.1 %)
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        Random random = new Random(11);
        int held = 0;
        for (int i = 0; i < 4000; i++) {
            double[] values = random.doubles(5).map(x -> random.nextGaussian()).toArray();
            held += Replications.of(values)
                            .confidenceInterval(0.9)
                            .orElseThrow()
                            .contains(0)
                    ? 1
                    : 0;
        }
        assertEquals(3600, held, 62);
    }

    @ParameterizedTest // worked by hand: position p·4 between 1, 2, 4, 8, 16
    @CsvSource({"0, 1", "0.25, 2", "0.5, 4", "0.6, 5.6", "0.9, 12.8", "1, 16"})
    void quantilesAreLinearBetweenValues(double probability, double expected) {
        assertEquals(expected, Replications.of(8, 1, 16, 4, 2).quantile(probability), 1e-12);
    }

    @Test
    void oneValueHasAMeanAndNoInterval() {
        Replications one = Replications.of(3.5);
        assertEquals(3.5, one.mean());
        assertEquals(3.5, one.quantile(0.05));
        assertTrue(one.standardDeviation().isEmpty());
        assertTrue(one.standardError().isEmpty());
        assertTrue(one.confidenceInterval(0.95).isEmpty());
    }

    @Test // 0.1 summed ten times is not 1; equal runs must still show no spread
    void equalValuesHaveAnIntervalWithoutWidth() {
        double[] values = new double[10];
        Arrays.fill(values, 0.1);
        Replications equal = Replications.of(values);
        assertEquals(0.1, equal.mean());
        assertEquals(new Interval(0.1, 0.1), equal.confidenceInterval(0.95).orElseThrow());
        assertEquals(0.1, equal.quantile(0.37), 1e-16);
    }

    @Test // identical runs: the effect is nothing, with certainty
    void changeWithoutEffectIsExactlyZero() {
        Replications effect = PairedDifference.of(DRUG_1, DRUG_1);
        assertEquals(new Interval(0, 0), effect.confidenceInterval(0.95).orElseThrow());
    }

    @Test // a shock that both runs share cancels
    void pairingRemovesSharedShocks() {
        double[] without = new Random(5).doubles(20, 0, 1000).toArray();
        double[] with = Arrays.stream(without).map(x -> x + 3).toArray();
        Interval interval =
                PairedDifference.of(with, without).confidenceInterval(0.99).orElseThrow();
        assertEquals(3, interval.low(), 1e-9);
        assertEquals(3, interval.high(), 1e-9);
    }

    @Test
    void centreOfLargeValuesKeepsItsDigits() {
        Replications sample = Replications.of(1e15 + 1, 1e15 + 2, 1e15 + 3);
        assertEquals(1e15 + 2, sample.mean());
        assertEquals(1, sample.standardDeviation().getAsDouble());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void valuesThatAreNoNumbersAreRefused(double bad) {
        String message = assertThrows(IllegalArgumentException.class, () -> Replications.of(1, bad))
                .getMessage();
        assertTrue(message.contains("replication 1"), message);
        assertThrows(
                IllegalArgumentException.class, () -> PairedDifference.of(new double[] {1, bad}, new double[] {1, 1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> PairedDifference.of(new double[] {1, bad}, new double[] {1, bad}));
    }

    @Test
    void sampleNeedsValuesAndPairsNeedPartners() {
        assertThrows(IllegalArgumentException.class, Replications::of);
        assertThrows(IllegalArgumentException.class, () -> PairedDifference.of(new double[2], new double[3]));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 95, Double.NaN})
    void confidenceIsAProbability(double bad) {
        assertThrows(IllegalArgumentException.class, () -> Replications.of(1, 2).confidenceInterval(bad));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void quantileIsOfAProbability(double bad) {
        assertThrows(IllegalArgumentException.class, () -> Replications.of(1, 2).quantile(bad));
    }

    @Test
    void laterChangesOfTheCallersArrayDoNotShow() {
        double[] values = {1, 2, 3};
        Replications sample = Replications.of(values);
        values[0] = 100;
        assertEquals(1, sample.quantile(0));
    }

    @Test
    void intervalHasItsBoundsInOrder() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
        assertTrue(new Interval(1, 2).contains(2));
        assertFalse(new Interval(1, 2).contains(2.0001));
    }
}
