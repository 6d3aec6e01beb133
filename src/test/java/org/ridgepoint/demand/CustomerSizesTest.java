package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerSizesTest {

    @ParameterizedTest // every customer and all spending is in some bin, and no bin is empty
    @CsvSource({"10, 0.1", "3000, 1", "3000, 2.5", "1e6, 1", "1e6, 2.5", "1e9, 5"})
    void binsHoldEverybody(double count, double sigma) {
        CustomerSizes sizes = new CustomerSizes(count, sigma);
        assertEquals(1, sum(sizes::customers) / count, 1e-12);
        assertEquals(1, sum(sizes::spendingShare), 1e-12);
        for (int bin = 0; bin < CustomerSizes.BINS; bin++) {
            assertTrue(sizes.customers(bin) > 0 && sizes.spendingShare(bin) > 0, "bin " + bin);
            assertEquals(sizes.spendingShare(bin) / sizes.customers(bin), sizes.spendingSharePerCustomer(bin), 1e-300);
        }
    }

    @ParameterizedTest
    @CsvSource({"3000, 2.5", "1e6, 1", "1e6, 2.5"})
    void laterBinsHoldLargerCustomers(double count, double sigma) {
        CustomerSizes sizes = new CustomerSizes(count, sigma);
        for (int bin = 1; bin < CustomerSizes.BINS; bin++) {
            assertTrue(sizes.spendingSharePerCustomer(bin) > sizes.spendingSharePerCustomer(bin - 1), "bin " + bin);
        }
    }

    /**
     * ln size ~ N(μ, σ²): weighted by spending it is N(μ + σ², σ²), and the mean size is e^(μ+σ²/2), so the
     * spending-weighted mean of ln(size/mean) is σ²/2. Bins lose the spread within them: their mean lies at most 3 %
     * below.
     */
    @ParameterizedTest
    @CsvSource({"1e6, 1, 0.5", "1e6, 2.5, 3.125", "1e5, 2.5, 3.125"})
    void spendingWeightedMeanOfLogSizeIsThatOfTheLognormal(double count, double sigma, double expected) {
        double mean = mean(new CustomerSizes(count, sigma), count);
        assertTrue(mean < expected, "binning cannot add inequality: " + mean);
        assertEquals(expected, mean, 0.03 * expected);
    }

    @ParameterizedTest // the same law: the spending-weighted variance of ln size is σ²; open last bins cut its tails
    @CsvSource({"1e6, 1, 1, 0.08", "1e6, 2.5, 6.25, 0.12"})
    void spendingWeightedVarianceOfLogSizeIsThatOfTheLognormal(
            double count, double sigma, double expected, double tolerance) {
        CustomerSizes sizes = new CustomerSizes(count, sigma);
        double mean = mean(sizes, count);
        double variance = sum(bin -> {
            double deviation = StrictMath.log(count * sizes.spendingSharePerCustomer(bin)) - mean;
            return sizes.spendingShare(bin) * deviation * deviation;
        });
        assertEquals(expected, variance, tolerance * expected);
    }

    /** At σ = 2.5 the customers above Φ^−1(0.99) hold 1 − Φ(2.3263 − 2.5) = 0.5690 of spending (table of Φ). */
    @Test
    void onePercentOfCustomersHoldMoreThanHalfOfSpending() {
        double count = 1e6;
        CustomerSizes sizes = new CustomerSizes(count, 2.5);
        double customers = 0;
        double spending = 0;
        for (int bin = CustomerSizes.BINS - 1; customers + sizes.customers(bin) <= 0.01 * count; bin--) {
            customers += sizes.customers(bin);
            spending += sizes.spendingShare(bin);
        }
        assertTrue(customers > 0.003 * count, "bins are too wide for this test: " + customers);
        // Φ^-1 of the share of customers that the bins hold, by the same table, lies between 2.3263 and 2.75
        assertTrue(spending < 0.5690 && spending > 0.4013, "spending " + spending);
    }

    private static double mean(CustomerSizes sizes, double count) {
        return sum(bin -> sizes.spendingShare(bin) * StrictMath.log(count * sizes.spendingSharePerCustomer(bin)));
    }

    private static double sum(IntToDoubleFunction of) {
        return IntStream.range(0, CustomerSizes.BINS).mapToDouble(of).sum();
    }
}
