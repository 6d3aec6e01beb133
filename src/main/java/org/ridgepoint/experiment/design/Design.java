package org.ridgepoint.experiment.design;

import java.util.List;

/** Which combinations of levels an experiment runs. The set is closed. */
public sealed interface Design permits FullFactorial, CubeDesign, PointList {
    /** Rows of levels in the order of the factors; what the order of rows means is up to the design. */
    List<List<Level>> rows(List<Factor> factors);

    /**
     * Number of rows, without making them.
     *
     * @return {@link Long#MAX_VALUE} for more than a {@code long} can count
     */
    long size(List<Factor> factors);
}
