package org.ridgepoint.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcentrationTest {
    private static final double[] NONE = {};

    private static final List<Function<Shares, OptionalDouble>> MEASURES = List.of(
            Concentration::hhi,
            Concentration::effectiveNumber,
            Concentration::entropy,
            Concentration::entropyNumber,
            Concentration::gini,
            Concentration::theil,
            shares -> Concentration.concentrationRatio(shares, 1),
            shares -> Concentration.concentrationRatio(shares, 4));

    @ParameterizedTest // identities of n equal firms
    @ValueSource(ints = {1, 2, 3, 7, 100, 1000})
    void equalFirms(int n) {
        double[] amounts = new double[n];
        Arrays.fill(amounts, 42.5);
        Shares shares = Shares.ofAmounts(amounts, n);
        assertEquals(10_000.0 / n, hhi(shares), 1e-9);
        assertEquals(n, Concentration.effectiveNumber(shares).getAsDouble(), 1e-9);
        assertEquals(StrictMath.log(n), Concentration.entropy(shares).getAsDouble(), 1e-12);
        assertEquals(n, Concentration.entropyNumber(shares).getAsDouble(), 1e-9);
        assertEquals(0, Concentration.gini(shares).getAsDouble(), 1e-12);
        assertEquals(0, Concentration.theil(shares).getAsDouble(), 1e-12);
        assertEquals(Math.min(1, 4.0 / n), ratio(shares, 4), 1e-12);
    }

    @ParameterizedTest // the order in which firms are listed means nothing
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void relabellingChangesNothing(long seed) {
        Random random = new Random(seed);
        double[] amounts = random.doubles(40, 0, 1).map(x -> x * x * x).toArray();
        double[] shuffled = shuffle(amounts, random);
        for (Function<Shares, OptionalDouble> measure : MEASURES) {
            double expected = measure.apply(Shares.ofAmounts(amounts, 40)).getAsDouble();
            double actual = measure.apply(Shares.ofAmounts(shuffled, 40)).getAsDouble();
            assertEquals(expected, actual, 1e-12 * expected, "seed " + seed);
        }
    }

    @ParameterizedTest // algebra: (s1 + s2)² − s1² − s2² = 2·s1·s2
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void mergerRaisesTheIndexByTwiceTheProduct(long seed) {
        double[] before = new Random(seed).doubles(12, 0, 1).toArray();
        double total = Arrays.stream(before).sum();
        double[] after = before.clone();
        after[3] += after[7];
        after[7] = 0;
        double rise = hhi(Shares.ofAmounts(after, 12)) - hhi(Shares.ofAmounts(before, 12));
        assertEquals(2e4 * before[3] * before[7] / (total * total), rise, 1e-9, "seed " + seed);
    }

    @ParameterizedTest // a class is shorthand for writing its firms out
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void classEqualsItsFirmsWrittenOut(long seed) {
        Random random = new Random(seed);
        double[] firms = random.doubles(9, 0, 1).toArray();
        double[] counts = {3, 1, 5};
        double[] amounts = random.doubles(3, 0, 2).toArray();
        double[] writtenOut = Arrays.copyOf(firms, 18);
        Arrays.fill(writtenOut, 9, 12, amounts[0] / 3);
        writtenOut[12] = amounts[1];
        Arrays.fill(writtenOut, 13, 18, amounts[2] / 5);
        Shares classes = Shares.ofAmounts(firms, 9, counts, amounts, 3);
        for (Function<Shares, OptionalDouble> measure : MEASURES) {
            double expected = measure.apply(Shares.ofAmounts(writtenOut, 18)).getAsDouble();
            assertEquals(expected, measure.apply(classes).getAsDouble(), 1e-12 * expected, "seed " + seed);
        }
    }

    @Test // worked by hand: 10,000·(0.5² + 0.4²/4 + 0.1²/0.5) = 2,500 + 400 + 200
    void selfHostersAddTheSquareOfTheirShareOverTheirNumber() {
        Shares shares = Shares.of(new double[] {0.5}, new double[] {4, 0.5}, new double[] {0.4, 0.1});
        assertEquals(3_100, hhi(shares), 1e-9);
    }

    @Test // limit of s²/m
    void manySelfHostersVanishFromTheIndex() {
        double previous = Double.POSITIVE_INFINITY;
        for (double count = 1; count < 1e18; count *= 1000) {
            double part = hhi(withClass(count)) - 3_600;
            assertEquals(1_600 / count, part, 1e-8);
            assertTrue(part < previous || part < 1e-10, "count " + count);
            previous = part;
        }
        assertEquals(3_600, hhi(withClass(1e300)), 1e-9);
        assertEquals(0.6, ratio(withClass(1e300), 4), 1e-12);
    }

    @Test // worked by hand: sizes 0.3, 2.5 firms of 0.16, 0.2, 0.1; the four largest: 0.3 + 0.2 + 2·0.16
    void ratioTakesTheLargestFirmsWhereverTheyAre() {
        Shares shares = Shares.of(new double[] {0.1, 0.3, 0.2}, new double[] {2.5}, new double[] {0.4});
        assertEquals(0.3, ratio(shares, 1), 1e-12);
        assertEquals(0.5, ratio(shares, 2), 1e-12);
        assertEquals(0.82, ratio(shares, 4), 1e-12);
        // 4.5 firms are gone after the class; half a place is left for the firm of 0.1
        assertEquals(0.95, ratio(shares, 5), 1e-12);
        assertEquals(1, ratio(shares, 6), 1e-12);
    }

    @Test // equal firms: a tie must neither lose a firm nor count one twice
    void tiesCountOnce() {
        Shares shares = Shares.of(0.25, 0.25, 0.25, 0.25);
        assertEquals(0.75, ratio(shares, 3), 1e-12);
        assertEquals(1, ratio(shares, 100), 1e-12);
    }

    @Test // an expectation below one firm cannot push the index above that of a monopoly
    void expectedFractionOfOneFirmIsAtMostAMonopoly() {
        Shares shares = Shares.of(NONE, new double[] {0.01}, new double[] {1});
        assertEquals(10_000, hhi(shares), 1e-9);
        assertEquals(1, ratio(shares, 1), 1e-12);
        assertEquals(0, Concentration.entropy(shares).getAsDouble());
        assertEquals(0, Concentration.theil(shares).getAsDouble());
    }

    @Test // a firm that has left may stay in the array
    void firmsWithoutSalesDoNotCount() {
        for (Function<Shares, OptionalDouble> measure : MEASURES) {
            assertEquals(
                    measure.apply(Shares.of(0.7, 0.3)).getAsDouble(),
                    measure.apply(Shares.of(new double[] {0, 0.7, 0, 0.3}, new double[] {0}, new double[] {0}))
                            .getAsDouble(),
                    1e-12);
        }
    }

    @Test
    void nothingSoldIsAbsentNotZero() {
        double[] zeros = {0, 0, 0};
        for (Shares none : List.of(Shares.of(), Shares.of(zeros), Shares.ofAmounts(zeros, 3, zeros, zeros, 3))) {
            assertTrue(MEASURES.stream().allMatch(measure -> measure.apply(none).isEmpty()));
        }
    }

    @Test
    void ratioNeedsAtLeastOneFirm() {
        assertThrows(IllegalArgumentException.class, () -> ratio(Shares.of(1), 0));
    }

    private static Shares withClass(double count) {
        return Shares.of(new double[] {0.6}, new double[] {count}, new double[] {0.4});
    }

    private static double hhi(Shares shares) {
        return Concentration.hhi(shares).getAsDouble();
    }

    private static double ratio(Shares shares, int k) {
        return Concentration.concentrationRatio(shares, k).getAsDouble();
    }

    private static double[] shuffle(double[] values, Random random) {
        double[] shuffled = values.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = kept;
        }
        return shuffled;
    }
}
