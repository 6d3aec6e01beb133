package org.ridgepoint.analysis.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.ridgepoint.analysis.discovery.Box.Among;
import org.ridgepoint.analysis.discovery.Box.Between;
import org.ridgepoint.analysis.discovery.Box.Limit;
import org.ridgepoint.analysis.discovery.Box.Score;

/**
 * The patient rule induction method (Friedman and Fisher 1999): from the box of everything, slices are peeled off one at a time, each
 * time the one that raises the density of what is left most for every case given up.
 */
public final class Prim {
    private final Cases cases;
    private final double slice;
    private final double leastMass;

    /**
     * @param slice α: share of the cases in a box that a peel takes off a number's end, in (0, 0.5]; a category goes whole
     * @param leastMass no box with a smaller share of all cases is made
     */
    public Prim(Cases cases, double slice, double leastMass) {
        this.cases = cases;
        this.slice = slice;
        this.leastMass = leastMass;
    }

    /** A box on the way, with its score. */
    public record Step(Box box, Score score) {}

    /** The peeling trajectory: every box is within the one before it. It ends where all cases left are of interest. */
    public List<Step> trajectory() {
        List<Step> steps = new ArrayList<>();
        Step step = step(Box.all(cases.inputs()));
        steps.add(step);
        while (step.score().density() < 1) {
            Step best = null;
            double highest = Double.NEGATIVE_INFINITY;
            for (Box candidate : candidates(step.box())) {
                Step next = step(candidate);
                double gain = gain(step.score(), next.score());
                if (next.score().mass() >= leastMass && gain > highest) {
                    best = next;
                    highest = gain;
                }
            }
            if (best == null) {
                break;
            }
            step = best;
            steps.add(step);
        }
        return steps;
    }

    private Step step(Box box) {
        return new Step(box, box.score(cases));
    }

    /**
     * What a peel gains in density, times what it leaves, over what it gives up (Kwakkel and Jaxa-Rozen 2016), so that small and large
     * slices can be compared.
     */
    private static double gain(Score before, Score after) {
        return (after.density() - before.density()) * after.cases() / (before.cases() - after.cases());
    }

    private List<Box> candidates(Box box) {
        List<double[]> inside = new ArrayList<>();
        for (double[] values : cases.values()) {
            if (box.contains(values)) {
                inside.add(values);
            }
        }
        List<Box> candidates = new ArrayList<>();
        for (int input = 0; input < cases.inputs().size(); input++) {
            for (Limit limit : peeled(box.limits().get(input), column(inside, input))) {
                candidates.add(box.with(input, limit));
            }
        }
        return candidates;
    }

    private static double[] column(List<double[]> rows, int input) {
        double[] column = rows.stream().mapToDouble(row -> row[input]).toArray();
        Arrays.sort(column);
        return column;
    }

    private List<Limit> peeled(Limit limit, double... sorted) {
        List<Limit> peeled = new ArrayList<>();
        if (limit instanceof Among among) {
            for (int category : among.categories()) {
                SortedSet<Integer> rest = new TreeSet<>(among.categories());
                rest.remove(category);
                boolean occurs = Arrays.binarySearch(sorted, category) >= 0;
                if (occurs && !rest.isEmpty()) {
                    peeled.add(new Among(rest));
                }
            }
        } else if (limit instanceof Between between) {
            int gone = Math.min(Math.max(1, (int) (slice * sorted.length)), sorted.length - 1);
            double low = sorted[0] < sorted[gone] ? sorted[gone] : above(sorted, sorted[0]);
            int last = sorted.length - 1;
            double high = sorted[last - gone] < sorted[last] ? sorted[last - gone] : below(sorted, sorted[last]);
            if (sorted[0] < sorted[last]) {
                peeled.add(new Between(low, between.high()));
                peeled.add(new Between(between.low(), high));
            }
        }
        return peeled;
    }

    /** The next larger value; the same if there is none. */
    private static double above(double[] sorted, double value) {
        return Arrays.stream(sorted).filter(each -> each > value).min().orElse(value);
    }

    private static double below(double[] sorted, double value) {
        return Arrays.stream(sorted).filter(each -> each < value).max().orElse(value);
    }

    /** The step at which coverage times density is largest: a compromise, where the reader makes none. */
    public static Step best(List<Step> trajectory) {
        Step best = trajectory.get(0);
        for (Step step : trajectory) {
            double product = step.score().coverage() * step.score().density();
            best = product > best.score().coverage() * best.score().density() ? step : best;
        }
        return best;
    }

    /**
     * The quasi-p-value of each limit (Bryant and Lempert 2010): how likely the box would hold as many cases of interest if the limit
     * did nothing, that is, if each case had the density of the box without it. Quasi, since the data that are asked chose the limit.
     *
     * @return by input; absent where there is no limit
     */
    public List<OptionalDouble> quasiP(Box box) {
        Score score = box.score(cases);
        List<OptionalDouble> values = new ArrayList<>();
        for (int i = 0; i < cases.inputs().size(); i++) {
            Input input = cases.inputs().get(i);
            boolean limited = box.limits().get(i).restricts(input);
            values.add(
                    limited
                            ? OptionalDouble.of(atLeast(
                                    score, box.without(i, input).score(cases).density()))
                            : OptionalDouble.empty());
        }
        return values;
    }

    private static double atLeast(Score score, double chance) {
        return 1 - new BinomialDistribution(null, score.cases(), chance).cumulativeProbability(score.interesting() - 1);
    }

    /**
     * The box without the limits that may well be chance, the least likely dropped last.
     *
     * @param most quasi-p-value above which a limit goes
     */
    public Step simplified(Box box, double most) {
        Box simple = box;
        while (true) {
            List<OptionalDouble> values = quasiP(simple);
            int worst = 0;
            for (int i = 1; i < values.size(); i++) {
                worst = values.get(i).orElse(0) > values.get(worst).orElse(0) ? i : worst;
            }
            if (values.get(worst).orElse(0) <= most) {
                return step(simple);
            }
            simple = simple.without(worst, cases.inputs().get(worst));
        }
    }
}
