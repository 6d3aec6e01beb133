package org.ridgepoint.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.ridgepoint.simulation.MarketObserver;

/** Keeps what a run measured in the last step of every calendar year. */
public final class YearEnds implements MarketObserver {
    private final Predicate<Measurement> wanted;
    private final List<StepRecord> kept = new ArrayList<>();

    /** Keeps every measure. */
    public YearEnds() {
        this(measurement -> true);
    }

    /** Keeps the measures that are wanted. */
    public YearEnds(Predicate<Measurement> wanted) {
        this.wanted = wanted;
    }

    @Override
    public void stepEnded(StepRecord step) {
        if (step.endsYear()) {
            List<Measurement> some = step.measurements().stream().filter(wanted).toList();
            kept.add(new StepRecord(step.step(), step.date(), true, some));
        }
    }

    /** The last steps of the years, in order. */
    public List<StepRecord> steps() {
        return List.copyOf(kept);
    }

    /** A measure at the end of a year; empty if the run has no such year or the measure is absent. */
    public OptionalDouble value(int year, String scope, String measure) {
        for (StepRecord step : kept) {
            if (step.date().getYear() == year) {
                return value(step, scope, measure);
            }
        }
        return OptionalDouble.empty();
    }

    /** A measure of a step; empty if it is absent. */
    public static OptionalDouble value(StepRecord step, String scope, String measure) {
        return step.measurements().stream()
                .filter(each -> each.scope().equals(scope) && each.measure().equals(measure))
                .findFirst()
                .map(Measurement::value)
                .orElse(OptionalDouble.empty());
    }
}
