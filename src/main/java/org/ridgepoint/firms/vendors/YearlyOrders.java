package org.ridgepoint.firms.vendors;

import java.util.ArrayList;
import java.util.List;

/**
 * What was ordered lately, by whom or what it was ordered from: USD at list prices by step.
 *
 * @param <K> vendors by name, or lines of products
 */
public final class YearlyOrders<K> {
    private final List<Order<K>> orders = new ArrayList<>();

    private record Order<K>(int step, K from, double usd) {}

    /** Notes an order. */
    public void add(int step, K from, double usd) {
        if (usd > 0) {
            orders.add(new Order<>(step, from, usd));
        }
    }

    /** Forgets orders of steps before a step. */
    public void forget(int before) {
        orders.removeIf(order -> order.step() < before);
    }

    /** Ordered from one of them in what is remembered. */
    public double usd(K from) {
        double sum = 0;
        for (Order<K> order : orders) {
            sum += order.from().equals(from) ? order.usd() : 0;
        }
        return sum;
    }

    /** Ordered from one of them before a step, in what is remembered. */
    public double usdBefore(int step, K from) {
        double sum = 0;
        for (Order<K> order : orders) {
            sum += order.step() < step && order.from().equals(from) ? order.usd() : 0;
        }
        return sum;
    }

    /** All that is remembered. */
    public double usd() {
        double sum = 0;
        for (Order<K> order : orders) {
            sum += order.usd();
        }
        return sum;
    }

    /** Whom something was ordered from, each once, in the order of the first order. */
    public List<K> sources() {
        List<K> sources = new ArrayList<>();
        for (Order<K> order : orders) {
            if (!sources.contains(order.from())) {
                sources.add(order.from());
            }
        }
        return sources;
    }

    /** Takes over what another firm ordered. */
    public void join(YearlyOrders<K> other) {
        orders.addAll(other.orders);
        other.orders.clear();
    }

    /**
     * The discount on all that is ordered, if each vendor grants its own: the mean by order, 0 without orders.
     */
    public double meanDiscount(VolumeDiscount discount) {
        double saved = 0;
        double all = 0;
        for (K from : sources()) {
            double usd = usd(from);
            saved += usd * discount.of(usd);
            all += usd;
        }
        return all > 0 ? saved / all : 0;
    }
}
