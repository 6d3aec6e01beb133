package org.ridgepoint.analysis.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ridgepoint.analysis.discovery.Box.Among;
import org.ridgepoint.analysis.discovery.Box.Between;
import org.ridgepoint.analysis.discovery.Box.Limit;
import org.ridgepoint.analysis.discovery.Box.Score;

/**
 * A classification tree (Breiman, Friedman, Olshen and Stone 1984): grown until leaves are small, then pruned to the smallest tree whose
 * cross-validated error is within a standard error of the least. Its leaves are boxes that together hold every case once.
 */
public final class Cart {
    private static final int FOLDS = 10;
    private static final long SEED = 1;

    private final Cases cases;
    private final TreeNode root;

    private Cart(Cases cases, TreeNode root) {
        this.cases = cases;
        this.root = root;
    }

    /**
     * A leaf.
     *
     * @param interesting true if most of its cases are of interest
     */
    public record Leaf(Box box, Score score, boolean interesting) {}

    /**
     * The tree of some cases.
     *
     * @param leastLeaf no leaf has fewer cases, at least 1
     */
    public static Cart of(Cases cases, int leastLeaf) {
        TreeNode full = new TreeGrower(cases, leastLeaf).grow();
        List<Double> prices = prices(full);
        if (cases.count() < FOLDS || prices.isEmpty()) {
            return new Cart(cases, full);
        }
        return new Cart(cases, full.pruned(chosenPrice(cases, leastLeaf, prices)));
    }

    /** Prices at which the tree becomes smaller; the last leaves its root. */
    private static List<Double> prices(TreeNode full) {
        List<Double> prices = new ArrayList<>();
        TreeNode tree = full;
        while (tree.leaves() > 1) {
            prices.add(tree.weakestLink());
            tree = tree.pruned(tree.weakestLink());
        }
        return prices;
    }

    private static double chosenPrice(Cases cases, int leastLeaf, List<Double> prices) {
        double[] tried = new double[prices.size() + 1];
        for (int i = 1; i < prices.size(); i++) {
            tried[i] = Math.sqrt(prices.get(i - 1) * prices.get(i));
        }
        tried[prices.size()] = 2 * prices.get(prices.size() - 1);
        int[] wrong = crossValidated(cases, leastLeaf, tried);
        int least = Arrays.stream(wrong).min().orElse(0);
        double rate = (double) least / cases.count();
        double within = least + Math.sqrt(rate * (1 - rate) * cases.count());
        int chosen = 0;
        for (int i = 0; i < tried.length; i++) {
            chosen = wrong[i] <= within ? i : chosen;
        }
        return tried[chosen];
    }

    /** By price: cases that trees grown without them have wrong. */
    private static int[] crossValidated(Cases cases, int leastLeaf, double... prices) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, cases.count()).boxed().toList());
        Collections.shuffle(order, new Random(SEED));
        int[] wrong = new int[prices.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            int own = fold;
            int[] rest = IntStream.range(0, order.size())
                    .filter(i -> i % FOLDS != own)
                    .map(order::get)
                    .toArray();
            TreeNode grown = new TreeGrower(cases.only(rest), leastLeaf).grow();
            for (int price = 0; price < prices.length; price++) {
                TreeNode tree = grown.pruned(prices[price] * rest.length / cases.count());
                for (int i = fold; i < order.size(); i += FOLDS) {
                    int each = order.get(i);
                    boolean right = tree.leaf(cases.values()[each]).isInteresting() == cases.interesting()[each];
                    wrong[price] += right ? 0 : 1;
                }
            }
        }
        return wrong;
    }

    /** The leaves, those with the highest density first. */
    public List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        collect(root, Box.all(cases.inputs()), leaves);
        leaves.sort((one, other) ->
                Double.compare(other.score().density(), one.score().density()));
        return leaves;
    }

    private void collect(TreeNode node, Box box, List<Leaf> leaves) {
        if (node.branch().isEmpty()) {
            leaves.add(new Leaf(box, box.score(cases), node.isInteresting()));
            return;
        }
        TreeNode.Branch branch = node.branch().get();
        Limit known = box.limits().get(branch.input());
        collect(branch.inside(), box.with(branch.input(), both(known, branch.limit())), leaves);
        collect(branch.outside(), box.with(branch.input(), both(known, branch.rest())), leaves);
    }

    private static Limit both(Limit one, Limit other) {
        if (one instanceof Between first && other instanceof Between second) {
            return new Between(Math.max(first.low(), second.low()), Math.min(first.high(), second.high()));
        }
        if (one instanceof Among first && other instanceof Among second) {
            SortedSet<Integer> common = new TreeSet<>(first.categories());
            common.retainAll(second.categories());
            return new Among(common);
        }
        throw new IllegalArgumentException("limits of a number and of categories do not meet");
    }

    /** True if the tree takes a case for one of interest. */
    public boolean tells(double... values) {
        return root.leaf(values).isInteresting();
    }
}
