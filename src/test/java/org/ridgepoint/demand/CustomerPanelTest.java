package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerPanelTest {
    private static final CustomerSizes SIZES = new CustomerSizes(1e6, 1);

    @Test // by hand: 8 agents, of which 1/4 and 3/4 belong to the first two groups, and one for the empty one each
    void agentsGoWhereCustomersAre() {
        double[] numbers = new double[DemandGroups.PER_NODE];
        numbers[0] = 5;
        numbers[1] = 15;
        CustomerPanel panel = new CustomerPanel(8, numbers, SIZES);
        assertEquals(2, panel.start(1));
        assertEquals(8, panel.start(2));
        assertEquals(9, panel.start(3));
        assertEquals(8 + DemandGroups.PER_NODE - 2, panel.customers());
    }

    @ParameterizedTest // identities: weights of a group sum to one, larger customers weigh more
    @CsvSource({"1000, 1, 1", "100000, 2.5, 3"})
    void weightsOfAGroupSumToOne(int customers, double sigma, int nodes) {
        CustomerSizes sizes = new CustomerSizes(1e5, sigma);
        double[] numbers = DemandGroups.customers(new TasteNodes(nodes, 0.5), 0.3, sizes);
        CustomerPanel panel = new CustomerPanel(customers, numbers, sizes);
        assertEquals(nodes * DemandGroups.PER_NODE, panel.groups());
        for (int group = 0; group < panel.groups(); group++) {
            double sum = 0;
            for (int i = panel.start(group); i < panel.start(group + 1); i++) {
                assertTrue(i == panel.start(group) || panel.weight(i) > panel.weight(i - 1));
                sum += panel.weight(i);
            }
            assertEquals(1, sum, 1e-9);
        }
    }

    /** Known answer: sizes of all agents together are lognormal, so their mean is e^(σ²/2) and that of ln size is 0. */
    @Test
    void sizesAreLognormal() {
        double mean = 0;
        double meanOfLog = 0;
        int each = 2000;
        for (int bin = 0; bin < CustomerSizes.BINS; bin++) {
            double part = SIZES.customers(bin) / 1e6;
            for (int i = 0; i < each; i++) {
                double size = SIZES.sizeAt(bin, (i + 0.5) / each);
                mean += part * size / each;
                meanOfLog += part * Math.log(size) / each;
            }
        }
        assertEquals(Math.exp(0.5), mean, 1e-4);
        assertEquals(0, meanOfLog, 1e-4);
    }

    @Test
    void refusesNonsense() {
        double[] none = new double[DemandGroups.PER_NODE];
        assertThrows(IllegalArgumentException.class, () -> new CustomerPanel(10, none, SIZES));
        double[] some = new double[DemandGroups.PER_NODE];
        Arrays.fill(some, 1);
        assertThrows(IllegalArgumentException.class, () -> new CustomerPanel(0, some, SIZES));
        some[3] = Double.NaN;
        assertThrows(IllegalArgumentException.class, () -> new CustomerPanel(10, some, SIZES));
    }
}
