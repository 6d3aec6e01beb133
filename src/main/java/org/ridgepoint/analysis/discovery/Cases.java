package org.ridgepoint.analysis.discovery;

import java.util.Arrays;
import java.util.List;

/**
 * What was tried, and whether the outcome was of interest.
 *
 * @param inputs what cases differ in
 * @param values by case and input: the number, or the index of the category
 * @param interesting by case
 */
public record Cases(List<Input> inputs, double[][] values, boolean[] interesting) {
    public Cases {
        inputs = List.copyOf(inputs);
        values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        interesting = interesting.clone();
        if (values.length != interesting.length) {
            throw new IllegalArgumentException(values.length + " cases but " + interesting.length + " outcomes");
        }
    }

    /** How many cases there are. */
    public int count() {
        return values.length;
    }

    /** How many of them are of interest. */
    public int interestingCount() {
        int count = 0;
        for (boolean each : interesting) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /** Some of the cases, by number. */
    Cases only(int... numbers) {
        double[][] some = new double[numbers.length][];
        boolean[] outcomes = new boolean[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            some[i] = values[numbers[i]];
            outcomes[i] = interesting[numbers[i]];
        }
        return new Cases(inputs, some, outcomes);
    }
}
