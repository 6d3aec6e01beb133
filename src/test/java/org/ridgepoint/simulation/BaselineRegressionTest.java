package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ridgepoint.experiment.YearEnds;

/**
 * Regression values: the baseline with seed 1 as it was when this test was written. Nobody claims that they are right.
 * They show that a change was meant to change the market; if it was, replace them by what this test prints.
 */
@Tag("slow")
class BaselineRegressionTest {
    private static final List<String> MEASURES = List.of(
            "hhi_hosted_tokens",
            "hhi_hosted_usd",
            "hhi_all_tokens",
            "deployers",
            "integrated_share_usd",
            "self_hosted_share_tokens",
            "price_usd_per_million_tokens",
            "gross_margin",
            "hosted_usd_per_year");

    @Test
    void baselineWithSeedOne() {
        YearEnds years = new YearEnds();
        DeploymentMarket.run(Markets.of("baseline"), 1, years);
        check(years, 2023, 2076.18, 1763.69, 1867.82, 17.0000, 0.605071, 0.0517598, 0.197336, 0.351912, 1.56556e+09);
        check(years, 2025, 718.294, 788.987, 686.123, 32.0000, 0.521382, 0.0228457, 0.0932064, 0.300027, 1.49762e+10);
        check(years, 2030, 427.443, 567.498, 396.404, 59.0000, 0.487776, 0.0374104, 0.0721536, 0.292703, 2.11162e+11);
        check(years, 2035, 478.903, 592.623, 444.623, 76.0000, 0.486722, 0.0366015, 0.0125998, 0.288318, 5.35079e+11);
        check(years, 2040, 432.045, 528.138, 402.965, 100.000, 0.467509, 0.0344145, 0.00840030, 0.295778, 6.32235e+11);
        check(years, 2049, 437.911, 516.814, 408.999, 133.000, 0.455308, 0.0337265, 0.00449166, 0.299790, 4.74822e+11);
    }

    private static void check(YearEnds years, int year, double... expected) {
        double[] actual = MEASURES.stream()
                .mapToDouble(measure -> years.value(year, "total", measure).orElseThrow())
                .toArray();
        StringBuilder row = new StringBuilder();
        for (double value : actual) {
            row.append(", ").append(String.format(java.util.Locale.ROOT, "%.6g", value));
        }
        System.out.println("        check(years, " + year + row + ");");
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-5 * expected[i], MEASURES.get(i) + " of " + year);
        }
    }
}
