package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandGroupsTest {

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "0.4, 24, 3", "0.1, 1000.5, 2", "1, 100, 3", "0.4, 1e6, 1"})
    void groupsDivideAllSpendingAndAllCustomers(double chi, double copies, int nodes) {
        TasteNodes taste = new TasteNodes(nodes, 0.5);
        CustomerSizes sizes = new CustomerSizes(5e4, 2.5);
        CopyPopulation population = new CopyPopulation(copies, 1.1);
        double all = 0;
        double own = 0;
        double[] bySize = new double[CustomerSizes.BINS];
        double[] byClass = new double[RankClass.COUNT];
        double[] byNode = new double[nodes];
        double[] customersBySize = new double[CustomerSizes.BINS];
        double[] customers = DemandGroups.customers(taste, chi, sizes);
        assertEquals(nodes * DemandGroups.PER_NODE, customers.length);
        for (int group = 0; group < customers.length; group++) {
            double weight = DemandGroups.weight(group, taste, chi, sizes, population);
            customersBySize[DemandGroups.sizeBin(group)] += customers[group];
            byNode[DemandGroups.tasteNode(group)] += weight;
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
        assertEquals(5e4, Arrays.stream(customers).sum(), 1e-7);
        for (int node = 0; node < nodes; node++) {
            assertEquals(taste.weight(node), byNode[node], 1e-12);
        }
        for (int bin = 0; bin < CustomerSizes.BINS; bin++) {
            assertEquals(sizes.spendingShare(bin), bySize[bin], 1e-12);
            assertEquals(sizes.customers(bin), customersBySize[bin], 1e-9 * sizes.customers(bin));
        }
        for (RankClass rankClass : RankClass.ALL) {
            assertEquals((1 - chi) * population.classShare(rankClass), byClass[rankClass.ordinal()], 1e-12);
        }
    }
}
