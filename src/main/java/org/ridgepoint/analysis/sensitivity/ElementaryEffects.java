package org.ridgepoint.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridgepoint.experiment.statistics.Interval;

/**
 * Elementary effects (Morris 1991): how an outcome changes with one input, all others held, per unit of the input's quantile, at many
 * places. One array of effects for each trajectory, by input.
 */
public final class ElementaryEffects {
    private final double[][] effects;

    private ElementaryEffects(double[][] effects) {
        this.effects = effects;
    }

    /**
     * What the effects of one input say.
     *
     * @param mean μ: effects of both signs cancel
     * @param meanSize μ*: mean of absolute effects (Campolongo 2007); how much the input matters
     * @param deviation σ: how much the effect depends on where it is measured; NaN for a single trajectory
     * @param interval 95 % of μ*, trajectories drawn anew
     * @param meanSizeOfHalf μ* from the first half of the trajectories: close to μ* where there are enough
     */
    public record Effect(
            double mean, double meanSize, double deviation, Optional<Interval> interval, double meanSizeOfHalf) {}

    /**
     * The effects.
     *
     * @param points one after the other, in trajectories of k + 1 points of k coordinates, neighbours differing in one of them
     * @param outcomes of the points; NaN where there is none, which leaves the trajectory out
     * @throws IllegalArgumentException if the points are no trajectories
     */
    public static ElementaryEffects of(double[][] points, double[] outcomes) {
        int inputs = points[0].length;
        if (points.length != outcomes.length || points.length % (inputs + 1) != 0) {
            throw new IllegalArgumentException(points.length + " points are no whole number of trajectories");
        }
        List<double[]> effects = new ArrayList<>();
        for (int first = 0; first < points.length; first += inputs + 1) {
            double[] own = new double[inputs];
            for (int i = first; i < first + inputs; i++) {
                int moved = moved(points[i], points[i + 1]);
                own[moved] = (outcomes[i + 1] - outcomes[i]) / (points[i + 1][moved] - points[i][moved]);
            }
            if (Arrays.stream(own).allMatch(Double::isFinite)) {
                effects.add(own);
            }
        }
        return new ElementaryEffects(effects.toArray(double[][]::new));
    }

    private static int moved(double[] one, double[] next) {
        int[] changed =
                IntStream.range(0, one.length).filter(i -> one[i] != next[i]).toArray();
        if (changed.length != 1) {
            throw new IllegalArgumentException("neighbours of a trajectory differ in " + changed.length + " inputs");
        }
        return changed[0];
    }

    /** Number of trajectories with outcomes. */
    public int trajectories() {
        return effects.length;
    }

    /** What they say, by input; needs a trajectory. */
    public List<Effect> summary() {
        int inputs = effects[0].length;
        List<Optional<Interval>> intervals = BlockBootstrap.intervals(effects.length, this::meanSizes);
        double[] half =
                meanSizes(IntStream.range(0, Math.max(1, effects.length / 2)).toArray());
        double[] all = meanSizes(IntStream.range(0, effects.length).toArray());
        List<Effect> summary = new ArrayList<>();
        for (int input = 0; input < inputs; input++) {
            int i = input;
            double mean =
                    Arrays.stream(effects).mapToDouble(own -> own[i]).average().orElse(0);
            double squares = Arrays.stream(effects)
                    .mapToDouble(own -> (own[i] - mean) * (own[i] - mean))
                    .sum();
            double deviation = Math.sqrt(squares / (effects.length - 1));
            summary.add(new Effect(mean, all[i], deviation, intervals.get(i), half[i]));
        }
        return summary;
    }

    private double[] meanSizes(int... trajectories) {
        double[] means = new double[effects[0].length];
        for (int trajectory : trajectories) {
            for (int i = 0; i < means.length; i++) {
                means[i] += Math.abs(effects[trajectory][i]) / trajectories.length;
            }
        }
        return means;
    }
}
