package org.ridgepoint.firms.vendors;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ridgepoint.units.Require;

/**
 * What a vendor can deliver (model specification, section 5). Nothing orders from it yet: orders come with fleets, which
 * are the next step.
 *
 * @param unitsPerYear chips a year; infinite without a limit
 */
public record SupplyLimit(double unitsPerYear) {
    /** No limit. */
    public static final SupplyLimit NONE = new SupplyLimit(Double.POSITIVE_INFINITY);

    public SupplyLimit {
        if (!(unitsPerYear >= 0)) {
            throw new IllegalArgumentException("unitsPerYear must not be negative but was " + unitsPerYear);
        }
    }

    /**
     * What each order gets: the largest contract in full, then the next, as long as there is supply; equal ones in the
     * order given.
     *
     * @param orders chips a year
     * @return chips a year, each at most its order, and in all at most the limit
     */
    public double[] deliver(double... orders) {
        for (double order : orders) {
            Require.notNegative(order, "order");
        }
        double[] delivered = new double[orders.length];
        int[] bySize = IntStream.range(0, orders.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -orders[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double left = unitsPerYear;
        for (int i : bySize) {
            delivered[i] = Math.min(orders[i], left);
            left -= delivered[i];
        }
        return delivered;
    }
}
