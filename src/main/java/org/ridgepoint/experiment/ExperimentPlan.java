package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ridgepoint.experiment.design.DesignMatrix;

/**
 * Every run of an experiment.
 *
 * @param experiment what is asked
 * @param matrix the points
 */
public record ExperimentPlan(Experiment experiment, DesignMatrix matrix) {

    /** The plan of an experiment. */
    public static ExperimentPlan of(Experiment experiment) {
        DesignMatrix matrix = DesignMatrix.of(
                experiment.design(), experiment.factors(), experiment.scenario(), experiment.settings());
        return new ExperimentPlan(experiment, matrix);
    }

    /**
     * The runs that are made in any case: replication 1 of all points in a shuffled order, then replication 2, and so on,
     * so that a batch stopped at any moment leaves an even sample.
     */
    public List<RunPlan> runs() {
        List<RunPlan> runs = new ArrayList<>();
        for (int replication = 1; replication <= experiment.replications().least(); replication++) {
            runs.addAll(round(replication));
        }
        return List.copyOf(runs);
    }

    /**
     * One replication of every point, in an order that depends on nothing but the replication and the number of points.
     *
     * @param replication from 1
     */
    public List<RunPlan> round(int replication) {
        return round(matrix, replication);
    }

    static List<RunPlan> round(DesignMatrix matrix, int replication) {
        List<RunPlan> runs = new ArrayList<>();
        matrix.points().forEach(point -> runs.add(RunPlan.of(point, replication)));
        Collections.shuffle(runs, new Random(replication));
        return List.copyOf(runs);
    }

    /** Number of runs if no precision ends replication early. */
    public long mostRuns() {
        return (long) matrix.points().size() * experiment.replications().most();
    }
}
