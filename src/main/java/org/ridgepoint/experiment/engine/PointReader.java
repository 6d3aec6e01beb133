package org.ridgepoint.experiment.engine;

import org.ridgepoint.experiment.design.DesignPoint;
import org.ridgepoint.scenario.MarketParameters;

/** Knows what a design point stands for. For any number of threads. */
@FunctionalInterface
public interface PointReader {
    /**
     * What is run at a point.
     *
     * @throws org.ridgepoint.tables.InvalidInputException if its settings contradict each other
     */
    MarketParameters read(DesignPoint point);
}
