package org.ridgepoint.firms;

import java.util.ArrayList;
import java.util.List;

/**
 * The products that a plan's copies run on.
 *
 * @param parts of the plan's cost, which sum to 1
 */
public record ProductMix(List<Part> parts) {

    /**
     * A product's part.
     *
     * @param share of what the plan costs, in (0, 1]
     */
    public record Part(MarketProduct product, double share) {}

    public ProductMix {
        parts = List.copyOf(parts);
    }

    /** All on one product. */
    public static ProductMix of(MarketProduct product) {
        return new ProductMix(List.of(new Part(product, 1)));
    }

    /** Adds up what copies cost, by product. */
    public static final class Sum {
        private final List<MarketProduct> products = new ArrayList<>();
        private final List<Double> costs = new ArrayList<>();

        /** Adds what some copies cost, USD per second. */
        public void add(MarketProduct product, double usdPerSecond) {
            int at = products.indexOf(product);
            if (at < 0) {
                products.add(product);
                costs.add(usdPerSecond);
            } else {
                costs.set(at, costs.get(at) + usdPerSecond);
            }
        }

        /** The mix of those products that can be owned if the main one can, or only rented like it; others do not count. */
        public ProductMix around(MarketProduct main) {
            double like = 0;
            for (int i = 0; i < products.size(); i++) {
                like += isLike(main, i) ? costs.get(i) : 0;
            }
            if (!(like > 0 && like < Double.POSITIVE_INFINITY)) {
                return of(main);
            }
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < products.size(); i++) {
                if (isLike(main, i) && costs.get(i) > 0) {
                    parts.add(new Part(products.get(i), costs.get(i) / like));
                }
            }
            return new ProductMix(parts);
        }

        private boolean isLike(MarketProduct main, int i) {
            return products.get(i).chip().canBeOwned() == main.chip().canBeOwned();
        }
    }
}
