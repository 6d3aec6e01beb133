package org.ridgepoint.analysis.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgepoint.analysis.backtest.Verdict.Outcome;

/** Every verdict, on ranges and values made up for the test. */
class VerdictTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static Fact.Observed range(OptionalDouble low, OptionalDouble high) {
        return new Fact.Observed(Fact.LAST_DAY_IN_SAMPLE, Fact.LAST_DAY_IN_SAMPLE, low, high);
    }

    private static Verdict of(double mean, double low, double high) {
        return Verdict.of(OptionalDouble.of(mean), range(OptionalDouble.of(low), OptionalDouble.of(high)));
    }

    @Test
    void boundsAreWithin() {
        assertEquals(new Verdict(Outcome.WITHIN, "within"), of(2, 2, 4));
        assertEquals(Outcome.WITHIN, of(4, 2, 4).outcome());
    }

    @Test // 1.5 of 2 is 25 % less; 0.5 a quarter of 2; 5 is 25 % more than 4; 40 ten times as much
    void missesSayByHowMuch() {
        assertEquals(new Verdict(Outcome.TOO_LOW, "too low by 25 %"), of(1.5, 2, 4));
        assertEquals(new Verdict(Outcome.TOO_LOW, "too low by a factor of 4.0"), of(0.5, 2, 4));
        assertEquals(new Verdict(Outcome.TOO_HIGH, "too high by 25 %"), of(5, 2, 4));
        assertEquals(new Verdict(Outcome.TOO_HIGH, "too high by a factor of 10"), of(40, 2, 4));
    }

    @Test
    void wherePerCentMeansNothingTheDifferenceIsGiven() {
        assertEquals("too high by 0.100", of(0.02, -0.1, -0.08).text());
        assertEquals("too low by 0.100", of(-0.2, -0.1, -0.08).text());
    }

    @Test
    void oneBoundIsEnough() {
        assertEquals(
                Outcome.WITHIN,
                Verdict.of(OptionalDouble.of(9), range(OptionalDouble.of(1), NONE))
                        .outcome());
        assertEquals(
                Outcome.TOO_HIGH,
                Verdict.of(OptionalDouble.of(9), range(NONE, OptionalDouble.of(1)))
                        .outcome());
    }

    @Test
    void whatIsMissingIsSaid() {
        assertEquals(
                Outcome.NO_OBSERVATION,
                Verdict.of(OptionalDouble.of(1), range(NONE, NONE)).outcome());
        assertEquals(
                Outcome.NO_FIGURE,
                Verdict.of(NONE, range(OptionalDouble.of(1), NONE)).outcome());
    }

    @Test // two runs with 3 and 5: mean 4, t(0.975; 1) = 12.706, standard error 1
    void theVerdictIsOnTheMeanOverRuns() {
        Fact.Figure level = new Fact.Figure(
                FigureKind.LEVEL, "total", "a", "", Fact.LAST_DAY_IN_SAMPLE.minusYears(2), LocalDate.of(2023, 1, 1));
        Fact fact = new Fact(
                "x", 1, "x", "1", Optional.of(level), range(OptionalDouble.of(4), OptionalDouble.of(4)), "x", "");
        double[] nothing = {Double.NaN};
        Backtest.Row row = new Backtest(List.of(fact))
                .compare(List.of(
                        Histories.of(new double[] {3}, nothing),
                        Histories.of(new double[] {5}, nothing),
                        Histories.of(nothing, nothing)))
                .get(0);
        assertEquals(Outcome.WITHIN, row.verdict().outcome());
        assertEquals(4, row.mean().orElseThrow(), 1e-12);
        assertEquals(4 + 12.706, row.interval().orElseThrow().high(), 1e-3);
    }
}
