package org.ridgepoint.inference.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.inference.ModelCatalog;
import org.ridgepoint.inference.ServingEfficiency;
import org.ridgepoint.tables.CsvRow;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.Problems;
import org.ridgepoint.units.Text;

class EfficiencyFitTest {
    private static final List<ServedRow> CORE = Measurements.SHIPPED.rows(MeasuredSet.CORE);
    private static final FittedForm FITTED = EfficiencyFit.fit(FitForm.RECOMMENDED, CORE);

    /** Optimum and estimates of an independent implementation (Python, SciPy's MINPACK). */
    private static final double REFERENCE_COST = 7.6806354371;

    private static final List<Double> REFERENCE_POOLED =
            List.of(2.51590, 0.26610, -0.31334, -9.37262, -11.88922, -10.60307, -0.94369);

    /** AMD, AWS, Apple, Google, Intel, NVIDIA GDDR, NVIDIA HBM, SambaNova; then ten stacks in alphabetical order. */
    private static final List<Double> REFERENCE_OFFSETS = List.of(
            -0.09628, -0.14792, -0.17676, 0.03905, 0.50223, 0.64999, -1.15273, 0.38235, -0.16075, 0.64029, 0.73606,
            -0.33789, 0.24357, -0.75046, 0.51966, 0.41920, -1.27064, -0.03911);

    @Test // the shipped catalogue rounds the always-read parameters of Mixtral, which moves the optimum by 6e-6
    void theOptimumIsThatOfAnIndependentImplementation() {
        List<ServedRow> rows = MeasuredData.shipped(withUnroundedExperts()).rows(MeasuredSet.CORE);
        assertEquals(
                REFERENCE_COST, EfficiencyFit.fit(FitForm.RECOMMENDED, rows).cost(), 1e-6);
        assertEquals(REFERENCE_COST, FITTED.cost(), 1e-5);
    }

    /** P_s = (A − P·k/E)/(1 − k/E) in full precision. */
    private static Catalogs withUnroundedExperts() {
        String text = "name,always_read_params_b_derived\nMixtral 8x7B," + (12.9 - 46.7 / 4) / 0.75 + "\n";
        Problems problems = new Problems();
        CsvTable table =
                CsvTable.parse("exact.csv", text.getBytes(StandardCharsets.UTF_8), ModelCatalog.OVERRIDES, problems);
        Catalogs shipped = Measurements.CATALOGS;
        ModelCatalog models = shipped.models().withOverrides(table, problems);
        problems.throwIfAny();
        return new Catalogs(
                shipped.accelerators(), models, shipped.formats(), shipped.kernels(), shipped.technologies());
    }

    @Test
    void theEstimatesAreThoseOfAnIndependentImplementation() {
        List<Double> reference = new ArrayList<>(REFERENCE_POOLED);
        reference.addAll(REFERENCE_OFFSETS);
        assertEquals(reference.size(), FITTED.theta().size());
        for (int i = 0; i < reference.size(); i++) {
            assertEquals(reference.get(i), FITTED.theta().get(i), 1e-3, "estimate " + i);
        }
    }

