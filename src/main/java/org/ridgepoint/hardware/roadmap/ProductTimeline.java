package org.ridgepoint.hardware.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The sets of products on sale, one after another, worked out once. */
final class ProductTimeline {
    private ProductTimeline() {}

    /** One set for every change, the empty one before the first product included; the order given does not matter. */
    static List<ProductSet> of(List<Product> products) {
        List<Product> ordered = products.stream().sorted(Product.BY_LAUNCH).toList();
        requireDistinctIds(ordered);
        TreeSet<Double> changes = new TreeSet<>();
        for (Product product : ordered) {
            changes.add(product.launchYear());
            changes.add(product.withdrawalYear());
        }
        List<ProductSet> sets = new ArrayList<>();
        sets.add(new ProductSet(0, Double.NEGATIVE_INFINITY, List.of()));
        for (double year : changes) {
            List<Product> sold = ordered.stream().filter(p -> p.isSold(year)).toList();
            if (!sold.equals(sets.get(sets.size() - 1).products())) {
                sets.add(new ProductSet(sets.size(), year, sold));
            }
        }
        return List.copyOf(sets);
    }

    private static void requireDistinctIds(List<Product> products) {
        long distinct = products.stream().map(Product::id).distinct().count();
        if (distinct < products.size()) {
            throw new IllegalArgumentException("two products share an id among "
                    + products.stream().map(Product::id).sorted().toList());
        }
    }

    /** The set that holds in a year: the last one that begins no later. */
    static ProductSet at(List<ProductSet> sets, double year) {
        int low = 0;
        int high = sets.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sets.get(middle).fromYear() <= year) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sets.get(low);
    }
}
