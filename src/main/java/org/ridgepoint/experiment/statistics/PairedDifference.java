package org.ridgepoint.experiment.statistics;

import java.util.OptionalDouble;
import org.ridgepoint.units.Text;

/**
 * The effect of a change, from runs with and without it that share their seeds. The shocks that both runs of a pair
 * share cancel in the difference, so far fewer runs show an effect than unpaired ones would need.
 */
public final class PairedDifference {
    private PairedDifference() {}

    /**
     * The differences with − without, pair by pair.
     *
     * @param with values of the runs with the change; replication i has the seed of replication i of {@code without}
     * @param without values of the runs without it, as many
     * @return the sample whose mean is the effect and whose confidence interval is that of the paired t-test
     * @throws IllegalArgumentException if the lengths differ, there is no pair, or a value is NaN or infinite
     */
    public static Replications of(double[] with, double[] without) {
        if (with.length != without.length) {
            throw new IllegalArgumentException(Text.format(
                    "every run needs its pair but there are %s runs with the change and %s without",
                    with.length, without.length));
        }
        double[] differences = new double[with.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = with[i] - without[i];
        }
        return Replications.of(differences);
    }

    /**
     * What common random numbers gain: the standard error of the difference of means if the runs had been independent, over
     * that of the paired difference. At 1 they gain nothing; at 3 they save eight runs of nine.
     *
     * @param with as in {@link #of}
     * @param without as in {@link #of}
     * @return above 0; absent with fewer than two pairs, or if the differences have no spread
     */
    public static OptionalDouble gain(double[] with, double[] without) {
        OptionalDouble paired = of(with, without).standardError();
        if (paired.isEmpty() || paired.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        UnpairedDifference unpaired = UnpairedDifference.of(with, without);
        return OptionalDouble.of(unpaired.standardError() / paired.getAsDouble());
    }
}
