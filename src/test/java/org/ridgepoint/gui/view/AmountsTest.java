package org.ridgepoint.gui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers in words, and where they lie on an axis: worked by hand. */
class AmountsTest {
    @Test
    void amountsHaveThreeDigitsAndALetter() {
        assertEquals("1.25B", Amounts.of(1.25e9));
        assertEquals("999", Amounts.of(999));
        assertEquals("0", Amounts.of(0));
        assertEquals("–", Amounts.of(Double.NaN));
        assertEquals("−$2.00M", Amounts.usd(-2e6));
        assertEquals("12.5 %", Amounts.percent(0.125));
    }

    @Test
    void ticksHaveNoIdleZeros() {
        assertEquals("5k", Amounts.tick(5000));
        assertEquals("1.5k", Amounts.tick(1500));
        assertEquals("100", Amounts.tick(100));
        assertEquals("0.01", Amounts.tick(0.01));
        assertEquals("10B", Amounts.tick(1e10));
    }

    @Test
    void aLogarithmicAxisHasEqualDecades() {
        LogAxis axis = new LogAxis(0.1, 1000, 0, 400);
        assertEquals(100, axis.at(1), 1e-9);
        assertEquals(300, axis.at(100), 1e-9);
        assertEquals(400, axis.at(1e9), 1e-9, "beyond the end");
        assertEquals(List.of(0.1, 1.0, 10.0, 100.0, 1000.0), axis.decades());
        assertEquals("0.1", LogAxis.label(0.1));
        assertEquals("10k", LogAxis.label(1e4));
    }
}