    @ParameterizedTest // rows of every layout and number format, as the same independent implementation predicts them
    @CsvSource({
        "M0019, 1, 9.163776, 9.92544155",
        "M0024, 1, 0.241529941, 0.281940595",
        "M0027, 1, 0.148433548, 0.170200382",
        "M0036, 1, 2.59971058, 2.54639026",
        "M0039, 1, 19.222528, 21.2727006",
        "M0949, 1, 0.769994285, 0.727619821",
        "M0981, 1, 10.1966642, 8.21700276",
        "M1409, 64, 1.8176, 2.16234249",
        "M1540, 128, 2.1239966, 2.38289712",
        "M1630, 1, 1.37216, 1.80048693",
        "M0608, 1, 7.63040238, 4.03567631",
        "M0856, 256, 142.418867, 31.5542809",
        "M1248, 3020, 34.6783888, 35.1450629",
        "M1250, 1342, 45.1685511, 55.4636554",
        "M1289, 3278, 67.9818535, 95.1967835",
        "M1736, 379, 27.8386952, 10.4449643"
    })
    void predictionsAreThoseOfAnIndependentImplementation(String id, double batch, double measured, double predicted) {
        ServedRow row = everyRow().stream()
                .filter(each -> each.measured().id().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(batch, row.batch());
        assertEquals(1, row.measuredSeconds() / measured, 1e-8);
        assertEquals(1, row.predictedSeconds(FITTED.efficiencyOf(row)) / predicted, 2e-5);
    }

    private static List<ServedRow> everyRow() {
        List<ServedRow> rows = new ArrayList<>();
        for (MeasuredSet set : MeasuredSet.values()) {
            rows.addAll(Measurements.SHIPPED.rows(set));
        }
        return rows;
    }

    @Test // rows made by known constants give them back
    void knownConstantsAreRecovered() {
        ServingEfficiency truth = new ServingEfficiency(0.71, 0.46, 0.46, 6e-5, 1.3e-5);
        FittedForm fit = EfficiencyFit.fit(FitForm.FOUR_CONSTANTS, simulated(row -> truth));
        ServingEfficiency found = fit.efficiencyOf(CORE.get(0));
        assertEquals(0.71, found.memory(), 1e-6);
        assertEquals(0.46, found.prefill(), 1e-6);
        assertEquals(found.prefill(), found.compute());
        assertEquals(6e-5, found.layerOverheadSeconds(), 1e-9);
        assertEquals(1.3e-5, found.layerOverheadPerDoublingSeconds(), 1e-9);
        assertEquals(0, fit.cost(), 1e-9);
    }

    @Test // offsets are shrunk, so they come back to within what 524 rows without noise leave of the priors
    void knownOffsetsAreRecovered() {
        ServingEfficiency fast = new ServingEfficiency(0.88, 0.5, 0.45, 4e-5, 1e-5, 2e-5, 0.3);
        ServingEfficiency slow = new ServingEfficiency(0.62, 0.5, 0.45, 4e-5, 1e-5, 2e-5, 0.3);
        FittedForm fit = EfficiencyFit.fit(
                FitForm.RECOMMENDED,
                simulated(row -> Grouping.ACCELERATOR_FAMILY.of(row).equals("Intel") ? slow : fast));
        for (ServedRow row : CORE) {
            boolean intel = Grouping.ACCELERATOR_FAMILY.of(row).equals("Intel");
            if (intel || row.chip().identity().vendor().equals("NVIDIA")) { // the others have few rows
                assertEquals(
                        intel ? 0.62 : 0.88,
                        fit.efficiencyOf(row).memory(),
                        0.02,
                        row.measured().id());
            }
            assertEquals(
                    0,
                    logRatio(row, fit.efficiencyOf(row), intel ? slow : fast),
                    0.05,
                    row.measured().id());
        }
    }

    private static double logRatio(ServedRow row, ServingEfficiency found, ServingEfficiency truth) {
        return Math.log(row.predictedSeconds(found) / row.predictedSeconds(truth));
    }

    private static List<ServedRow> simulated(Function<ServedRow, ServingEfficiency> truth) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (ServedRow row : CORE) {
            double seconds = row.predictedSeconds(truth.apply(row));
            double tokens = row.batch() * ServedRow.countedTokens(row.measured().load());
            CsvRow cells = row.measured()
                    .row()
                    .with("tokens_per_s_system", Double.toString(tokens / seconds))
                    .with("time_per_output_token_ms", "");
            rows.add(cells.cells());
        }
        Problems problems = new Problems();
        List<ServedRow> made = Measurements.data(rows, problems).rows(MeasuredSet.CORE);
        assertEquals(CORE.size(), made.size(), Text.format("%s", problems.list()));
        return made;
    }

    @Test
    void theSameRowsGiveTheSameEstimatesBitForBit() {
        assertEquals(FITTED, EfficiencyFit.fit(FitForm.RECOMMENDED, CORE));
    }

    @Test // the loss is quadratic, then linear, with one slope where they meet
    void anOutlierPullsLessUnderTheHuberLoss() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(Measurements.row("batch_or_concurrency=" + (1 + i), "tokens_per_s_system=" + (100 * (1 + i))));
        }
        rows.add(Measurements.row("tokens_per_s_system=1"));
        List<ServedRow> served = Measurements.data(rows, new Problems()).rows(MeasuredSet.CORE);
        FitForm squares = FitForm.TWO_CONSTANTS;
        FitForm huber = new FitForm("huber", squares.pooled(), squares.offsets(), 0.15);
        double pulled =
                EfficiencyFit.fit(squares, served).efficiencyOf(served.get(0)).memory();
        double robust =
                EfficiencyFit.fit(huber, served).efficiencyOf(served.get(0)).memory();
        assertTrue(pulled < robust, pulled + " " + robust);
    }
}
