package org.ridgepoint.experiment.design;

import java.util.List;

/**
 * Points that were written out one by one.
 *
 * @param points levels of each, in the order of the factors
 */
public record PointList(List<List<Level>> points) implements Design {
    public PointList {
        points = points.stream().map(List::copyOf).toList();
    }

    @Override
    public List<List<Level>> rows(List<Factor> factors) {
        for (List<Level> point : points) {
            if (point.size() != factors.size()) {
                throw new IllegalArgumentException(
                        "a point has " + point.size() + " levels for " + factors.size() + " factors");
            }
        }
        return points;
    }

    @Override
    public long size(List<Factor> factors) {
        return points.size();
    }
}
