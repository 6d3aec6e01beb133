package org.ridgepoint.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.InputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values computed outside this project, in {@code oracles.json}. Its tolerance is the number of digits it gives. */
class ConcentrationOracleTest {
    /** The market of {@code conc_demo}; its entries identify it: 0.16 + 0.09 + 0.04 + 0.01 = 0.3. */
    private static final Shares DEMO = Shares.of(0.4, 0.3, 0.2, 0.1);

    private static JsonNode oracles;

    @BeforeAll
    static void read() throws Exception {
        try (InputStream in = ConcentrationOracleTest.class.getResourceAsStream("/oracles.json")) {
            assertNotNull(in);
            oracles = JsonMapper.shared().readTree(in);
        }
    }

    @Test
    void fourFirms() {
        JsonNode demo = entry("conc_demo");
        assertEquals(number(demo, "HHI"), hhi(DEMO), 1e-9);
        assertEquals(number(demo, "N_eff2"), Concentration.effectiveNumber(DEMO).getAsDouble(), 1e-12);
        assertEquals(
                number(demo, "CR1"), Concentration.concentrationRatio(DEMO, 1).getAsDouble(), 1e-12);
        assertEquals(
                number(demo, "CR4"), Concentration.concentrationRatio(DEMO, 4).getAsDouble(), 1e-12);
        assertEquals(number(demo, "Shannon"), Concentration.entropy(DEMO).getAsDouble(), 1e-12);
        assertEquals(number(demo, "expH"), Concentration.entropyNumber(DEMO).getAsDouble(), 1e-12);
        assertEquals(number(demo, "Theil"), Concentration.theil(DEMO).getAsDouble(), 1e-12);
        assertEquals(number(demo, "Gini"), Concentration.gini(DEMO).getAsDouble(), 1e-12);
    }

    @Test // two neighbours change places: the one move of this market that agrees with all three values of the entry
    void twoLeadersChangePlaces() {
        double change =
                Instability.hymerPashigian(DEMO, Shares.of(0.3, 0.4, 0.2, 0.1)).getAsDouble();
        assertEquals(number(entry("HymerPashigian"), "HP"), change, 1e-12);
    }

    @Test // firms of 0.2 and 0.1, as the combined share of the entry says
    void mergerOfTheTwoSmallest() {
        JsonNode merger = entry("merger_screen_demo");
        double post = hhi(Shares.of(0.4, 0.3, number(merger, "comb_share")));
        assertEquals(number(merger, "pre"), hhi(DEMO), 1e-9);
        assertEquals(number(merger, "post"), post, 1e-9);
        assertEquals(number(merger, "delta"), post - hhi(DEMO), 1e-9);
    }

    @ParameterizedTest // shares of spending, and tokens = spending over price
    @ValueSource(strings = {"ab_asym_cost", "ab_asym_quality", "ab_dominant"})
    void spendingAndTokens(String name) {
        double[] spending = numbers(entry(name), "s");
        double[] price = numbers(entry(name), "p");
        double[] tokens = IntStream.range(0, price.length)
                .mapToDouble(i -> spending[i] / price[i])
                .toArray();
        assertEquals(number(entry(name), "hhi_usd"), hhi(amounts(spending)), 1e-5);
        assertEquals(number(entry(name), "hhi_tokens"), hhi(amounts(tokens)), 1e-5);
    }

    @ParameterizedTest // shares among those that sell; the outside good is left out
    @CsvSource({
        "logit_asym, s, HHI_inside, 1e-3",
        "cournot_asym_c10_20_30, q, HHI, 1e-4",
        "replicator_t50, iter, HHI, 1e-4",
        "royalty_r0, s, HHI_in, 1e-2",
        "royalty_r0.5, s, HHI_in, 1e-2",
        "royalty_r3, s, HHI_in, 1e-2",
        "royalty_at_optimum, s, HHI_in, 1e-8",
    })
    void insideShares(String name, String amounts, String index, double tolerance) {
        assertEquals(number(entry(name), index), hhi(amounts(numbers(entry(name), amounts))), tolerance);
    }

    @Test // the first two firms of the asymmetric market merge, at the shares before
    void risePredictedBeforeAMerger() {
        double[] s = numbers(entry("logit_asym"), "s");
        double rise = hhi(amounts(s[0] + s[1], s[2])) - hhi(amounts(s));
        assertEquals(number(entry("logit_merger"), "deltaHHI_pre"), rise, 1e-3);
    }

    @ParameterizedTest // equal firms
    @CsvSource({
        "logit_sym_N1, 1, insideHHI", "logit_sym_N3, 3, insideHHI", "logit_sym_N20, 20, insideHHI",
        "cournot_n2, 2, HHI", "cournot_n10, 10, HHI", "sutton_exog_S400_F1, 20, HHI",
        "logit_freeentry_M100_F10_a1, 11, HHI", "logit_freeentry_M100_F1_a2, 51, HHI"
    })
    void equalFirms(String name, int firms, String index) {
        double[] amounts = IntStream.range(0, firms).mapToDouble(i -> 1).toArray();
        assertEquals(number(entry(name), index), hhi(amounts(amounts)), 1e-3);
    }

    private static Shares amounts(double... amounts) {
        return Shares.ofAmounts(amounts, amounts.length);
    }

    private static double hhi(Shares shares) {
        return Concentration.hhi(shares).getAsDouble();
    }

    private static JsonNode entry(String name) {
        return oracles.required(name);
    }

    private static double number(JsonNode entry, String name) {
        return entry.required(name).doubleValue();
    }

    private static double[] numbers(JsonNode entry, String name) {
        JsonNode list = entry.required(name);
        return IntStream.range(0, list.size())
                .mapToDouble(i -> list.get(i).doubleValue())
                .toArray();
    }
}
