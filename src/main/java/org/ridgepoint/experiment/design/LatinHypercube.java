package org.ridgepoint.experiment.design;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;
import org.ridgepoint.units.Require;

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): every factor is cut into as many equally likely strata as there are
 * points, and every stratum holds one point, at a place drawn within it.
 *
 * @param size number of points, at least 1
 */
public record LatinHypercube(int size, long seed) implements CubeDesign {
    public LatinHypercube {
        Require.atLeast(size, 1, "size");
    }

    @Override
    public long size(int dimensions) {
        return size;
    }

    @Override
    public double[][] points(int dimensions) {
        RandomGenerator random = new Well19937c(seed);
        double[][] points = new double[size][dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            int[] strata = MathArrays.natural(size);
            MathArrays.shuffle(strata, random);
            for (int i = 0; i < size; i++) {
                points[i][dimension] = (strata[i] + random.nextDouble()) / size;
            }
        }
        return points;
    }
}
