package org.ridgepoint.inference.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.hardware.AcceleratorEntry;
import org.ridgepoint.hardware.Access;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.inference.EfficiencyTable;
import org.ridgepoint.inference.ServingOption;
import org.ridgepoint.inference.ServingTerms;
import org.ridgepoint.inference.Workload;

class CostStudyTest {
    private static final Catalogs CATALOGS = Catalogs.load();
    private static final EfficiencyTable FITTED = EfficiencyTable.load();

    @ParameterizedTest
    @ValueSource(strings = {"Llama 3.1 8B", "Llama 3.1 70B", "DeepSeek-V3 671B", "gpt-oss-120b"})
    void theBestOfTheCatalogueIsTheCheapestOfAllChoices(String model) {
        CostQuestion question = question(model, List.of(), false, OptionalDouble.empty());
        CostCurve curve = CostStudy.of(question, CATALOGS).curves().get(0);
        assertTrue(curve.choices().size() > 1000);
        for (CostRow row : curve.rows()) {
            double brute = options(curve)
                    .mapToDouble(option ->
                            option.usdPerToken(row.trafficTokensPerSecond(), row.totalTrafficTokensPerSecond()))
                    .min()
                    .orElseThrow();
            assertEquals(brute, row.served().orElseThrow().point().usdPerToken(), 1e-12 * brute);
        }
    }

    @Test
    void closedAndConsumerChipsAreLeftOutUnlessAskedFor() {
        CostStudy usual = CostStudy.of(question("Llama 3.1 8B", List.of(), false, OptionalDouble.empty()), CATALOGS);
        assertFalse(has(usual, Access.CONSUMER));
        assertFalse(usual.incomplete().isEmpty());
        CostStudy more = CostStudy.of(question("Llama 3.1 8B", List.of(), true, OptionalDouble.empty()), CATALOGS);
        assertTrue(has(more, Access.CONSUMER));
        AcceleratorEntry card = CATALOGS.accelerators().entry("RTX 4090");
        CostStudy named =
                CostStudy.of(question("Llama 3.1 8B", List.of(card), false, OptionalDouble.empty()), CATALOGS);
        assertTrue(has(named, Access.CONSUMER));
    }

    private static boolean has(CostStudy study, Access access) {
        return study.curves().stream()
                .flatMap(curve -> curve.choices().stream())
                .anyMatch(choice -> choice.chip().entry().accelerator().offer().access() == access);
    }

    @Test
    void theCostAtMinimumEfficientScaleIsATenthAboveTheFloor() {
        CostCurve curve = CostStudy.of(question("Llama 3.1 70B", List.of(), false, OptionalDouble.empty()), CATALOGS)
                .curves()
                .get(0);
        CostCurve.AtScale scale = curve.scale().orElseThrow();
        double cost = options(curve)
                .mapToDouble(option -> option.usdPerToken(scale.minimumEfficientScale(), Double.POSITIVE_INFINITY))
                .min()
                .orElseThrow();
        assertEquals(1.1 * scale.floorUsdPerMillionTokens(), cost * 1e6, 1e-8 * cost * 1e6);
        assertEquals("neither (overhead)", scale.binding()); // four bits leave little to read
    }

    /** Brute force: the first traffic of a fine grid at which whole groups cost no more than the price. */
    @ParameterizedTest
    @ValueSource(doubles = {0.72, 0.8, 1, 1.5, 3, 10, 100})
    void breakEvenIsTheFirstTrafficThatCostsNoMore(double price) {
        AcceleratorEntry chip = CATALOGS.accelerators().entry("H100 SXM5");
        CostCurve curve = CostStudy.of(
                        question("Llama 3.1 70B", List.of(chip), false, OptionalDouble.of(price)), CATALOGS)
                .curves()
                .get(0);
        double found = curve.scale().orElseThrow().breakEven().orElseThrow();
        assertTrue(usd(curve, found) <= price * (1 + 1e-9), "costs no more there");
        double step = 1e-4;
        for (double traffic = found * (1 - 1e-6); traffic > found / 30; traffic *= 1 - step) {
            assertTrue(usd(curve, traffic) > price, "costs more at " + traffic + ", below " + found);
        }
    }

    @Test
    void aPriceBelowTheFloorNeverBreaksEven() {
        AcceleratorEntry chip = CATALOGS.accelerators().entry("H100 SXM5");
        CostCurve.AtScale scale = CostStudy.of(
                        question("Llama 3.1 70B", List.of(chip), false, OptionalDouble.of(0.1)), CATALOGS)
                .curves()
                .get(0)
                .scale()
                .orElseThrow();
        assertTrue(scale.floorUsdPerMillionTokens() > 0.1);
        assertTrue(scale.breakEven().isEmpty());
    }

    private static double usd(CostCurve curve, double traffic) {
        return 1e6
                * options(curve)
                        .mapToDouble(option -> option.wholeGroupsUsdPerSecond(traffic))
                        .min()
                        .orElseThrow()
                / traffic;
    }

    private static Stream<ServingOption> options(CostCurve curve) {
        return curve.choices().stream().flatMap(choice -> choice.candidate().option().stream());
    }

    private static CostQuestion question(
            String model, List<AcceleratorEntry> chips, boolean consumer, OptionalDouble price) {
        return new CostQuestion(
                CATALOGS.models().find(model),
                new CostQuestion.Options(
                        chips,
                        List.of(),
                        OptionalInt.empty(),
                        consumer,
                        false,
                        CostQuestion.Options.DEFAULT_MAX_QUALITY_LOSS),
                new Workload(1000, 500, 0, 0.05, 2, 1.6),
                ServingTerms.DEFAULT,
                new CostQuestion.Price(ChipCostTerms.DEFAULT, OptionalDouble.empty()),
                new Efficiencies(FITTED, "", EfficiencyOverrides.NONE),
                DoubleStream.iterate(1e-3, x -> x < 2e9, x -> 10 * x).boxed().toList(),
                OptionalDouble.empty(),
                price);
    }
}
