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
        check(years, 2023, 2539.67, 1942.08, 1753.7, 17, 0.648836, 0.170187, 0.251798, 0.340522, 1.44581e+9);
        check(years, 2025, 928.749, 923.58, 744.891, 32, 0.58517, 0.105439, 0.122392, 0.349711, 1.31882e+10);
        check(years, 2030, 922.804, 772.956, 610.654, 47, 0.58003, 0.187879, 0.0899218, 0.298214, 1.85229e+11);
        check(years, 2035, 953.778, 889.544, 761.835, 63, 0.601331, 0.106621, 0.0142636, 0.192802, 5.12348e+11);
        check(years, 2040, 684.677, 725.561, 562.938, 63, 0.5599, 0.0937117, 0.00990425, 0.293192, 6.2778e+11);
        check(years, 2049, 624.309, 672.802, 578.046, 50, 0.506987, 0.0378943, 0.00438329, 0.291964, 4.97978e+11);
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
