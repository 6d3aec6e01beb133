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
        check(years, 2023, 2551.78, 2009.77, 1730.23, 17, 0.641031, 0.177847, 0.262991, 0.349453, 1.44198e+09);
        check(years, 2025, 993.877, 951.675, 800.556, 32, 0.572603, 0.103446, 0.121496, 0.335590, 1.33535e+10);
        check(years, 2030, 758.139, 659.182, 520.547, 49, 0.529561, 0.173077, 0.0879786, 0.297748, 1.83035e+11);
        check(years, 2035, 925.190, 869.795, 718.879, 58, 0.566636, 0.118977, 0.0151872, 0.209884, 5.14804e+11);
        check(years, 2040, 624.563, 684.569, 507.226, 65, 0.541211, 0.0993666, 0.00991756, 0.292568, 6.25258e+11);
        check(years, 2049, 625.738, 675.931, 577.105, 57, 0.516435, 0.0397881, 0.00448933, 0.313962, 4.97832e+11);
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
