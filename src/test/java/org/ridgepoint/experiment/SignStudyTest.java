package org.ridgepoint.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgepoint.experiment.SignPlane.Axis;
import org.ridgepoint.experiment.SignPlane.Value;
import org.ridgepoint.experiment.SignStudy.Cell;
import org.ridgepoint.experiment.SignStudy.Key;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.simulation.MarketObserver.Measurement;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

class SignStudyTest {
    private static final Value ROW = new Value("1", List.of("copies.openElasticity=1"));
    private static final Value COLUMN = new Value("2", List.of("inMemory.usdPerByteFactor=2"));

    private static SignStudy study(boolean memoryOnly) {
        SignPlane plane = new SignPlane(
                "test",
                new Axis("rows", false, List.of(ROW)),
                new Axis(
                        "columns",
                        memoryOnly,
                        List.of(COLUMN, new Value("4", List.of("inMemory.usdPerByteFactor=4")))));
        return new SignStudy(List.of(plane), List.of(1L, 2L));
    }

    @Test // counted by hand: 2 pairs × (2 seeds + 2 other starts) with, and without 2 seeds for both or for each column
    void everyRunOnce() {
        assertEquals(8 + 2, study(true).keys().size());
        assertEquals(8 + 4, study(false).keys().size());
    }

    @Test // worked by hand: differences 1000 + 100 − 500 and 2000 + 100 − 500; loop gain (0.2·3 + 0.6·1) / 4; spread 3
    // starts
    void arithmetic() {
        SignStudy study = study(true);
        Map<Key, YearEnds> runs = new HashMap<>();
        for (Key key : study.keys()) {
            boolean with = key.scenario().endsWith("dense");
            boolean equal = key.settings().contains("labs.startShares=equal");
            double hhi = with ? 1000 * key.seed() + 100 - (equal ? 700 : 0) : 500;
            runs.put(key, years(hhi));
        }
        Cell cell = study.cells(runs).get(0);
        assertEquals(List.of(600.0, 1600.0), cell.differences());
        assertEquals(1100, cell.difference());
        assertEquals(0.3, cell.loopGain(), 1e-15);
        assertEquals(700, cell.startSpread());
    }

    /** Seven years, of which the first two are far off and must not count. */
    private static YearEnds years(double hhi) {
        YearEnds years = new YearEnds();
        for (int year = 0; year < 7; year++) {
            years.stepEnded(new StepRecord(
                    4 * year,
                    LocalDate.of(2030 + year, 10, 1),
                    true,
                    List.of(
                            row("total", "hhi_hosted_tokens", year < 2 ? 9999 : hhi),
                            row("assistant", "mean_loop_gain", year < 2 ? 9 : 0.2),
                            row("assistant", "hosted_usd_per_year", 3),
                            row("batch", "mean_loop_gain", 0.6),
                            row("batch", "hosted_usd_per_year", 1))));
        }
        return years;
    }

    private static Measurement row(String scope, String measure, double value) {
        return new Measurement(scope, measure, OptionalDouble.of(value));
    }

    @Test // an identity: every setting of the program's planes is one that scenarios know
    void planesOfTheProgramCanBeRead() {
        MarketScenarios market = MarketScenarios.ofProgram();
        for (SignPlane plane : SignPlane.ofProgram()) {
            for (Axis axis : List.of(plane.rows(), plane.columns())) {
                for (Value value : axis.values()) {
                    market.read("imbalance/dense", value.settings(), List.of());
                }
            }
            double[] at =
                    plane.columns().values().stream().mapToDouble(Value::number).toArray();
            for (int i = 1; i < at.length; i++) {
                assertTrue(at[i] > at[i - 1], plane.name());
            }
        }
    }
}
