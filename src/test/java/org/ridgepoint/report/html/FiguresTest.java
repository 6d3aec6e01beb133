package org.ridgepoint.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgepoint.experiment.statistics.Interval;

/** Expected texts are written by hand. */
class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "0.012345; 0.0123",
                "12.3456; 12.3",
                "99.96; 100",
                "1234.6; 1,235",
                "-1234.6; −1,235",
                "1234567; 1.23 M",
                "-2.5e9; −2.5 bn",
                "7.887e11; 789 bn",
                "6.4e12; 6.4 tn",
                "0.000123; 1.23e-04",
                "NaN; –"
            })
    void threeDigitsAndWords(double value, String text) {
        assertEquals(text, Figures.of(value));
    }

    @Test
    void differencesHaveTheirSign() {
        assertEquals("+5", Figures.signed(5));
        assertEquals("−5", Figures.signed(-5));
        assertEquals("0", Figures.signed(0));
        assertEquals("[−1, +2]", Figures.signed(Optional.of(new Interval(-1, 2))));
    }
}
