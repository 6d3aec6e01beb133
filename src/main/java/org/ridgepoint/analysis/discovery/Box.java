package org.ridgepoint.analysis.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A box of inputs: the cases within all limits.
 *
 * @param limits by input
 */
public record Box(List<Limit> limits) {
    public Box {
        limits = List.copyOf(limits);
    }

    /** What one input may be. */
    public sealed interface Limit permits Between, Among {
        /** True for a number, or an index of a category, within the limit. */
        boolean contains(double value);

        /** True if the limit rules out something. */
        boolean restricts(Input input);
    }

    /**
     * A number between two others, which are within.
     *
     * @param low negative infinity for no limit
     * @param high infinity for no limit
     */
    public record Between(double low, double high) implements Limit {
        @Override
        public boolean contains(double value) {
            return low <= value && value <= high;
        }

        @Override
        public boolean restricts(Input input) {
            return low != Double.NEGATIVE_INFINITY || high != Double.POSITIVE_INFINITY;
        }
    }

    /**
     * One of some categories.
     *
     * @param categories their indices
     */
    public record Among(SortedSet<Integer> categories) implements Limit {
        @Override
        public boolean contains(double value) {
            return categories.contains((int) value);
        }

        @Override
        public boolean restricts(Input input) {
            return categories.size() < input.categories().size();
        }
    }

    /** The box of everything. */
    public static Box all(List<Input> inputs) {
        return new Box(inputs.stream().map(Box::anything).toList());
    }

    private static Limit anything(Input input) {
        return input.isNumber()
                ? new Between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new Among(new TreeSet<>(
                        IntStream.range(0, input.categories().size()).boxed().toList()));
    }

    /** The same box with another limit of one input. */
    public Box with(int input, Limit limit) {
        List<Limit> changed = new ArrayList<>(limits);
        changed.set(input, limit);
        return new Box(changed);
    }

    /** The same box without a limit of one input. */
    public Box without(int number, Input input) {
        return with(number, anything(input));
    }

    /** True for a case within all limits. */
    public boolean contains(double... values) {
        for (int i = 0; i < values.length; i++) {
            if (!limits.get(i).contains(values[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * How well a box tells what is of interest.
     *
     * @param cases how many are in the box
     * @param interesting how many of these are of interest
     * @param mass share of all cases that are in the box
     * @param density share of those in the box that are of interest; 0 for an empty box
     * @param coverage share of those of interest that are in the box; 0 if there are none
     */
    public record Score(int cases, int interesting, double mass, double density, double coverage) {}

    /** The score. */
    public Score score(Cases cases) {
        int inside = 0;
        int good = 0;
        for (int i = 0; i < cases.count(); i++) {
            if (contains(cases.values()[i])) {
                inside++;
                good += cases.interesting()[i] ? 1 : 0;
            }
        }
        int all = cases.interestingCount();
        return new Score(
                inside,
                good,
                (double) inside / Math.max(1, cases.count()),
                inside == 0 ? 0 : (double) good / inside,
                all == 0 ? 0 : (double) good / all);
    }
}
