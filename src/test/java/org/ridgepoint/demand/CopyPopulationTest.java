package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bins against the sum over every rank. A population of V copies has ranks 1…⌊V⌋ and a part of one copy after them. */
class CopyPopulationTest {

    @ParameterizedTest // model specification, section 7: binned ranks are to agree with the full sum to 0.5 %
    @CsvSource({
        "1, 1.1",
        "1.5, 1.1",
        "2, 0",
        "7.3, 1.1",
        "8, 1.1",
        "8.4, 1.1",
        "8.6, 1.1",
        "9, 1.1",
        "24, 1.1",
        "24, 0",
        "100, 1.1",
        "160, 1.1",
        "161, 1.1",
        "171.4, 0.6",
        "500.25, 1",
        "1000, 1.1",
        "1e4, 1.1",
        "12345.6, 0.9",
        "1e5, 1.1",
        "1e6, 1.1",
        "1e6, 1",
        "1e6, 0.5",
        "1e6, 2"
    })
    void classesHoldWhatTheFullSumGives(double copies, double z) {
        CopyPopulation binned = new CopyPopulation(copies, z);
        double[] full = fullShares(copies, z);
        double sum = 0;
        for (RankClass rankClass : RankClass.ALL) {
            double share = binned.classShare(rankClass);
            // 0.5 % of all demand everywhere, and 0.5 % of the class where it holds ranks enough to speak of
            assertEquals(full[rankClass.ordinal()], share, 0.005, rankClass.name());
            sum += share;
        }
        assertEquals(1, sum, 1e-12);
        assertEquals(full[0], binned.classShare(RankClass.HEAD), 0.005 * full[0], "head");
    }

    @ParameterizedTest
    @CsvSource({"500.25, 1.1", "1000, 1.1", "1e4, 1.1", "12345.6, 0.9", "1e6, 1.1", "1e6, 2"})
    void middleAndTailAgreeOneByOne(double copies, double z) {
        CopyPopulation binned = new CopyPopulation(copies, z);
        double[] full = fullShares(copies, z);
        for (RankClass rankClass : RankClass.ALL) {
            assertEquals(
                    full[rankClass.ordinal()],
                    binned.classShare(rankClass),
                    0.005 * full[rankClass.ordinal()],
                    rankClass.name());
        }
    }

    /**
     * What copies cost is concave in their traffic: flat where a copy must be resident, proportional where it is busy,
     * and smooth in between, as x/(x + x0). A bin reckons with the mean of its copies, which overstates a concave cost
     * by half its curvature times the spread in the bin, ln(end/start)/16 wide: 0.5 % to 10,000 copies, 1.2 % at a
     * million.
     */
    @ParameterizedTest
    @CsvSource({"5.5, 1.1", "8.4, 1.1", "24, 1.1", "100, 1.1", "500.25, 1.1", "1e4, 1.1", "1e6, 1.1", "1e6, 0.9"})
    void concaveCostOfAllCopiesAgreesWithTheFullSum(double copies, double z) {
        for (double threshold : new double[] {1e-7, 1e-5, 1e-3, 1e-1}) {
            DoubleUnaryOperator residency = x -> Math.max(x, threshold);
            DoubleUnaryOperator smooth = x -> x / (1 + x / threshold);
            assertCost(copies, z, residency, "residency below " + threshold);
            assertCost(copies, z, smooth, "saturation above " + threshold);
        }
    }

