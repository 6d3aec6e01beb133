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
        check(years, 2025, 969.310, 941.142, 776.267, 32, 0.569271, 0.106092, 0.122720, 0.328682, 1.33165e+10);
        check(years, 2030, 733.182, 683.407, 453.767, 50, 0.550147, 0.215423, 0.0947868, 0.272945, 1.78067e+11);
        check(years, 2035, 669.024, 790.649, 493.079, 59, 0.552449, 0.142311, 0.0161520, 0.235910, 4.99054e+11);
        check(years, 2040, 550.066, 655.098, 417.674, 61, 0.522704, 0.129583, 0.0108107, 0.281047, 6.02675e+11);
        check(years, 2049, 567.679, 658.700, 483.883, 59, 0.511954, 0.0771063, 0.00524203, 0.316821, 4.75101e+11);
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
