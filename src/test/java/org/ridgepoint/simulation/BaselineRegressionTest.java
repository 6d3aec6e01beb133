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
        check(years, 2030, 447.890, 582.329, 414.351, 56.0000, 0.493294, 0.0385807, 0.0726238, 0.295938, 2.10383e+11);
        check(years, 2035, 506.673, 622.439, 471.307, 70.0000, 0.496507, 0.0356739, 0.0125973, 0.299964, 5.33490e+11);
        check(years, 2040, 445.841, 531.990, 416.178, 92.0000, 0.466347, 0.0340151, 0.00848505, 0.293189, 6.32631e+11);
        check(years, 2049, 460.619, 536.344, 429.580, 128.000, 0.456963, 0.0344262, 0.00450592, 0.300841, 4.74767e+11);
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
