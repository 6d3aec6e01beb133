package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyTermsTest {
    private static final CopyTerms DEFAULT = new CopyTerms(100, 0.85, 1.1, 24);

    @ParameterizedTest // V0·(Λ/1e6)^ν by hand: 10^(2 + 0.85·(log10 Λ − 6)), at least 1
    @CsvSource({"1e6, 100", "1e7, 707.9457844", "1e12, 12589254.12", "1e4, 1.995262315", "1e3, 1", "1, 1", "0, 1"})
    void copiesGrowWithTraffic(double traffic, double expected) {
        assertEquals(expected, DEFAULT.openCopies(traffic), 1e-8 * expected);
    }

    @Test // ν = 0: a fixed number, also before the first sale
    void withoutElasticityTheirNumberIsFixed() {
        CopyTerms fixed = new CopyTerms(7, 0, 1.1, 24);
        assertEquals(7, fixed.openCopies(0));
        assertEquals(7, fixed.openCopies(1e12));
    }
}
