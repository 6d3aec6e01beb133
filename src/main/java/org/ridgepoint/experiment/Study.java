package org.ridgepoint.experiment;

import java.util.List;
import org.ridgepoint.experiment.design.DesignMatrix;

/**
 * What has to be known of an experiment to run it.
 *
 * @param name safe to use as the name of a folder
 * @param question what it is to answer; may be empty
 * @param matrix what is run
 * @param replications how often
 * @param recording what is kept
 */
public record Study(
        String name, String question, DesignMatrix matrix, ReplicationRule replications, Recording recording) {

    /** What a plan comes to. */
    public static Study of(ExperimentPlan plan) {
        Experiment experiment = plan.experiment();
        return new Study(
                experiment.name(),
                experiment.question(),
                plan.matrix(),
                experiment.replications(),
                experiment.recording());
    }

    /** One replication of every point, in a shuffled order that is always the same. */
    public List<RunPlan> round(int replication) {
        return ExperimentPlan.round(matrix, replication);
    }

    /** Number of points. */
    public int points() {
        return matrix.points().size();
    }

    /** Number of runs if no precision ends replication early. */
    public long mostRuns() {
        return (long) points() * replications.most();
    }

    /** Number of a run, from 1; the same whatever else is run. */
    public int number(RunPlan run) {
        return Math.addExact(
                Math.multiplyExact(run.replication() - 1, points()), run.point().index() + 1);
    }

    /** The run with a number, which need not be among those planned. */
    public RunPlan run(int number) {
        return RunPlan.of(matrix.points().get((number - 1) % points()), (number - 1) / points() + 1);
    }
}
