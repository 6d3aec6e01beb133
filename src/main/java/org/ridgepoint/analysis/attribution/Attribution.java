package org.ridgepoint.analysis.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.ridgepoint.experiment.statistics.PairedDifference;
import org.ridgepoint.experiment.statistics.Replications;

/**
 * What each cause has to do with one outcome, such as HHI in a year: its share of the difference between all causes on and all off,
 * seed by seed. A seed counts if the outcome is there in all of its coalitions.
 */
public final class Attribution {
    private final AttributionPlan plan;
    private final SortedMap<Long, Map<Integer, Double>> worth;
    private final SortedMap<Long, SampledValues.Estimate> values = new TreeMap<>();

    /**
     * @param plan which runs were made
     * @param outcomes by seed and coalition; a seed that lacks a coalition of the plan is left out
     */
    public Attribution(AttributionPlan plan, SortedMap<Long, ? extends Map<Integer, Double>> outcomes) {
        this.plan = plan;
        this.worth = new TreeMap<>();
        outcomes.forEach((seed, bySet) -> {
            if (bySet.keySet().containsAll(plan.coalitions(seed))) {
                worth.put(seed, Map.copyOf(bySet));
                values.put(seed, estimate(seed, bySet));
            }
        });
    }

    /**
     * A cause or a group of causes.
     *
     * @param name of it
     * @param group true for several causes taken together
     * @param member true for one of several
     * @param value its Shapley or Owen value by seed, in the unit of the outcome
     * @param ofTotal mean of the value over that of the whole difference; absent if there is no difference
     * @param samplingError standard error of the mean value that comes from sampling orders, already part of the spread over seeds;
     *     absent where every coalition was run
     * @param removed outcome with all causes on less that without this one, by seed
     * @param variance mean over seeds of first-order index, Shapley effect and total-order index; absent for groups, and where orders
     *     were sampled
     */
    public record Share(
            String name,
            boolean group,
            boolean member,
            Replications value,
            OptionalDouble ofTotal,
            OptionalDouble samplingError,
            Replications removed,
            Optional<CoalitionVariance> variance) {}

    /** How many seeds count. */
    public int seeds() {
        return worth.size();
    }

    /** The outcome with all causes on; needs a seed that counts. */
    public Replications allOn() {
        return Replications.of(outcomes(plan.all()));
    }

    /** The outcome with all causes off. */
    public Replications allOff() {
        return Replications.of(outcomes(0));
    }

    /** What is to be explained: all on less all off, by seed. */
    public Replications total() {
        return PairedDifference.of(outcomes(plan.all()), outcomes(0));
    }

    /** Every group, followed by its members where it has several; needs a seed that counts. */
    public List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        int[] members = CoalitionValues.members(plan.groupOf());
        for (int group = 0; group < members.length; group++) {
            boolean several = Integer.bitCount(members[group]) > 1;
            if (several) {
                shares.add(share(plan.groups().get(group), members[group], true, false));
            }
            for (int cause = 0; cause < plan.causes().size(); cause++) {
                if ((members[group] >> cause & 1) == 1) {
                    shares.add(share(plan.causes().get(cause).name(), 1 << cause, false, several));
                }
            }
        }
        return shares;
    }

    private Share share(String name, int set, boolean group, boolean member) {
        Replications value = Replications.of(ofSeeds(estimate -> sum(estimate.values(), set)));
        double total = total().mean();
        return new Share(
                name,
                group,
                member,
                value,
                total == 0 ? OptionalDouble.empty() : OptionalDouble.of(value.mean() / total),
                group ? OptionalDouble.empty() : samplingError(set),
                PairedDifference.of(outcomes(plan.all()), outcomes(plan.all() & ~set)),
                group ? Optional.empty() : variance(Integer.numberOfTrailingZeros(set)));
    }

    private OptionalDouble samplingError(int set) {
        if (plan.pairs() == 0) {
            return OptionalDouble.empty();
        }
        double squares = Arrays.stream(ofSeeds(estimate -> sum(estimate.errors(), set)))
                .map(error -> error * error)
                .sum();
        return OptionalDouble.of(Math.sqrt(squares) / values.size());
    }

    private Optional<CoalitionVariance> variance(int cause) {
        double[] means = new double[3];
        int counted = 0;
        for (long seed : worth.keySet()) {
            Optional<CoalitionVariance> indices =
                    plan.pairs() == 0 ? CoalitionVariance.of(setFunction(seed)) : Optional.empty();
            if (indices.isPresent()) {
                means[0] += indices.get().first()[cause];
                means[1] += indices.get().shapley()[cause];
                means[2] += indices.get().total()[cause];
                counted++;
            }
        }
        int n = counted;
        return n == 0
                ? Optional.empty()
                : Optional.of(new CoalitionVariance(
                        new double[] {means[0] / n}, new double[] {means[1] / n}, new double[] {means[2] / n}));
    }

    private SampledValues.Estimate estimate(long seed, Map<Integer, Double> bySet) {
        IntToDoubleFunction at = set -> bySet.getOrDefault(set, Double.NaN);
        return plan.orders(seed)
                .map(orders -> orders.of(at))
                .orElseGet(() -> new SampledValues.Estimate(
                        CoalitionValues.owen(setFunction(seed), plan.groupOf()),
                        new double[plan.causes().size()]));
    }

    private double[] setFunction(long seed) {
        double[] function = new double[plan.all() + 1];
        Map<Integer, Double> bySet = worth.getOrDefault(seed, Map.of());
        Arrays.setAll(function, set -> bySet.getOrDefault(set, Double.NaN));
        return function;
    }

    private double[] outcomes(int coalition) {
        return worth.values().stream()
                .mapToDouble(bySet -> bySet.getOrDefault(coalition, Double.NaN))
                .toArray();
    }

    private double[] ofSeeds(ToDoubleFunction<SampledValues.Estimate> value) {
        return values.values().stream().mapToDouble(value).toArray();
    }

    private static double sum(double[] values, int set) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (set >> i & 1) == 1 ? values[i] : 0;
        }
        return sum;
    }
}
