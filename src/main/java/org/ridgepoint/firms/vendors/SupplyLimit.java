package org.ridgepoint.firms.vendors;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ridgepoint.units.Require;

/**
 * What can be delivered of a technology (model specification, section 5).
 *
 * @param usd at list prices; infinite without a limit
 */
public record SupplyLimit(double usd) {
    /** No limit. */
    public static final SupplyLimit NONE = new SupplyLimit(Double.POSITIVE_INFINITY);

    public SupplyLimit {
        if (!(usd >= 0)) {
            throw new IllegalArgumentException("usd must not be negative but was " + usd);
        }
    }

    /** True if so much can be delivered. */
    public boolean covers(double orders) {
        return orders <= usd;
    }

    /**
     * What each order gets: the largest contract in full, then the next, as long as there is supply; equal ones in the
     * order given.
     *
     * @param orders USD at list prices
     * @return USD at list prices, each at most its order, and in all at most the limit
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
        double left = usd;
        for (int i : bySize) {
            delivered[i] = Math.min(orders[i], left);
            left -= delivered[i];
        }
        return delivered;
    }
}
