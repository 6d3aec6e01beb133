package org.ridgepoint.experiment.design;

import java.util.ArrayList;
import java.util.List;

/** A design that chooses points of the unit cube, one dimension for each factor: quantiles of the factors. */
public sealed interface CubeDesign extends Design permits LatinHypercube, Sobol, Morris, Saltelli {

    /**
     * The points.
     *
     * @param dimensions number of factors, at least 1
     * @return by point and dimension, each from 0 to 1
     */
    double[][] points(int dimensions);

    /** Number of points. */
    long size(int dimensions);

    @Override
    default long size(List<Factor> factors) {
        return size(factors.size());
    }

    @Override
    default List<List<Level>> rows(List<Factor> factors) {
        List<List<Level>> rows = new ArrayList<>();
        for (double[] point : points(factors.size())) {
            List<Level> row = new ArrayList<>();
            for (int i = 0; i < point.length; i++) {
                row.add(factors.get(i).at(point[i]));
            }
            rows.add(List.copyOf(row));
        }
        return List.copyOf(rows);
    }
}
