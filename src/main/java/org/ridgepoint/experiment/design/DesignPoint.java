package org.ridgepoint.experiment.design;

import java.util.List;

/**
 * One combination of levels: a scenario to be run.
 *
 * <p>Two points of a design may be equal but for their index: the structure of Morris and Saltelli designs needs every row,
 * also where rounding to whole numbers makes two of them the same.
 *
 * @param index from 0, in the order of the design
 * @param scenario path of a file, or name of a scenario that ships
 * @param settings {@code path=value} each: those of the experiment, then those of the levels in the order of factors
 */
public record DesignPoint(int index, String scenario, List<String> settings) {
    public DesignPoint {
        settings = List.copyOf(settings);
    }
}
