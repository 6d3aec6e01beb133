package org.ridgepoint.experiment.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgepoint.units.Require;

/**
 * The values of one measure in several runs that differ only in their seed, and what they say about its distribution.
 * At least one value; all are finite. Sums run in the order given. Immutable.
 */
public final class Replications {
    private final double[] values;
    private final double[] sorted;
    private final double mean;

    private Replications(double[] values) {
        this.values = values;
        this.sorted = values.clone();
        Arrays.sort(sorted);
        this.mean = meanOf(values);
    }

    /**
     * The replications with these values.
     *
     * @throws IllegalArgumentException if there is no value, or one is NaN or infinite
     */
    public static Replications of(double... values) {
        Require.atLeast(values.length, 1, "number of replications");
        for (int i = 0; i < values.length; i++) {
            Require.finite(values[i], "value of replication " + i);
        }
        return new Replications(values.clone());
    }

    /** The mean, corrected once by the mean of the deviations, so that equal values have no deviation at all. */
    private static double meanOf(double[] values) {
        double first = 0;
        for (double value : values) {
            first += value / values.length;
        }
        double correction = 0;
        for (double value : values) {
            correction += value - first;
        }
        return first + correction / values.length;
    }

    /** The values in the order given. */
    public double[] values() {
        return values.clone();
    }

    /** How many values there are. */
    public int count() {
        return values.length;
    }

    /** The arithmetic mean. */
    public double mean() {
        return mean;
    }

    /** The standard deviation of the distribution, estimated with n − 1; absent for a single value. */
    public OptionalDouble standardDeviation() {
        if (values.length < 2) {
            return OptionalDouble.empty();
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return OptionalDouble.of(Math.sqrt(squares / (values.length - 1)));
    }

    /** The standard error of the mean: the standard deviation over √n; absent for a single value. */
    public OptionalDouble standardError() {
        OptionalDouble deviation = standardDeviation();
        return deviation.isPresent()
                ? OptionalDouble.of(deviation.getAsDouble() / Math.sqrt(values.length))
                : OptionalDouble.empty();
    }

    /**
     * Student's confidence interval of the mean: mean ± t·standard error, with n − 1 degrees of freedom. Exact for
     * normal values, close for others as n grows.
     *
     * @param confidence in (0, 1), such as 0.95
     * @return absent for a single value, which says nothing about the spread
     */
    public Optional<Interval> confidenceInterval(double confidence) {
        Student.requireConfidence(confidence);
        OptionalDouble error = standardError();
        if (error.isEmpty()) {
            return Optional.empty();
        }
        double half = Student.reach(confidence, values.length - 1) * error.getAsDouble();
        return Optional.of(new Interval(mean - half, mean + half));
    }

    /**
     * The quantile of the values, linear between neighbours: type 7 of Hyndman and Fan (1996), the default of R.
     *
     * @param probability in [0, 1]: 0 the smallest value, 0.5 the median, 1 the largest
     */
    public double quantile(double probability) {
        double position = Require.fraction(probability, "probability") * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        double weight = position - below;
        return (1 - weight) * sorted[below] + weight * sorted[above];
    }

    @Override
    public String toString() {
        return "Replications" + Arrays.toString(values);
    }
}
