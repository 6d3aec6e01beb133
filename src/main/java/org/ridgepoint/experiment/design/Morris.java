package org.ridgepoint.experiment.design;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;
import org.ridgepoint.units.Require;

/**
 * Trajectories for elementary effects (Morris 1991): each starts somewhere on a grid and changes one factor at a time,
 * every factor once and in a random order, so that two neighbours in a trajectory differ in a single factor. With k
 * factors a trajectory is k + 1 points, one after the other in the design.
 *
 * @param trajectories at least 1
 * @param levels number of levels of the grid, even, so that the step p / (2(p − 1)) makes all levels equally likely
 */
public record Morris(int trajectories, int levels, long seed) implements CubeDesign {
    public Morris {
        Require.atLeast(trajectories, 1, "trajectories");
        Require.atLeast(levels, 2, "levels");
        if (levels % 2 != 0) {
            throw new IllegalArgumentException("levels must be even but were " + levels);
        }
    }

    @Override
    public long size(int dimensions) {
        return trajectories * (dimensions + 1L);
    }

    @Override
    public double[][] points(int dimensions) {
        RandomGenerator random = new Well19937c(seed);
        double[][] points = new double[Math.toIntExact(size(dimensions))][];
        for (int trajectory = 0; trajectory < trajectories; trajectory++) {
            fill(points, trajectory * (dimensions + 1), dimensions, random);
        }
        return points;
    }

    private void fill(double[][] points, int first, int dimensions, RandomGenerator random) {
        int[] position = new int[dimensions];
        for (int i = 0; i < dimensions; i++) {
            position[i] = random.nextInt(levels);
        }
        int[] order = MathArrays.natural(dimensions);
        MathArrays.shuffle(order, random);
        points[first] = scaled(position);
        for (int i = 0; i < dimensions; i++) {
            int moved = order[i];
            position[moved] += position[moved] < levels / 2 ? levels / 2 : -levels / 2;
            points[first + i + 1] = scaled(position);
        }
    }

    private double[] scaled(int[] position) {
        double[] point = new double[position.length];
        for (int i = 0; i < position.length; i++) {
            point[i] = position[i] / (levels - 1.0);
        }
        return point;
    }
}
