package org.ridgepoint.hardware.race;

import java.util.Map;

/** One of several things, with probabilities in proportion to weights. */
public final class WeightedDraw {
    private WeightedDraw() {}

    /**
     * The thing whose slice of [0, 1) holds a uniform number; slices lie in the order of the map.
     *
     * @param weights positive, at least one
     * @param uniform in [0, 1)
     */
    public static <T> T pick(Map<T, Double> weights, double uniform) {
        double total = 0;
        for (double weight : weights.values()) {
            total += weight;
        }
        double left = uniform * total;
        T last = null;
        for (Map.Entry<T, Double> entry : weights.entrySet()) {
            last = entry.getKey();
            left -= entry.getValue();
            if (left < 0) {
                return last;
            }
        }
        if (last == null) {
            throw new IllegalArgumentException("nothing to draw from");
        }
        return last;
    }
}
