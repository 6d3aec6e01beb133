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
        check(years, 2023, 2539.67, 1942.08, 1753.7, 17, 0.648836, 0.170187, 0.251798, 0.340522, 1.44581e+09);
        check(years, 2025, 901.616, 910.076, 716.499, 32, 0.579265, 0.109639, 0.12421, 0.33865, 1.31197e+10);
        check(years, 2030, 831.245, 699.356, 523.837, 45, 0.550133, 0.2079, 0.0923044, 0.25894, 1.80354e+11);
        check(years, 2035, 728.769, 801.909, 549.848, 59, 0.570594, 0.132053, 0.0160218, 0.205568, 4.98833e+11);
        check(years, 2040, 577.46, 677.644, 433.122, 58, 0.53653, 0.134927, 0.0111087, 0.24125, 5.9757e+11);
        check(years, 2049, 577.913, 665.613, 496.96, 55, 0.513141, 0.0730089, 0.00517585, 0.318159, 4.70818e+11);
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
