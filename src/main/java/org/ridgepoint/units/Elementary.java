package org.ridgepoint.units;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Exponentials and logarithms for inner loops: additions and multiplications of doubles and a table, so that every
 * machine finds the same bits, as with {@link StrictMath}, in a third to half of its time. Results are within three units
 * in the last place of the exact ones; special values are those of {@link StrictMath}.
 *
 * <p>Arguments are reduced with tables of 2^(j/128) and ln(j/128) as in P. T. P. Tang, "Table-driven implementation of the
 * exponential function" (1989) and "… of the logarithm function" (1990), ACM Transactions on Mathematical Software; tables
 * hold each value as the sum of two doubles. What is left is below 1/180, where a few terms of the power series do.
 */
public final class Elementary {
    private static final int BITS = 7;
    private static final int PARTS = 1 << BITS;
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal LN2 = new BigDecimal("0.6931471805599453094172321214581765680755");

    /** Beyond these an exponential is not a normal number, or not far from where it is not. */
    private static final double LARGEST_EXPONENT = 709;

    private static final double SMALLEST_EXPONENT = -708;
    private static final double PARTS_PER_LOG = PARTS / LN2.doubleValue();
    private static final double PART = floor(LN2.divide(BigDecimal.valueOf(PARTS), DIGITS), 0x1p-42);
    private static final double PART_REST = rest(LN2.divide(BigDecimal.valueOf(PARTS), DIGITS), PART);
    private static final double[] POWER = new double[PARTS];
    private static final double[] POWER_REST = new double[PARTS];

    /** Logarithms as multiples of 2^−42, so that sums of a few are exact, and what is left of them. */
    private static final double LOG_UNIT = 0x1p-42;

    private static final double LOG2 = floor(LN2, LOG_UNIT);
    private static final double LOG2_REST = rest(LN2, LOG2);
    /** Bits of the number 0.707 from which on a number is divided by the next power of two. */
    private static final long LOWEST_BITS = Double.doubleToRawLongBits(0x1.6ap-1);

    private static final int EXPONENT_SHIFT = 52;
    private static final long EXPONENT_ONE = 1023;
    private static final long EXPONENT_MASK = 0xfffL << EXPONENT_SHIFT;
    private static final int LARGEST_PART = 2 * PARTS;
    private static final double[] INVERSE = new double[LARGEST_PART];
    private static final double[] LOG = new double[LARGEST_PART];
    private static final double[] LOG_REST = new double[LARGEST_PART];

    static {
        fillPowers();
        fillLogs();
    }

    private Elementary() {}

    private static void fillPowers() {
        BigDecimal root = BigDecimal.valueOf(2);
        for (int i = 0; i < BITS; i++) {
            root = root.sqrt(DIGITS);
        }
        BigDecimal power = BigDecimal.ONE;
        for (int j = 0; j < PARTS; j++) {
            POWER[j] = power.doubleValue();
            POWER_REST[j] = rest(power, POWER[j]);
            power = power.multiply(root, DIGITS);
        }
    }

    private static void fillLogs() {
        INVERSE[PARTS] = 1;
        BigDecimal up = BigDecimal.ZERO;
        BigDecimal down = BigDecimal.ZERO;
        for (int j = 1; j <= PARTS / 2; j++) {
            up = up.add(logOfNext(PARTS + j - 1));
            fillLog(PARTS + j, up);
            down = down.subtract(logOfNext(PARTS - j));
            fillLog(PARTS - j, down);
        }
    }

    private static void fillLog(int part, BigDecimal log) {
        INVERSE[part] = (double) PARTS / part;
        LOG[part] = floor(log, LOG_UNIT);
        LOG_REST[part] = rest(log, LOG[part]);
    }

    /** ln((k+1)/k) = 2·artanh(1/(2k+1)), by its series. */
    private static BigDecimal logOfNext(int k) {
        BigDecimal divisor = BigDecimal.valueOf(2L * k + 1);
        BigDecimal square = divisor.multiply(divisor);
        BigDecimal power = BigDecimal.valueOf(2).divide(divisor, DIGITS);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; power.precision() - power.scale() > -DIGITS.getPrecision(); i += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(i), DIGITS));
            power = power.divide(square, DIGITS);
        }
        return sum;
    }

    private static double floor(BigDecimal value, double unit) {
        return Math.rint(value.doubleValue() / unit) * unit;
    }

    private static double rest(BigDecimal value, double large) {
        return value.subtract(new BigDecimal(large)).doubleValue();
    }

    /** e^x. */
    public static double exp(double x) {
        if (!(x > SMALLEST_EXPONENT && x < LARGEST_EXPONENT)) {
            return StrictMath.exp(x);
        }
        double parts = Math.rint(x * PARTS_PER_LOG);
        double small = smallExpm1(x - parts * PART - parts * PART_REST);
        int number = (int) parts;
        int part = number & (PARTS - 1);
        return powerOfTwo(number >> BITS) * (POWER[part] + (POWER_REST[part] + POWER[part] * small));
    }

    /** e^x − 1, whose digits are not lost where x is small. */
    public static double expm1(double x) {
        if (!(x > SMALLEST_EXPONENT && x < LARGEST_EXPONENT) || x == 0) {
            return StrictMath.expm1(x);
        }
        double parts = Math.rint(x * PARTS_PER_LOG);
        double small = smallExpm1(x - parts * PART - parts * PART_REST);
        int number = (int) parts;
        int part = number & (PARTS - 1);
        double scale = powerOfTwo(number >> BITS);
        return (scale * POWER[part] - 1) + scale * (POWER_REST[part] + POWER[part] * small);
    }

    /** e^r − 1 for |r| of at most ln 2/256. */
    private static double smallExpm1(double r) {
        return r + r * r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120))));
    }

    private static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble((EXPONENT_ONE + exponent) << EXPONENT_SHIFT);
    }

    /** ln x. */
    public static double log(double x) {
        if (!(x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY)) {
            return StrictMath.log(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        long above = bits - LOWEST_BITS;
        double exponent = (double) (above >> EXPONENT_SHIFT);
        double mantissa = Double.longBitsToDouble(bits - (above & EXPONENT_MASK));
        int part = (int) (mantissa * PARTS + 0.5);
        double r = (mantissa - part * (1.0 / PARTS)) * INVERSE[part];
        double rest = LOG_REST[part] + exponent * LOG2_REST;
        return exponent * LOG2 + LOG[part] + (r + (rest + r * r * smallLogTerms(r)));
    }

    /** (ln(1 + r) − r)/r² for |r| of at most 1/180. */
    private static double smallLogTerms(double r) {
        return -1.0 / 2 + r * (1.0 / 3 + r * (-1.0 / 4 + r * (1.0 / 5 + r * (-1.0 / 6 + r * (1.0 / 7)))));
    }

    /** ln(1 + x), whose digits are not lost where x is small. */
    public static double log1p(double x) {
        double sum = 1 + x;
        if (!(sum >= Double.MIN_NORMAL && sum < Double.POSITIVE_INFINITY) || sum == 1) {
            return StrictMath.log1p(x);
        }
        return log(sum) + (x - (sum - 1)) / sum;
    }
}
