package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.demand.CopyPopulation;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.RankClass;
import org.ridgepoint.inference.CostFrontier;

class CopyTrafficTest {
    private static final CostFrontier FRONTIER =
            Objects.requireNonNull(Offered.in(2026).costs().frontier(0, new Variant(1, 1)));
    private static final CopyPopulation ONE = new CopyPopulation(1, 1.1);

    private final CustomerTraffic own = new CustomerTraffic();
    private final CustomerSizes sizes = new CustomerSizes(1e4, 2.5);

    @BeforeEach
    void customersSpend() {
        own.update(sizes, 200, 1e-6);
    }

    private static TrafficMix shared(RankClass... classes) {
        TrafficMix mix = new TrafficMix();
        for (RankClass rankClass : classes) {
            mix.addShared(rankClass, 1);
        }
        mix.normalize();
        return mix;
    }

    private static double copy(double traffic, double total) {
        return FRONTIER.usdPerSecond(StrictMath.log(traffic), traffic, FRONTIER.slack(total));
    }

    @ParameterizedTest // the frontier itself
    @ValueSource(doubles = {1e4, 1e5, 1e7})
    void oneCopyCostsWhatTheFrontierSays(double traffic) {
        CopyTraffic copies = new CopyTraffic().spread(ONE, own, traffic, shared(RankClass.HEAD));
        assertEquals(copy(traffic, traffic), copies.usdPerSecond(FRONTIER), 1e-12 * copies.usdPerSecond(FRONTIER));
        assertEquals(copies.usdPerSecond(FRONTIER) / traffic, copies.usdPerToken(FRONTIER), 0);
        assertEquals(traffic, copies.largestCopyTraffic(), 0);
    }

    @Test // three copies with 1 : 2^−1.1 : 3^−1.1 of the traffic; one staffing of all of it
    void copiesAddUp() {
        double[] weight = {1, StrictMath.pow(2, -1.1), StrictMath.pow(3, -1.1)};
        double sum = weight[0] + weight[1] + weight[2];
        double traffic = 2e5;
        double expected = 0;
        for (double each : weight) {
            expected += copy(traffic * each / sum, traffic);
        }
        CopyTraffic copies = new CopyTraffic().spread(new CopyPopulation(3, 1.1), own, traffic, shared(RankClass.HEAD));
        assertEquals(expected, copies.usdPerSecond(FRONTIER), 1e-12 * expected);
    }

    @Test // customers of a size have a copy each: traffic over the traffic of one, at the cost of one
    void customersHaveCopiesOfTheirOwn() {
        TrafficMix mix = new TrafficMix();
        mix.addShared(RankClass.HEAD, 0.4);
        mix.addOwn(10, 0.6);
        double traffic = 1e6;
        double each = own.tokensPerSecond(10);
        double expected = copy(0.4 * traffic, traffic) + 0.6 * traffic / each * copy(each, traffic);
        assertEquals(
                expected, new CopyTraffic().spread(ONE, own, traffic, mix).usdPerSecond(FRONTIER), 1e-12 * expected);
    }

    @Test // spending per customer over the price: share·200/1e-6 tokens per second
    void customersBuyWhatTheirSpendingBuys() {
        double sum = 0;
        for (int bin = 0; bin < CustomerSizes.BINS; bin++) {
            sum += sizes.customers(bin) * own.tokensPerSecond(bin);
        }
        assertEquals(2e8, sum, 1e-4);
        assertEquals(StrictMath.log(own.tokensPerSecond(4)), own.logTokensPerSecond(4), 0);
    }

    @ParameterizedTest // less than a group's worth of work still takes a group
    @ValueSource(doubles = {1e-6, 1e-3})
    void atLeastOneWholeGroup(double traffic) {
        CopyTraffic copies = new CopyTraffic().spread(ONE, own, traffic, shared(RankClass.HEAD));
        assertTrue(copy(traffic, traffic) < FRONTIER.smallestGroupUsdPerSecond());
        assertEquals(FRONTIER.smallestGroupUsdPerSecond(), copies.usdPerSecond(FRONTIER), 0);
    }

    @Test // pooled traffic is never dearer than the same traffic on more copies
    void moreCopiesCostMore() {
        double first = 0;
        double last = 0;
        for (double count : new double[] {1, 8, 24, 200, 5000, 1e6}) {
            CopyPopulation population = new CopyPopulation(count, 1.1);
            TrafficMix mix = shared(RankClass.HEAD);
            mix.spreadShared(population);
            double cost = new CopyTraffic().spread(population, own, 1e6, mix).usdPerSecond(FRONTIER);
            // the frontier is tabulated to half a percent
            assertTrue(cost > 0.995 * last, count + " copies");
            last = cost;
            first = first == 0 ? cost : first;
        }
        assertTrue(last > 1.5 * first, first + " to " + last);
    }

    @Test // an identity: kinds of copies add up to all tokens and, where whole groups are filled, to all cost
    void kindsOfCopiesAddUp() {
        CopyTraffic copies =
                new CopyTraffic().spread(new CopyPopulation(500, 1.1), own, 1e6, shared(RankClass.HEAD, RankClass.MID));
        double[] sums = new double[2];
        copies.forEach(FRONTIER, (option, tokens, usd) -> {
            sums[0] += tokens;
            sums[1] += usd;
        });
        assertEquals(1e6, sums[0], 1e-3);
        assertEquals(copies.usdPerSecond(FRONTIER), sums[1], 1e-9 * sums[1]);
    }
}
