package org.ridgepoint.analysis.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Every kind of figure, worked by hand on a run of six quarters. */
class FigureKindTest {
    private static final RunHistory RUN =
            Histories.of(new double[] {16, 8, 6, 5, 4, 1}, new double[] {9, 7, 5, 4, 3, Double.NaN});

    private static OptionalDouble figure(FigureKind kind, String from, String to) {
        return kind.figure(RUN, new Fact.Figure(kind, "total", "a", "b", LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static void check(double expected, FigureKind kind, String from, String to) {
        assertEquals(expected, figure(kind, from, to).orElseThrow(), 1e-12);
    }

    @Test
    void aLevelIsThatOfTheStepWhichContainsTheLastDate() {
        check(8, FigureKind.LEVEL, "2023-04-01", "2023-04-01");
        check(8, FigureKind.LEVEL, "2023-04-01", "2023-06-30");
        check(6, FigureKind.LEVEL, "2023-04-01", "2023-07-01");
    }

    @Test // (8 + 6 + 5)/3: steps that begin within the dates
    void aMeanIsOverTheStepsWithin() {
        check(19.0 / 3, FigureKind.MEAN, "2023-02-01", "2023-12-31");
    }

    @Test // from 16 to 4 in a year; from 8 to 4 in three quarters: 2^(4/3) a year
    void factorsAreByYear() {
        check(4, FigureKind.FALL, "2023-01-01", "2024-01-01");
        check(0.25, FigureKind.GROWTH, "2023-01-01", "2024-01-01");
        check(Math.pow(2, 4.0 / 3), FigureKind.FALL, "2023-04-01", "2024-02-15");
    }

    @Test // 4 − 16; 4/3; (16/4)/(9/3)
    void differencesAndRatios() {
        check(-12, FigureKind.CHANGE, "2023-01-01", "2024-01-01");
        check(4.0 / 3, FigureKind.RATIO, "2023-01-01", "2024-01-01");
        check(4.0 / 3, FigureKind.RATIO_OF_FALLS, "2023-01-01", "2024-01-01");
    }

    @Test // factors count the years of the run, not those of the observation: 16 to 4 in one year
    void theStartStandsForTheYearBeforeIt() {
        check(16, FigureKind.LEVEL, "2022-11-01", "2022-11-01");
        check(4, FigureKind.FALL, "2022-11-01", "2024-01-01");
        assertEquals(OptionalDouble.empty(), figure(FigureKind.LEVEL, "2021-11-01", "2021-12-31"));
    }

    @Test
    void nothingIsMadeUpAfterTheEndOrWhereAMeasureIsAbsent() {
        check(1, FigureKind.LEVEL, "2024-06-30", "2024-06-30");
        assertEquals(OptionalDouble.empty(), figure(FigureKind.LEVEL, "2024-07-01", "2024-07-01"));
        assertEquals(OptionalDouble.empty(), figure(FigureKind.RATIO, "2023-01-01", "2024-04-01"));
        assertEquals(OptionalDouble.empty(), figure(FigureKind.MEAN, "2025-01-01", "2025-12-31"));
        assertEquals(OptionalDouble.empty(), figure(FigureKind.FALL, "2023-01-01", "2023-03-31"));
        assertEquals(OptionalDouble.empty(), figure(FigureKind.CHANGE, "2023-01-01", "2025-03-31"));
    }
}
