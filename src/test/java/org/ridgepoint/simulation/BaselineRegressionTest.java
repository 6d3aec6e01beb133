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
        check(years, 2023, 2076.10, 1763.67, 1867.75, 17.0000, 0.605065, 0.0517596, 0.197333, 0.351906, 1.56556e+09);
        check(years, 2025, 716.112, 789.286, 683.598, 32.0000, 0.522550, 0.0231616, 0.0931093, 0.301153, 1.49603e+10);
        check(years, 2030, 428.307, 568.919, 397.114, 59.0000, 0.488596, 0.0375199, 0.0718576, 0.293728, 2.10856e+11);
        check(years, 2035, 508.245, 606.215, 468.316, 77.0000, 0.494865, 0.0402303, 0.0126218, 0.292756, 5.32999e+11);
        check(years, 2040, 429.028, 526.050, 398.105, 103.000, 0.466883, 0.0368964, 0.00846503, 0.294366, 6.31444e+11);
        check(years, 2049, 414.804, 499.341, 389.333, 137.000, 0.450315, 0.0313437, 0.00448652, 0.296294, 4.76233e+11);
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
