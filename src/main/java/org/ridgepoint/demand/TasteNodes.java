package org.ridgepoint.demand;

import org.ridgepoint.units.Require;

/**
 * How customers of a segment differ in their taste for quality: ln β is normal with mean ln β_s (model specification,
 * section 7), put on a few nodes by Gauss–Hermite quadrature. With n nodes the first 2n − 1 moments of ln β are those of
 * the normal distribution, so three nodes get its variance and kurtosis right; nodes of equal weight would lose a part of
 * the variance. Taste is independent of size, so a node's weight is its share of customers and of reference spending.
 * Immutable.
 *
 * <p>With one node, or without spread, everybody has β_s.
 */
public final class TasteNodes {
    /** Most nodes. */
    public static final int MAX = 3;

    // abscissas of the probabilists' Hermite polynomials He1, He2, He3 and the weights that belong to them
    // (Abramowitz and Stegun 1964, table 25.10, for the weight e^(-x²/2)/√(2π))
    private static final double[][] DEVIATION = {{0}, {-1, 1}, {-StrictMath.sqrt(3), 0, StrictMath.sqrt(3)}};
    private static final double[][] WEIGHT = {{1}, {0.5, 0.5}, {1.0 / 6, 2.0 / 3, 1.0 / 6}};

    /** Everybody alike; made after the tables that it reads. */
    public static final TasteNodes ONE = new TasteNodes(1, 0);

    private final double[] factor;
    private final double[] weight;

    /**
     * @param nodes number of nodes, 1 to {@link #MAX}
     * @param sigma standard deviation of ln β; 0 makes one node of all
     */
    public TasteNodes(int nodes, double sigma) {
        Require.within(nodes, 1, MAX, "nodes");
        Require.within(sigma, 0, 5, "sigma");
        int count = sigma == 0 ? 1 : nodes;
        factor = new double[count];
        weight = WEIGHT[count - 1].clone();
        for (int node = 0; node < count; node++) {
            factor[node] = StrictMath.exp(sigma * DEVIATION[count - 1][node]);
        }
    }

    /** Number of nodes. */
    public int count() {
        return factor.length;
    }

    /** β of a node over β_s; rises with the node. */
    public double factor(int node) {
        return factor[node];
    }

    /** Share of customers and of reference spending; sums to 1. */
    public double weight(int node) {
        return weight[node];
    }
}
