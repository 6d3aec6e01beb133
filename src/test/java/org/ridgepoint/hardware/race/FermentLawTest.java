package org.ridgepoint.hardware.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

/** Expected values are those of the model specification, section 5, and of the table of parameter fits. */
class FermentLawTest {
    private static final FermentLaw LAW = FermentLaw.DEFAULT;
    private static final double MEDIAN = StrictMath.log(2);

    @Test // with nothing known, median 10 years, and what the specification says of faster research
    void medians() {
        FermentLaw unconditional = new FermentLaw(2022, 10, 0.5, 2022, 8, 0.4);
        assertEquals(2032, unconditional.year(MEDIAN, 1), 1e-9);
        assertEquals(8.6676947394, unconditional.year(MEDIAN, Math.sqrt(2)) - 2022, 1e-9);
        assertEquals(7.6149165312, unconditional.year(MEDIAN, 2) - 2022, 1e-9);
        assertTrue(LAW.year(MEDIAN, 2) < LAW.year(MEDIAN, 1));
    }

    @Test
    void nothingIsKnownToHaveComeByTheCataloguesEnd() {
        assertEquals(0.0567091316, LAW.knownHazard(), 1e-10);
        assertEquals(2026.5, LAW.year(0, 1), 1e-9);
    }

    @Test // worked elsewhere; the table cuts them to 2032.3, 2027.9 and 2041.2
    void conditionalQuantiles() {
        assertEquals(2032.3518, LAW.year(MEDIAN, 1), 5e-5);
        assertEquals(2027.9509, LAW.year(-StrictMath.log(0.9), 1), 5e-5);
        assertEquals(2041.2863, LAW.year(-StrictMath.log(0.1), 1), 5e-5);
    }

    @Test
    void hazardAndItsInverseAgree() {
        for (double year = 2023; year < 2080; year += 1.7) {
            assertEquals(year, LAW.yearOfHazard(LAW.cumulativeHazard(year)), 1e-7);
        }
        assertEquals(0, LAW.cumulativeHazard(2022), 0);
        assertEquals(2022, LAW.yearOfHazard(0), 0);
    }

    @Test // the table says median 2041 and 80 % 2035–2051 for consensus and scale-up together; 300 x 300 quantiles
    void datesOfMaturity() {
        int grid = 300;
        double[] ends = new double[grid * grid];
        for (int i = 0; i < grid; i++) {
            for (int j = 0; j < grid; j++) {
                double gaussian = Math.sqrt(2) * Erf.erfInv(2 * (j + 0.5) / grid - 1);
                ends[i * grid + j] = LAW.year(-StrictMath.log((i + 0.5) / grid), 1) + LAW.scaleUpYears(gaussian);
            }
        }
        Arrays.sort(ends);
        assertEquals(2041, ends[ends.length / 2], 0.5);
        assertEquals(2035, ends[ends.length / 10], 0.7);
        assertEquals(2051, ends[ends.length * 9 / 10], 0.7);
    }

    @Test
    void scaleUpIsLognormal() {
        assertEquals(8, LAW.scaleUpYears(0), 0);
        assertEquals(8 * StrictMath.exp(0.4), LAW.scaleUpYears(1), 1e-12);
    }
}
