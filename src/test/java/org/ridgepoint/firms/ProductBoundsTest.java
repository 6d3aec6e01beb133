package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgepoint.demand.CopyPopulation;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.RankClass;
import org.ridgepoint.inference.CostFrontier;

/**
 * How well the bounds compare two products, which fleets and platforms rely on: the ratio of the bounds of what serving on
 * each of them costs, against the ratio of the exact costs. Small cases: all products of 2026, the copies of one host, from
 * little traffic to much.
 */
class ProductBoundsTest {
    private static final Offered OFFERED = Offered.in(2026);
    private static final Variant VARIANT = new Variant(1, 1);

    private static ServingCosts only(MarketProduct product) {
        ServingCosts costs = new ServingCosts(
                OFFERED.parameters().demand().segments(),
                OFFERED.parameters().serving().menu(),
                OFFERED.parameters().serving().terms(),
                OFFERED.parameters().serving().groupSizes());
        costs.offer(List.of(product));
        return costs;
    }

    private static CopyTraffic copies(double tokensPerSecond) {
        TrafficMix mix = new TrafficMix();
        CopyPopulation population = new CopyPopulation(100, 1.1);
        for (RankClass rankClass : RankClass.ALL) {
            mix.setShared(rankClass, population.classShare(rankClass));
        }
        CustomerTraffic own = new CustomerTraffic();
        own.update(new CustomerSizes(50_000, 2.5), 10, 1e-6);
        return new CopyTraffic().spread(population, own, tokensPerSecond, mix);
    }

    @Test
    void ratiosOfBoundsAgainstRatiosOfCosts() {
        List<Double> errors = new ArrayList<>();
        for (int segment = 0; segment < 5; segment++) {
            for (double tokens = 1e2; tokens < 1e9; tokens *= 100) {
                addErrors(segment, tokens, errors);
            }
        }
        Collections.sort(errors);
        double median = errors.get(errors.size() / 2);
        double high = errors.get(errors.size() * 9 / 10);
        System.out.printf(
                "Ratios of bounds against ratios of costs, %d pairs: median error %.1f %%, 90 %% below %.1f %%%n",
                errors.size(), 100 * median, 100 * high);
        assertTrue(median < 0.03, "median " + median);
        assertTrue(high < 0.2, "90th percentile " + high);
    }

    /** Compares every product with the best one; the error is that of the logarithm of the ratio. */
    private static void addErrors(int segment, double tokens, List<Double> errors) {
        CopyTraffic copies = copies(tokens);
        List<MarketProduct> products = OFFERED.costs().onSale();
        double[] exact = new double[products.size()];
        double[] bound = new double[products.size()];
        int best = -1;
        for (int i = 0; i < exact.length; i++) {
            CostFrontier frontier = only(products.get(i)).frontier(segment, VARIANT);
            exact[i] = frontier == null ? Double.POSITIVE_INFINITY : copies.usdPerToken(frontier);
            bound[i] = copies.usdPerTokenAtLeast(
                    OFFERED.costs().floorOn(products.get(i).id(), segment, VARIANT));
            best = best < 0 || exact[i] < exact[best] ? i : best;
        }
        for (int i = 0; i < exact.length; i++) {
            // what costs five times as much is scrapped or never used, however much more it is
            if (i != best && exact[i] < 5 * exact[best]) {
                errors.add(Math.abs(StrictMath.log(bound[i] / bound[best]) - StrictMath.log(exact[i] / exact[best])));
            }
        }
    }
}
