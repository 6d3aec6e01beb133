package org.ridgepoint.analysis.discovery;

import java.util.Optional;
import org.ridgepoint.analysis.discovery.Box.Limit;

/**
 * A node of a classification tree.
 *
 * @param cases how many reach it
 * @param interesting how many of them are of interest
 * @param branch what it asks; empty for a leaf
 */
record TreeNode(int cases, int interesting, Optional<Branch> branch) {
    private static final double ROUNDING = 1e-9;

    /**
     * A question and where the answers lead.
     *
     * @param input its number
     * @param limit cases within go to {@code inside}
     * @param rest the limit of the others
     */
    record Branch(int input, Limit limit, Limit rest, TreeNode inside, TreeNode outside) {}

    /** Cases that the node as a leaf would have wrong: the minority. */
    int wrong() {
        return Math.min(interesting, cases - interesting);
    }

    /** True if most cases are of interest. */
    boolean isInteresting() {
        return 2 * interesting > cases;
    }

    int leaves() {
        return branch.map(each -> each.inside().leaves() + each.outside().leaves())
                .orElse(1);
    }

    int wrongOfLeaves() {
        return branch.map(each -> each.inside().wrongOfLeaves() + each.outside().wrongOfLeaves())
                .orElse(wrong());
    }

    /** The leaf that a case reaches. */
    TreeNode leaf(double... values) {
        return branch.map(each -> {
                    boolean inside = each.limit().contains(values[each.input()]);
                    return (inside ? each.inside() : each.outside()).leaf(values);
                })
                .orElse(this);
    }

    /** The smallest price of a leaf, in wrong cases, at which some branch is not worth it; infinite for a leaf. */
    double weakestLink() {
        if (branch.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double own = (double) (wrong() - wrongOfLeaves()) / (leaves() - 1);
        double below = Math.min(
                branch.get().inside().weakestLink(), branch.get().outside().weakestLink());
        return Math.min(own, below);
    }

    /**
     * The subtree with the least wrong cases plus price of leaves; the smaller one of equals.
     *
     * @param price of a leaf, in wrong cases
     */
    TreeNode pruned(double price) {
        if (branch.isEmpty()) {
            return this;
        }
        Branch each = branch.get();
        TreeNode inside = each.inside().pruned(price);
        TreeNode outside = each.outside().pruned(price);
        double kept = inside.wrongOfLeaves() + outside.wrongOfLeaves() + price * (inside.leaves() + outside.leaves());
        return wrong() + price <= kept + ROUNDING
                ? new TreeNode(cases, interesting, Optional.empty())
                : new TreeNode(
                        cases,
                        interesting,
                        Optional.of(new Branch(each.input(), each.limit(), each.rest(), inside, outside)));
    }
}
