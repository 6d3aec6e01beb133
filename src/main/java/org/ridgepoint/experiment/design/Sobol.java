package org.ridgepoint.experiment.design;

import java.util.OptionalLong;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.ridgepoint.units.Require;

/**
 * A stretch of the Sobol sequence, with the direction numbers of Joe and Kuo (2008). Best balanced for a size that is a power
 * of two, with nothing skipped or a multiple of the size.
 *
 * <p>Scrambling here is a digital shift: the same random bits are added, without carry, to all points. It keeps the
 * balance of the sequence, makes every point uniform, and moves the first one away from the corner 0.
 *
 * @param size number of points, at least 1
 * @param skip number of points left out at the start of the sequence
 * @param scramble seed of the shift; empty for the sequence itself
 */
public record Sobol(int size, int skip, OptionalLong scramble) implements CubeDesign {
    /** Number of dimensions for which direction numbers are known. */
    public static final int MOST_DIMENSIONS = 1000;

    /** Binary digits of the sequence; a double holds all of them. */
    private static final int DIGITS = 52;

    private static final double UNIT = 1L << DIGITS;

    public Sobol {
        Require.atLeast(size, 1, "size");
        Require.atLeast(skip, 0, "skip");
    }

    @Override
    public long size(int dimensions) {
        return size;
    }

    @Override
    public double[][] points(int dimensions) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        long[] shift = shift(dimensions);
        double[][] points = new double[size][];
        for (int i = 0; i < skip; i++) {
            sequence.nextVector();
        }
        for (int i = 0; i < size; i++) {
            points[i] = shifted(sequence.nextVector(), shift);
        }
        return points;
    }

    private long[] shift(int dimensions) {
        long[] shift = new long[dimensions];
        if (scramble.isPresent()) {
            RandomGenerator random = new Well19937c(scramble.getAsLong());
            for (int i = 0; i < dimensions; i++) {
                shift[i] = random.nextLong() >>> (Long.SIZE - DIGITS);
            }
        }
        return shift;
    }

    private static double[] shifted(double[] point, long[] shift) {
        double[] moved = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            moved[i] = ((long) (point[i] * UNIT) ^ shift[i]) / UNIT;
        }
        return moved;
    }
}
