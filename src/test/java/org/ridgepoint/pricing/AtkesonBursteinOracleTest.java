package org.ridgepoint.pricing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.demand.PriceIndex;
import tools.jackson.databind.JsonNode;

/** Every {@code ab_*} value of the oracle file, to the digits given there. */
class AtkesonBursteinOracleTest {
    /** Half a unit of the tenth decimal, and a little for the solver. */
    private static final double PRINTED = 5.5e-11;

    private static final double ALPHA = 2.5;
    private static final double EPSILON = 1.2;

    private final EquilibriumSolver solver = new EquilibriumSolver(1e-13, 1000);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 20})
    void symmetric(int n) {
        double[] price = solve(OfferMarket.simple(ALPHA, EPSILON, new double[n]), filled(n, 1));
        double expected = Oracles.node("ab_sym").get("p").get(String.valueOf(n)).asDouble();
        assertArrayEquals(filled(n, expected), price, PRINTED);
        // the formula: E/(E−1) with E = (1+α)(1−1/n) + ε/n
        double elasticity = (1 + ALPHA) * (1 - 1.0 / n) + EPSILON / n;
        assertArrayEquals(filled(n, elasticity / (elasticity - 1)), price, 1e-12);
        assertEquals(Markup.of(Markup.ownerElasticity(ALPHA, EPSILON, 1.0 / n)), price[0], 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab_asym_cost", "ab_asym_quality", "ab_dominant"})
    void asymmetric(String name) {
        JsonNode oracle = Oracles.node(name);
        double alpha = oracle.has("alpha") ? oracle.get("alpha").asDouble() : ALPHA;
        double[] price = solve(OfferMarket.simple(alpha, EPSILON, utility(oracle)), Oracles.array(oracle.get("c")));
        assertPricesAndShares(oracle, price);
        assertEquals(oracle.get("hhi_usd").asDouble(), hhi(shares(price.length)), 1e-7);
        assertEquals(oracle.get("hhi_tokens").asDouble(), hhi(tokens(price)), 1e-7);
    }

    @Test
    void priceIndexAndTokens() {
        JsonNode oracle = Oracles.node("ab_asym_cost");
        double[] price = solve(OfferMarket.simple(ALPHA, EPSILON, utility(oracle)), Oracles.array(oracle.get("c")));
        double logIndex = PriceIndex.log(solver.logInclusive(0), 1, ALPHA);
        assertEquals(oracle.get("P").asDouble(), Math.exp(logIndex), PRINTED);
        double spending = PriceIndex.spending(1, logIndex, EPSILON);
        double total = spending * DoubleStream.of(tokens(price)).sum();
        assertEquals(oracle.get("tokens").asDouble(), total, PRINTED);
    }

    @Test
    void merged() {
        JsonNode oracle = Oracles.node("ab_merged_1_2");
        OfferMarket market = Tastes.market(
                Elasticities.flat(ALPHA, EPSILON),
                List.of(Tastes.of(1, utility(oracle))),
                new int[] {0, 0, 1},
                new int[] {0, 1, 2});
        double[] cost = Oracles.array(oracle.get("c"));
        double[] price = solve(market, cost);
        assertPricesAndShares(oracle, price);
        // identity: without nests the two offers of an owner have one markup, that of their joint share
        double joint = solver.segmentShare(0) + solver.segmentShare(1);
        double markup = Markup.of(Markup.ownerElasticity(ALPHA, EPSILON, joint));
        assertEquals(markup, price[0] / cost[0], 1e-12);
        assertEquals(markup, price[1] / cost[1], 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.7})
    void nested(double nesting) {
        JsonNode oracle = Oracles.node("ab_nested");
        OfferMarket market = Tastes.market(
                new Elasticities(ALPHA, nesting, EPSILON),
                List.of(Tastes.of(1, utility(oracle))),
                IntStream.range(0, 5).toArray(),
                new int[] {0, 1, 2, 2, 2});
        double[] price = solve(market, Oracles.array(oracle.get("c")));
        assertPricesAndShares(oracle.get("rho_" + nesting), price);
    }

    @Test
    void licence() {
        JsonNode oracle = Oracles.node("ab_licence");
        double royalty = oracle.get("r").asDouble();
        OfferMarket market = Tastes.market(
                Elasticities.flat(ALPHA, EPSILON),
                List.of(Tastes.of(1, utility(oracle))),
                new int[] {0, 1},
                new int[] {0, 1},
                new int[] {OfferMarket.NO_LICENSOR, 0},
                new double[] {0, royalty});
        double[] cost = Oracles.array(oracle.get("c"));
        double[] price = solve(market, new double[] {cost[0], cost[1] + royalty});
        assertArrayEquals(Oracles.array(oracle.get("p")), price, PRINTED);
        assertEquals(oracle.get("s_f").asDouble(), solver.segmentShare(0), PRINTED);
        // D = (1+α−ε)·s_r·p_f/(E_f·p_r), and the price built on it
        double elasticity = Markup.ownerElasticity(ALPHA, EPSILON, solver.segmentShare(0));
        double diversion = (1 + ALPHA - EPSILON) * solver.segmentShare(1) * price[0] / (elasticity * price[1]);
        assertEquals(oracle.get("D").asDouble(), diversion, PRINTED);
        assertEquals((cost[0] + royalty * diversion) * Markup.of(elasticity), price[0], 1e-12);
    }

    @Test // guard: the file holds no ab_* entry that this class forgets
    void allOraclesAreUsed() {
        Set<String> known = Set.of(
                "ab_definitions",
                "ab_sym",
                "ab_asym_cost",
                "ab_asym_quality",
                "ab_dominant",
                "ab_merged_1_2",
                "ab_nested",
                "ab_licence");
        assertEquals(known, Set.copyOf(Oracles.names("ab_")));
    }

    private double[] solve(OfferMarket market, double[] cost) {
        double[] price = new double[cost.length];
        assertTrue(solver.solve(market, cost, price).converged());
        return price;
    }

    private void assertPricesAndShares(JsonNode oracle, double[] price) {
        assertArrayEquals(Oracles.array(oracle.get("p")), price, PRINTED);
        assertArrayEquals(Oracles.array(oracle.get("s")), shares(price.length), PRINTED);
    }

    private double[] shares(int offers) {
        return IntStream.range(0, offers).mapToDouble(solver::segmentShare).toArray();
    }

    private double[] tokens(double[] price) {
        return IntStream.range(0, price.length)
                .mapToDouble(j -> solver.segmentShare(j) / price[j])
                .toArray();
    }

    private static double hhi(double[] amounts) {
        double sum = DoubleStream.of(amounts).sum();
        return DoubleStream.of(amounts).map(x -> 1e4 * x * x / (sum * sum)).sum();
    }

    /** The file gives e^a. */
    private static double[] utility(JsonNode oracle) {
        return DoubleStream.of(Oracles.array(oracle.get("a"))).map(Math::log).toArray();
    }

    private static double[] filled(int n, double value) {
        double[] result = new double[n];
        Arrays.fill(result, value);
        return result;
    }
}
