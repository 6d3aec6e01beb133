package org.ridgepoint.experiment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ridgepoint.experiment.statistics.VarianceSplit.OneWay;
import org.ridgepoint.experiment.statistics.VarianceSplit.TwoWay;

class VarianceSplitTest {
    @Test // by hand: means 2, 6; grand 4; squares 2·3·4 = 24 and 2 + 2; mean squares 24 and 1; (24 − 1)/3
    void oneWayByHand() {
        OneWay split = VarianceSplit.oneWay(List.of(new double[] {1, 2, 3}, new double[] {5, 6, 7}));
        assertEquals(24, split.points().squares(), 1e-12);
        assertEquals(4, split.seeds().squares(), 1e-12);
        assertEquals(1, split.seeds().variance(), 1e-12);
        assertEquals(23.0 / 3, split.points().variance(), 1e-12);
    }

    @Test // by hand: groups of 1 and 3, grand 3.25; between 5.0625 + 3·0.5625; within 2; count 4 − 10/4 = 1.5
    void oneWayWithUnequalNumbers() {
        OneWay split = VarianceSplit.oneWay(List.of(new double[] {1}, new double[] {3, 4, 5}));
        assertEquals(6.75, split.points().squares(), 1e-12);
        assertEquals(1, split.seeds().variance(), 1e-12);
        assertEquals(5.75 / 1.5, split.points().variance(), 1e-12);
    }

    @Test // by hand: rows 1.5, 3.5, columns 1.5, 3.5 around 2.5; residuals ±0.5; squares 4, 4, 1; (4 − 1)/2 each
    void twoWayByHand() {
        TwoWay split = VarianceSplit.twoWay(new double[][] {{1, 2}, {2, 5}});
        assertEquals(4, split.points().squares(), 1e-12);
        assertEquals(4, split.seeds().squares(), 1e-12);
        assertEquals(1, split.rest().squares(), 1e-12);
        assertEquals(1.5, split.points().variance(), 1e-12);
        assertEquals(1.5, split.seeds().variance(), 1e-12);
        assertEquals(1, split.rest().variance(), 1e-12);
    }

    @Test // identity: parts of the sum of squares add up to the whole, and the one-way points are the two-way points
    void partsAddUp() {
        double[][] table = table(new Random(2), 7, 5, 3, 2, 1);
        TwoWay two = VarianceSplit.twoWay(table);
        OneWay one = VarianceSplit.oneWay(Arrays.asList(table));
        Replications all = Replications.of(
                Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray());
        double deviation = all.standardDeviation().getAsDouble();
        double whole = deviation * deviation * (all.count() - 1);
        assertEquals(whole, one.points().squares() + one.seeds().squares(), 1e-9 * whole);
        assertEquals(
                whole,
                two.points().squares() + two.seeds().squares() + two.rest().squares(),
                1e-9 * whole);
        assertEquals(one.points().squares(), two.points().squares(), 1e-9 * whole);
        assertEquals(
                34, two.points().freedom() + two.seeds().freedom() + two.rest().freedom());
    }

    @Test // known answer: variances 9, 4, 1 by construction, recovered without bias from 8 points and 6 seeds
    void componentsAreUnbiased() {
        Random random = new Random(1);
        double[] sums = new double[4];
        int repeats = 4000;
        for (int i = 0; i < repeats; i++) {
            double[][] table = table(random, 8, 6, 3, 2, 1);
            TwoWay split = VarianceSplit.twoWay(table);
            sums[0] += split.points().variance() / repeats;
            sums[1] += split.seeds().variance() / repeats;
            sums[2] += split.rest().variance() / repeats;
            sums[3] += VarianceSplit.oneWay(Arrays.asList(table)).seeds().variance() / repeats;
        }
        // four standard errors: 9·√(2/7)/√4000 = 0.076 and 4·√(2/5)/√4000 = 0.040 for points and seeds
        assertEquals(9, sums[0], 0.32);
        assertEquals(4, sums[1], 0.17);
        assertEquals(1, sums[2], 0.02);
        assertEquals(5, sums[3], 0.2);
    }

    @Test // why the two-way split exists: with shared seeds the one-way one is short by their variance over their
    // number, 4/6
    void oneWayIsTooSmallWhereSeedsAreShared() {
        Random random = new Random(4);
        double gap = 0;
        int repeats = 4000;
        for (int i = 0; i < repeats; i++) {
            double[][] table = table(random, 8, 6, 3, 2, 1);
            double one = VarianceSplit.oneWay(Arrays.asList(table)).points().variance();
            gap += (VarianceSplit.twoWay(table).points().variance() - one) / repeats;
        }
        assertEquals(4.0 / 6, gap, 0.03);
    }

    @Test // limits: points that agree have no variance between them, the estimate falls below 0 and counts as 0
    void equalPointsHaveNoShare() {
        OneWay split = VarianceSplit.oneWay(List.of(new double[] {1, 3}, new double[] {1, 3}));
        assertEquals(-1, split.points().variance(), 1e-12);
        assertEquals(0, split.points().atLeastZero());
        TwoWay two = VarianceSplit.twoWay(new double[][] {{1, 3}, {1, 3}});
        assertEquals(2, two.seeds().variance(), 1e-12);
        assertEquals(0, two.rest().variance());
    }

    @Test
    void tooFewRunsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> VarianceSplit.oneWay(List.of(new double[] {1, 2})));
        assertThrows(
                IllegalArgumentException.class,
                () -> VarianceSplit.oneWay(List.of(new double[] {1}, new double[] {2})));
        assertThrows(IllegalArgumentException.class, () -> VarianceSplit.twoWay(new double[][] {{1, 2}, {1, 2, 3}}));
    }

    private static double[][] table(Random random, int points, int seeds, double byPoint, double bySeed, double rest) {
        double[] shift =
                random.doubles(seeds).map(x -> bySeed * random.nextGaussian()).toArray();
        double[][] table = new double[points][seeds];
        for (double[] row : table) {
            double level = byPoint * random.nextGaussian();
            for (int j = 0; j < seeds; j++) {
                row[j] = level + shift[j] + rest * random.nextGaussian();
            }
        }
        return table;
    }
}