    private static void assertCost(double copies, double z, DoubleUnaryOperator cost, String what) {
        CopyPopulation binned = new CopyPopulation(copies, z);
        double sum = 0;
        for (int bin = 0; bin < binned.bins(); bin++) {
            sum += binned.count(bin) * cost.applyAsDouble(binned.demandShare(bin) / binned.count(bin));
        }
        double weights = weights(copies, z);
        double full = 0;
        for (int rank = 1; rank - 1 < copies; rank++) {
            double present = Math.min(1, copies - (rank - 1));
            full += present * cost.applyAsDouble(StrictMath.pow(rank, -z) / weights);
        }
        assertEquals(full, sum, (copies > 1e4 ? 0.012 : 0.005) * full, what);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3.7, 8, 8.2, 8.51, 24, 160, 160.01, 161, 1e3, 98765.4, 1e7})
    void everyCopyIsInOneBin(double copies) {
        CopyPopulation population = new CopyPopulation(copies, 1.1);
        double count = 0;
        double demand = 0;
        assertTrue(population.bins() <= CopyPopulation.MAX_BINS);
        for (int bin = 0; bin < population.bins(); bin++) {
            count += population.count(bin);
            demand += population.demandShare(bin);
            double classShare = population.classShare(population.rankClass(bin));
            assertEquals(
                    population.demandShare(bin),
                    population.count(bin) * population.shareOfClassPerCopy(bin) * classShare,
                    1e-14);
            assertEquals(
                    population.shareOfClassPerCopy(bin),
                    StrictMath.exp(population.logShareOfClassPerCopy(bin)),
                    1e-13 * population.shareOfClassPerCopy(bin));
        }
        assertEquals(copies, count, 1e-9 * copies);
        assertEquals(1, demand, 1e-12);
    }

    @Test // 5 % of 160 copies are 8: the head has them all; of 161 the middle has 0.05, of 1,000 it has 42, of V − 8
    // the rest
    void classesMeetAtEightAndAtFivePercent() {
        assertEquals(0, copies(160, RankClass.MID), 1e-9);
        assertEquals(152, copies(160, RankClass.TAIL), 1e-9);
        assertEquals(0.05, copies(161, RankClass.MID), 1e-9);
        assertEquals(8, copies(1000, RankClass.HEAD), 1e-9);
        assertEquals(42, copies(1000, RankClass.MID), 1e-9);
        assertEquals(950, copies(1000, RankClass.TAIL), 1e-9);
        assertEquals(0.5, copies(8.5, RankClass.TAIL), 1e-9);
        assertEquals(2.5, copies(2.5, RankClass.HEAD), 1e-9);
    }

    @ParameterizedTest // one more thousandth of a copy changes no class by more than it weighs: no jump at a border
    @ValueSource(doubles = {1, 2, 8, 8.5, 9, 160, 161, 1000})
    void nothingJumps(double copies) {
        CopyPopulation before = new CopyPopulation(copies - (copies > 1 ? 5e-4 : 0), 1.1);
        CopyPopulation after = new CopyPopulation(copies + 5e-4, 1.1);
        for (RankClass rankClass : RankClass.ALL) {
            assertEquals(before.classShare(rankClass), after.classShare(rankClass), 1.1e-3, rankClass.name());
        }
    }

    private static double copies(double all, RankClass rankClass) {
        CopyPopulation population = new CopyPopulation(all, 1.1);
        double sum = 0;
        for (int bin = 0; bin < population.bins(); bin++) {
            sum += population.rankClass(bin) == rankClass ? population.count(bin) : 0;
        }
        return sum;
    }

    private static double weights(double copies, double z) {
        double sum = 0;
        for (int rank = 1; rank - 1 < copies; rank++) {
            sum += Math.min(1, copies - (rank - 1)) * StrictMath.pow(rank, -z);
        }
        return sum;
    }

    /** Shares of head, middle and tail; a rank that a border cuts is divided. */
    private static double[] fullShares(double copies, double z) {
        double[] shares = new double[RankClass.COUNT];
        double weights = weights(copies, z);
        double border = Math.max(8, 0.05 * copies);
        for (int rank = 1; rank - 1 < copies; rank++) {
            double each = StrictMath.pow(rank, -z) / weights;
            double present = Math.min(1, copies - (rank - 1));
            double head = rank <= 8 ? present : 0;
            double mid = Math.max(0, Math.min(present, border - (rank - 1))) - head;
            shares[0] += each * head;
            shares[1] += each * Math.max(0, mid);
            shares[2] += each * (present - head - Math.max(0, mid));
        }
        return shares;
    }
}
