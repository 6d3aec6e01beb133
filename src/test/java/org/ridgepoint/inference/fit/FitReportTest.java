package org.ridgepoint.inference.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgepoint.inference.EfficiencyTable;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problems;

class FitReportTest {
    private static final FitReport REPORT = FitReport.of(Measurements.SHIPPED);

    @Test
    void refittingTheShippedMeasurementsGivesTheShippedTable() {
        assertEquals(
                EfficiencyTable.load().entries().stream()
                        .map(EfficiencyTable.Entry::cells)
                        .toList(),
                REPORT.table().entries().stream()
                        .map(EfficiencyTable.Entry::cells)
                        .toList());
    }

    @ParameterizedTest // rms, median and bias of an independent implementation (Python), to the digits that it printed
    @CsvSource({
        "two constants, CORE, in-sample, 0.386, 21.6, -0.030",
        "two constants, CORE, source family out, 0.417, 25.6, -0.028",
        "two constants, CORE, accelerator out, 0.394, 22.7, -0.025",
        "two constants, MAXIMUM_LOAD, not fitted, 0.452, 28.9, -0.120",
        "four constants, CORE, in-sample, 0.303, 13.2, -0.000",
        "four constants, CORE, source family out, 0.356, 18.9, 0.003",
        "four constants, CORE, accelerator out, 0.321, 13.6, -0.009",
        "four constants, MAXIMUM_LOAD, not fitted, 0.441, 23.1, -0.148",
        "recommended, CORE, in-sample, 0.257, 8.1, -0.022",
        "recommended, CORE, source family out, 0.318, 13.0, -0.046",
        "recommended, CORE, laboratory out, 0.328, 19.6, 0.017",
        "recommended, CORE, accelerator out, 0.289, 10.0, -0.020",
        "recommended, IMMATURE, not fitted, 1.095, 56.5, -0.995",
        "recommended, MAXIMUM_LOAD, not fitted, 0.306, 18.9, -0.017",
        "own values shrunk to the core's, IMMATURE, in-sample, 0.343, 16.5, 0.019",
        "own values shrunk to the core's, IMMATURE, accelerator out, 0.671, 32.6, -0.177"
    })
    void errorsAreThoseOfAnIndependentImplementation(
            String form, MeasuredSet set, String how, double rms, double median, double bias) {
        ErrorSummary errors = line(form, set, how).errors();
        assertEquals(rms, errors.rmsLogError(), 6e-4);
        assertEquals(median, 100 * errors.medianAbsError(), 0.06);
        assertEquals(bias, errors.bias(), 6e-4);
    }

    private static FitReport.Line line(String form, MeasuredSet set, String how) {
        return REPORT.lines().stream()
                .filter(each -> each.form().equals(form)
                        && each.set() == set
                        && each.how().equals(how))
                .findFirst()
                .orElseThrow();
    }

    @Test // the aims that were set for the fit before it was made
    void theAimsAreMet() {
        ErrorSummary families =
                line("recommended", MeasuredSet.CORE, "source family out").errors();
        assertTrue(families.medianAbsError() <= 0.15 && families.rmsLogError() <= 0.33, families.toString());
        ErrorSummary chips =
                line("recommended", MeasuredSet.CORE, "accelerator out").errors();
        assertTrue(chips.rmsLogError() <= 0.30, chips.toString());
    }

    @Test // counts of the same independent implementation
    void fallbacksAreCounted() {
        assertEquals(
                Map.of(FitParameter.MEMORY, 127, FitParameter.LAYER_OVERHEAD, 304),
                line("recommended", MeasuredSet.CORE, "source family out").fallbacks());
        assertEquals(
                Map.of(FitParameter.MEMORY, 69, FitParameter.LAYER_OVERHEAD, 140),
                line("recommended", MeasuredSet.CORE, "accelerator out").fallbacks());
        assertEquals(
                Map.of(FitParameter.MEMORY, 0, FitParameter.LAYER_OVERHEAD, 0),
                line("recommended", MeasuredSet.CORE, "in-sample").fallbacks());
        assertEquals(25, REPORT.duplicates());
    }

