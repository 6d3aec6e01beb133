package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandGroupsTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "0.4, 24", "0.1, 1000.5", "1, 100", "0.4, 1e6"})
    void groupsDivideAllSpending(double chi, double copies) {
        CustomerSizes sizes = new CustomerSizes(5e4, 2.5);
        CopyPopulation population = new CopyPopulation(copies, 1.1);
        double all = 0;
        double own = 0;
        double[] bySize = new double[CustomerSizes.BINS];
        double[] byClass = new double[RankClass.COUNT];
        for (int group = 0; group < DemandGroups.COUNT; group++) {
            double weight = DemandGroups.weight(group, chi, sizes, population);
            all += weight;
            bySize[DemandGroups.sizeBin(group)] += weight;
            if (DemandGroups.isShared(group)) {
                byClass[DemandGroups.rankClass(group).ordinal()] += weight;
            } else {
                own += weight;
            }
        }
        assertEquals(1, all, 1e-12);
        assertEquals(chi, own, 1e-12);
        for (int bin = 0; bin < CustomerSizes.BINS; bin++) {
            assertEquals(sizes.spendingShare(bin), bySize[bin], 1e-12);
        }
        for (RankClass rankClass : RankClass.ALL) {
            assertEquals((1 - chi) * population.classShare(rankClass), byClass[rankClass.ordinal()], 1e-12);
        }
    }
}
