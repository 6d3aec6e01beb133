package org.ridgepoint.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.inference.Workload;

class SegmentTest {

    @ParameterizedTest // three months compound to a quarter, four quarters to a year
    @ValueSource(doubles = {0, 0.1, 0.25, 0.5, 0.99, 1})
    void monthsCompoundToTheQuarterlyRate(double theta) {
        Segment segment = segment(theta);
        assertEquals(theta, segment.rechoiceRate(4), 1e-15);
        double month = segment.rechoiceRate(12);
        assertEquals(1 - theta, (1 - month) * (1 - month) * (1 - month), 1e-14);
        double quarters = (1 - theta) * (1 - theta) * (1 - theta) * (1 - theta);
        assertEquals(1 - quarters, segment.chosenAnew(1), 1e-14);
    }

    @Test // 1 − 0.75^(4·0.5) = 0.4375; 2.0·ln 10·0.3 = 1.381551
    void handValues() {
        assertEquals(0.4375, segment(0.25).chosenAnew(0.5), 1e-14);
        assertEquals(1.381551, segment(0.25).qualityUtility(0.3), 1e-6);
    }

    static Segment segment(double theta) {
        return new Segment("s", new Workload(1500, 400, 0.3, 0.05, 2, 1.6), 1.5, 2, theta, 1, 1e5, 0.4, 0.3, 0);
    }
}
