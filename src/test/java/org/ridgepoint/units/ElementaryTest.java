package org.ridgepoint.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Expected values are those of {@link StrictMath}, which is within one unit in the last place of the exact ones. */
class ElementaryTest {
    private static final int CASES = 200_000;
    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        -2,
        709.5,
        710,
        -708.5,
        -720,
        -745,
        -750,
        1e308,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private static void compare(
            DoubleUnaryOperator actual, DoubleUnaryOperator expected, DoubleUnaryOperator argument, double units) {
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            requireNear(actual, expected, argument.applyAsDouble(random.nextDouble()), units);
        }
        for (double x : SPECIAL) {
            requireNear(actual, expected, x, units);
        }
    }

    private static void requireNear(DoubleUnaryOperator actual, DoubleUnaryOperator expected, double x, double units) {
        double right = expected.applyAsDouble(x);
        double found = actual.applyAsDouble(x);
        boolean same = Double.compare(right, found) == 0 || Math.abs(right - found) <= units * Math.ulp(right);
        assertTrue(same, () -> "at " + x + " expected " + right + " but found " + found);
    }

    @Test
    void exponential() {
        compare(Elementary::exp, StrictMath::exp, u -> 1420 * u - 710, 2);
        compare(Elementary::exp, StrictMath::exp, u -> 2 * u - 1, 2);
    }

    @Test
    void exponentialLessOne() {
        compare(Elementary::expm1, StrictMath::expm1, u -> 100 * u - 50, 4);
        compare(Elementary::expm1, StrictMath::expm1, u -> 0.1 * u - 0.05, 4);
        compare(Elementary::expm1, StrictMath::expm1, u -> -StrictMath.exp(-40 * u), 4);
    }

    @Test
    void logarithm() {
        compare(Elementary::log, StrictMath::log, u -> StrictMath.exp(1420 * u - 710), 2);
        compare(Elementary::log, StrictMath::log, u -> 2 * u, 2);
        compare(Elementary::log, StrictMath::log, u -> 1 + 0.02 * (u - 0.5), 2);
    }

    @Test
    void logarithmOfOneMore() {
        compare(Elementary::log1p, StrictMath::log1p, u -> 3 * u - 1, 2);
        compare(Elementary::log1p, StrictMath::log1p, u -> StrictMath.exp(-40 * u), 2);
        compare(Elementary::log1p, StrictMath::log1p, u -> -StrictMath.exp(-40 * u), 2);
    }

    @Test // a direction: they rise also where one entry of a table gives way to the next
    void exponentialsAndLogarithmsRise() {
        for (int part = -3 * 128; part < 3 * 128; part++) {
            double middle = (part + 0.5) * StrictMath.log(2) / 128;
            assertTrue(Elementary.exp(middle - 1e-9) < Elementary.exp(middle + 1e-9));
            double x = (part + 0.5) / 128;
            assertTrue(x < 0 || Elementary.log(x * (1 - 1e-9)) < Elementary.log(x * (1 + 1e-9)));
        }
    }

    @Test // known answers: e, ln 2 and ln 10 to sixteen digits
    void constants() {
        assertEquals(2.718281828459045, Elementary.exp(1), 1e-15);
        assertEquals(0.6931471805599453, Elementary.log(2), 1e-16);
        assertEquals(2.302585092994046, Elementary.log(10), 1e-15);
    }
}
