package org.ridgepoint.analysis.backtest;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;

/** How a figure is made from the series of a run. Dates stand for the step that contains them. */
public enum FigureKind {
    /** The measure at the last date. */
    LEVEL,
    /** The mean of the measure over the steps from the first date to the last. */
    MEAN,
    /** The factor by which the measure rises in a year. */
    GROWTH,
    /** The factor by which the measure falls in a year. */
    FALL,
    /** The measure at the last date less the measure at the first one. */
    CHANGE,
    /** The measure over another one, both at the last date. */
    RATIO,
    /** The fall of the measure by year over that of another one. */
    RATIO_OF_FALLS;

    /** The word used in the table of facts. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** True if the figure needs a second measure. */
    public boolean comparesTwo() {
        return this == RATIO || this == RATIO_OF_FALLS;
    }

    /** The figure of a run; empty where the run does not reach the dates or a measure is absent. */
    OptionalDouble figure(RunHistory run, Fact.Figure of) {
        return switch (this) {
            case LEVEL -> run.value(of.scope(), of.measure(), of.to());
            case MEAN -> run.mean(of.scope(), of.measure(), of.from(), of.to());
            case GROWTH -> growth(run, of, of.measure());
            case FALL -> quotient(OptionalDouble.of(1), growth(run, of, of.measure()));
            case CHANGE -> change(run, of);
            case RATIO ->
                quotient(
                        run.value(of.scope(), of.measure(), of.to()),
                        run.value(of.scope(), of.otherMeasure(), of.to()));
            case RATIO_OF_FALLS -> quotient(growth(run, of, of.otherMeasure()), growth(run, of, of.measure()));
        };
    }

    private static OptionalDouble growth(RunHistory run, Fact.Figure of, String measure) {
        OptionalDouble factor =
                quotient(run.value(of.scope(), measure, of.to()), run.value(of.scope(), measure, of.from()));
        double years = years(run, of.from(), of.to());
        return factor.isPresent() && years > 0
                ? finite(StrictMath.pow(factor.getAsDouble(), 1 / years))
                : OptionalDouble.empty();
    }

    private static double years(RunHistory run, LocalDate from, LocalDate to) {
        OptionalDouble start = run.yearOf(from);
        OptionalDouble end = run.yearOf(to);
        return start.isPresent() && end.isPresent() ? end.getAsDouble() - start.getAsDouble() : 0;
    }

    private static OptionalDouble change(RunHistory run, Fact.Figure of) {
        OptionalDouble from = run.value(of.scope(), of.measure(), of.from());
        OptionalDouble to = run.value(of.scope(), of.measure(), of.to());
        return from.isPresent() && to.isPresent()
                ? OptionalDouble.of(to.getAsDouble() - from.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble quotient(OptionalDouble over, OptionalDouble under) {
        return over.isPresent() && under.isPresent()
                ? finite(over.getAsDouble() / under.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
