package org.ridgepoint.analysis.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.ridgepoint.simulation.MarketObserver.Measurement;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** Runs made by hand: quarters from January 2023 on. */
final class Histories {
    private Histories() {}

    /** A history of the measures {@code a} and {@code b} of the scope {@code total}; NaN is absent. */
    static RunHistory of(double[] a, double[] b) {
        RunHistory history = new RunHistory(Set.of("a", "b"));
        for (int step = 0; step < a.length; step++) {
            LocalDate date = LocalDate.of(2023, 1, 1).plusMonths(3L * step);
            List<Measurement> values = new ArrayList<>(List.of(measurement("a", a[step])));
            values.add(measurement("b", b[step]));
            values.add(measurement("not asked for", 1));
            history.stepEnded(new StepRecord(step, date, step % 4 == 3, values));
        }
        return history;
    }

    private static Measurement measurement(String name, double value) {
        return new Measurement("total", name, Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value));
    }
}
