package org.ridgepoint.experiment;

import org.ridgepoint.scenario.MarketScenarios;

/** Reads experiments from YAML files. */
public final class ExperimentReader {
    private final MarketScenarios scenarios;

    /** A reader of experiments on these scenarios. */
    public ExperimentReader(MarketScenarios scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * Reads an experiment.
     *
     * @param nameOrPath path of a file, or name of a study that ships
     * @throws org.ridgepoint.tables.InvalidInputException with everything that is wrong with the file
     */
    public Experiment read(String nameOrPath) {
        throw new UnsupportedOperationException("experiments of " + scenarios + " cannot be read yet: " + nameOrPath);
    }
}
