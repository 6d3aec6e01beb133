package org.ridgepoint.analysis.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.analysis.discovery.Box.Among;
import org.ridgepoint.analysis.discovery.Box.Between;
import org.ridgepoint.analysis.discovery.TreeNode.Branch;

/** Grows a classification tree: each split is the one that lowers the Gini impurity most. */
final class TreeGrower {
    private final Cases cases;
    private final int leastLeaf;

    /**
     * @param leastLeaf no leaf has fewer cases
     */
    TreeGrower(Cases cases, int leastLeaf) {
        this.cases = cases;
        this.leastLeaf = leastLeaf;
    }

    /** The tree of all cases. */
    TreeNode grow() {
        int[] all = new int[cases.count()];
        Arrays.setAll(all, i -> i);
        return grow(all);
    }

    /** A way to part cases in two. */
    private record Split(Branch branch, double impurity) {}

    private TreeNode grow(int... numbers) {
        int interesting = count(numbers, numbers.length);
        Split best = null;
        if (interesting > 0 && interesting < numbers.length) {
            for (int input = 0; input < cases.inputs().size(); input++) {
                Split split = split(input, numbers);
                best = split != null && (best == null || split.impurity() < best.impurity()) ? split : best;
            }
        }
        if (best == null || best.impurity() >= impurity(numbers.length, interesting)) {
            return new TreeNode(numbers.length, interesting, Optional.empty());
        }
        Branch asked = best.branch();
        int[] in = Arrays.stream(numbers)
                .filter(i -> asked.limit().contains(cases.values()[i][asked.input()]))
                .toArray();
        int[] out = Arrays.stream(numbers)
                .filter(i -> !asked.limit().contains(cases.values()[i][asked.input()]))
                .toArray();
        Branch branch = new Branch(asked.input(), asked.limit(), asked.rest(), grow(in), grow(out));
        return new TreeNode(numbers.length, interesting, Optional.of(branch));
    }

    private int count(int[] numbers, int end) {
        int count = 0;
        for (int i = 0; i < end; i++) {
            count += cases.interesting()[numbers[i]] ? 1 : 0;
        }
        return count;
    }

    /** Gini impurity times cases: 2·k·(n − k)/n. */
    private static double impurity(int cases, int interesting) {
        return 2.0 * interesting * (cases - interesting) / cases;
    }

    /**
     * The best split by one input: cases are sorted by it, categories by their density, which for two classes holds the best of all
     * subsets (Breiman et al. 1984); null if none leaves enough on both sides.
     */
    private @Nullable Split split(int input, int... numbers) {
        double[] keys = cases.inputs().get(input).isNumber() ? column(input) : densities(input, numbers);
        int[] sorted = Arrays.stream(numbers)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> keys[i])
                        .thenComparingDouble(i -> cases.values()[i][input]))
                .mapToInt(Integer::intValue)
                .toArray();
        int total = count(sorted, sorted.length);
        int left = 0;
        int cut = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.length; i++) {
            left += cases.interesting()[sorted[i - 1]] ? 1 : 0;
            boolean apart = cases.values()[sorted[i]][input] != cases.values()[sorted[i - 1]][input];
            if (apart && i >= leastLeaf && sorted.length - i >= leastLeaf) {
                double impurity = impurity(i, left) + impurity(sorted.length - i, total - left);
                cut = impurity < lowest ? i : cut;
                lowest = Math.min(lowest, impurity);
            }
        }
        return cut == 0 ? null : new Split(branch(input, sorted, cut), lowest);
    }

    private double[] column(int input) {
        return Arrays.stream(cases.values()).mapToDouble(row -> row[input]).toArray();
    }

    /** By case: the density of its category among some cases. */
    private double[] densities(int input, int... numbers) {
        int categories = cases.inputs().get(input).categories().size();
        double[] interesting = new double[categories];
        double[] all = new double[categories];
        for (int i : numbers) {
            int category = (int) cases.values()[i][input];
            all[category]++;
            interesting[category] += cases.interesting()[i] ? 1 : 0;
        }
        double[] densities = new double[cases.count()];
        for (int i : numbers) {
            int category = (int) cases.values()[i][input];
            densities[i] = interesting[category] / all[category];
        }
        return densities;
    }

    private Branch branch(int input, int[] sorted, int cut) {
        TreeNode none = new TreeNode(0, 0, Optional.empty());
        double last = cases.values()[sorted[cut - 1]][input];
        double next = cases.values()[sorted[cut]][input];
        if (cases.inputs().get(input).isNumber()) {
            double middle = last + (next - last) / 2;
            Between low = new Between(Double.NEGATIVE_INFINITY, middle < next ? middle : last);
            return new Branch(input, low, new Between(Math.nextUp(low.high()), Double.POSITIVE_INFINITY), none, none);
        }
        SortedSet<Integer> first = new TreeSet<>();
        for (int i = 0; i < cut; i++) {
            first.add((int) cases.values()[sorted[i]][input]);
        }
        List<Integer> others = new ArrayList<>();
        for (int category = 0; category < cases.inputs().get(input).categories().size(); category++) {
            if (!first.contains(category)) {
                others.add(category);
            }
        }
        return new Branch(input, new Among(first), new Among(new TreeSet<>(others)), none, none);
    }
}
