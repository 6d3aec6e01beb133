package org.ridgepoint.experiment.design;

import java.util.List;

/** Something that an experiment varies. */
public sealed interface Factor permits ListedFactor, NumberFactor {
    /** The name of a factor whose levels are scenarios. */
    String SCENARIO = "scenario";

    /** Path of the parameter, {@link #SCENARIO}, or the name of several parameters that move together. */
    String name();

    /**
     * The level at a quantile.
     *
     * @param quantile from 0 (the lowest or first level) to 1 (the highest or last)
     */
    Level at(double quantile);

    /** Every level, for a full factorial design; empty where there is no end of them. */
    List<Level> levels();
}