    @Test // exponentials of NumPy's 10th and 90th percentiles of the same independent predictions
    void theBandOnCostComesFromAcceleratorsHeldOut() {
        assertEquals(0.82097894, REPORT.costBand().low(), 1e-4);
        assertEquals(1.32316409, REPORT.costBand().high(), 1e-4);
    }

    @Test // what is planted in a group cannot reach the predictions of that group
    void aHeldOutGroupIsNotKnown() {
        List<ServedRow> core = Measurements.SHIPPED.rows(MeasuredSet.CORE).stream()
                .filter(row -> row.chip().name().contains("RTX"))
                .toList();
        List<ServedRow> planted = tenTimesSlower(core, "NVIDIA RTX 4090");
        FitForm form = FitForm.FOUR_CONSTANTS;
        List<Double> before = predictions(form, core);
        List<Double> after = predictions(form, planted);
        for (int i = 0; i < core.size(); i++) {
            boolean held = core.get(i).chip().name().equals("NVIDIA RTX 4090");
            assertEquals(
                    held,
                    before.get(i).equals(after.get(i)),
                    core.get(i).measured().id());
        }
    }

    private static List<Double> predictions(FitForm form, List<ServedRow> rows) {
        CrossValidation validation = new CrossValidation(EfficiencyFit.fit(form, rows), rows, Grouping.ACCELERATOR);
        List<Double> errors = validation.logErrors(rows);
        List<Double> predictions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            predictions.add(
                    (double) (float) (Math.exp(errors.get(i)) * rows.get(i).measuredSeconds()));
        }
        return predictions;
    }

    private static List<ServedRow> tenTimesSlower(List<ServedRow> rows, String chip) {
        List<Map<String, String>> cells = rows.stream()
                .map(row -> row.chip().name().equals(chip)
                        ? slower(row)
                        : row.measured().row().cells())
                .collect(Collectors.toList());
        return Measurements.data(cells, new Problems()).rows(MeasuredSet.CORE);
    }

    private static Map<String, String> slower(ServedRow row) {
        double rate = row.measured().load().tokensPerSecond() / 10;
        return row.measured()
                .row()
                .with("tokens_per_s_system", Double.toString(rate))
                .with("time_per_output_token_ms", "")
                .cells();
    }

    @Test
    void aTableOfOneFamilyAndOneChipIsFittedWithoutHoldingAnythingOut() {
        FitReport report = FitReport.of(
                Measurements.data(Collections.nCopies(FitReport.FEWEST_ROWS, Measurements.row()), new Problems()));
        assertEquals(
                List.of("in-sample", "not fitted", "not fitted"),
                report.lines().stream()
                        .filter(line -> line.form().equals("recommended"))
                        .map(FitReport.Line::how)
                        .toList());
        assertTrue(report.immatureEntries().isEmpty());
        assertEquals(FitReport.FEWEST_ROWS - 1, report.duplicates());
    }

    @Test
    void tooFewRowsAreRefused() {
        MeasuredData data =
                Measurements.data(Collections.nCopies(FitReport.FEWEST_ROWS - 1, Measurements.row()), new Problems());
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> FitReport.of(data));
        assertTrue(refused.getMessage().contains("19 rows"), refused.getMessage());
    }

    @Test // ln 2 and −ln 4: mean square (1 + 4)/2·ln²2, |ratio − 1| of 1 and 0.75, mean −ln 2/2
    void errorsAreSummedUp() {
        double ln2 = Math.log(2);
        ErrorSummary errors = ErrorSummary.of(List.of(ln2, -2 * ln2));
        assertEquals(ln2 * Math.sqrt(2.5), errors.rmsLogError(), 1e-15);
        assertEquals(0.875, errors.medianAbsError(), 1e-15);
        assertEquals(-ln2 / 2, errors.bias(), 1e-15);
        assertEquals(0, ErrorSummary.of(List.of()).rows());
        assertTrue(Double.isNaN(ErrorSummary.of(List.of()).bias()));
    }
}
