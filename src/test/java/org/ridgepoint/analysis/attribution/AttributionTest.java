package org.ridgepoint.analysis.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridgepoint.analysis.attribution.Attribution.Share;
import org.ridgepoint.scenario.MarketScenarios;

/**
 * Shares of outcomes made by hand: causes a and b belong together, c stands alone. With a seed s the outcome is 100 + s·(a or b) + 5·c,
 * so that a and b are perfect substitutes: together s, alone nothing.
 */
class AttributionTest {
    private static final List<Cause> CAUSES = List.of(
            new Cause("a", "both", "", List.of("x.a=0")),
            new Cause("b", "both", "", List.of("x.b=0")),
            new Cause("c", "", "", List.of("x.c=0")));

    private static AttributionPlan plan(int pairs) {
        return new AttributionPlan("any", List.of("x.d=1"), CAUSES, List.of(10L, 20L, 30L), pairs);
    }

    private static SortedMap<Long, Map<Integer, Double>> outcomes(AttributionPlan plan) {
        SortedMap<Long, Map<Integer, Double>> outcomes = new TreeMap<>();
        for (long seed : plan.seeds()) {
            Map<Integer, Double> bySet = new TreeMap<>();
            for (int set : plan.coalitions(seed)) {
                bySet.put(set, 100 + ((set & 3) > 0 ? seed : 0) + ((set & 4) > 0 ? 5.0 : 0));
            }
            outcomes.put(seed, bySet);
        }
        return outcomes;
    }

    @Test // by hand: means over s = 10, 20, 30: group 20 ± t(2)·10/√3, a and b 10 each, c 5; total 25
    void everyCoalition() {
        Attribution attribution = new Attribution(plan(0), outcomes(plan(0)));
        assertEquals(25, attribution.total().mean(), 1e-12);
        List<Share> shares = attribution.shares();
        assertEquals(
                List.of("both", "a", "b", "c"), shares.stream().map(Share::name).toList());
        assertEquals(20, shares.get(0).value().mean(), 1e-12);
        assertEquals(
                4.3026527 * 10 / Math.sqrt(3),
                shares.get(0).value().confidenceInterval(0.95).orElseThrow().width() / 2,
                1e-6);
        assertEquals(0.8, shares.get(0).ofTotal().orElseThrow(), 1e-12);
        assertEquals(20, shares.get(0).removed().mean(), 1e-12);
        assertEquals(10, shares.get(1).value().mean(), 1e-12);
        assertEquals(0, shares.get(1).removed().mean(), 1e-12);
        assertTrue(shares.get(1).member());
        assertEquals(5, shares.get(3).value().mean(), 1e-12);
        assertFalse(shares.get(3).member());
    }

    @Test // Owen's effects lie between the indices of first and total order, by cause
    void effectsLieBetweenIndices() {
        for (Share share : new Attribution(plan(0), outcomes(plan(0))).shares()) {
            share.variance().ifPresent(indices -> {
                assertTrue(indices.first()[0] <= indices.shapley()[0] + 1e-12);
                assertTrue(indices.shapley()[0] <= indices.total()[0] + 1e-12);
            });
            assertEquals(share.group(), share.variance().isEmpty());
        }
    }

    @Test // an order and its reverse tell who of two substitutes came first: 10 for both of them, whatever is drawn
    void sampledOrders() {
        Attribution attribution = new Attribution(plan(4), outcomes(plan(4)));
        List<Share> shares = attribution.shares();
        assertEquals(10, shares.get(1).value().mean(), 1e-12);
        assertEquals(5, shares.get(3).value().mean(), 1e-12);
        assertEquals(0, shares.get(3).samplingError().orElseThrow(), 1e-12);
        assertTrue(shares.get(3).variance().isEmpty());
    }

    @Test
    void seedThatLacksACoalitionIsLeftOut() {
        SortedMap<Long, Map<Integer, Double>> outcomes = outcomes(plan(0));
        outcomes.put(20L, Map.of(0, 100.0));
        Attribution attribution = new Attribution(plan(0), outcomes);
        assertEquals(2, attribution.seeds());
        assertEquals(25, attribution.total().mean(), 1e-12);
    }

    @Test // bits in the order of causes: what is not on is switched off, after the settings of all runs
    void coalitionsAreSettings() {
        assertEquals(List.of("x.d=1", "x.a=0", "x.c=0"), plan(0).settings(0b010));
        assertEquals(List.of("x.d=1"), plan(0).settings(0b111));
        assertEquals(IntStream.range(0, 8).boxed().toList(), List.copyOf(plan(0).coalitions(10)));
        assertEquals(24, plan(0).runs());
        List<Cause> many = Collections.nCopies(AttributionPlan.MOST_EXACT + 1, CAUSES.get(2));
        assertThrows(IllegalArgumentException.class, () -> new AttributionPlan("any", List.of(), many, List.of(1L), 0));
    }

    @Test // supply is not rationed by default, and a slack of 0 cannot be switched off again
    void causesThatAreNotAtWork() {
        MarketScenarios market = MarketScenarios.ofProgram();
        String scenario = "imbalance/baseline";
        List<Cause> all = Causes.of(market.read(scenario, List.of(), List.of()).parameters());
        List<String> idle = all.stream()
                .filter(cause -> !AttributionPlan.atWork(all, market, scenario, List.of("serving.slack=0"))
                        .contains(cause))
                .map(Cause::name)
                .toList();
        assertEquals(List.of("slack-pooling", "supply-rationing"), idle);
    }
}
