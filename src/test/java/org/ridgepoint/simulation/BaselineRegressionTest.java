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
        check(years, 2025, 717.984, 789.730, 685.420, 32.0000, 0.522573, 0.0231362, 0.0932113, 0.301099, 1.49657e+10);
        check(years, 2030, 426.037, 568.378, 395.034, 59.0000, 0.488594, 0.0374908, 0.0718661, 0.293690, 2.10872e+11);
        check(years, 2035, 509.265, 606.777, 469.247, 77.0000, 0.495040, 0.0402390, 0.0126223, 0.292847, 5.32988e+11);
        check(years, 2040, 428.985, 526.028, 398.063, 103.000, 0.466882, 0.0368980, 0.00846508, 0.294368, 6.31445e+11);
        check(years, 2049, 414.717, 499.317, 389.253, 137.000, 0.450314, 0.0313425, 0.00448648, 0.296289, 4.76235e+11);
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
