package org.ridgepoint.experiment;

import java.util.List;
import org.ridgepoint.experiment.design.Design;
import org.ridgepoint.experiment.design.Factor;

/**
 * An experiment as its file describes it; everything in it was checked.
 *
 * @param name safe to use as the name of a folder
 * @param question what it is to answer; may be empty
 * @param scenario the base: path of a file, or name of a scenario that ships
 * @param settings {@code path=value} each, for every run
 * @param factors what varies, in order
 * @param design which combinations are run
 * @param replications how often
 * @param recording what is kept
 * @param source text of the file
 */
public record Experiment(
        String name,
        String question,
        String scenario,
        List<String> settings,
        List<Factor> factors,
        Design design,
        ReplicationRule replications,
        Recording recording,
        String source) {

    public Experiment {
        settings = List.copyOf(settings);
        factors = List.copyOf(factors);
    }

    /** The same with another number of replications. */
    public Experiment withReplications(ReplicationRule rule) {
        return new Experiment(name, question, scenario, settings, factors, design, rule, recording, source);
    }
}
