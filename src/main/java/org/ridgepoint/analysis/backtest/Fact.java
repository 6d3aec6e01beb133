package org.ridgepoint.analysis.backtest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something that was observed of the market, or that the model has a figure of, and how that is made.
 *
 * @param id short name, unique
 * @param number of the stylised fact that it belongs to, from 1; 13 for what stands below their list: costs and margins
 * @param what in words
 * @param unit of the figure; {@code 1} for a pure number
 * @param figure how the model's figure is made; absent where it has none
 * @param observed what was observed
 * @param source where it was observed
 * @param note what is not alike in model and observation; may be empty
 */
public record Fact(
        String id,
        int number,
        String what,
        String unit,
        Optional<Figure> figure,
        Observed observed,
        String source,
        String note) {

    /** Last day of what may be used to calibrate. */
    public static final LocalDate LAST_DAY_IN_SAMPLE = LocalDate.of(2025, 6, 30);

    /**
     * How a figure is made.
     *
     * @param kind the rule
     * @param scope a segment, or {@code total}
     * @param measure name in the series
     * @param otherMeasure the one that it is compared with; empty where it is not
     * @param from first date
     * @param to last date
     */
    public record Figure(
            FigureKind kind, String scope, String measure, String otherMeasure, LocalDate from, LocalDate to) {}

    /**
     * The observed range. A single value is given with half a unit of its last digit on either side, so that rounding is no
     * miss.
     *
     * @param from first day of the observation
     * @param to its last day
     * @param low absent if there is no lower bound
     * @param high absent if there is no upper bound; without both nothing was observed
     */
    public record Observed(LocalDate from, LocalDate to, OptionalDouble low, OptionalDouble high) {
        /** True if there is anything to compare with. */
        public boolean exists() {
            return low.isPresent() || high.isPresent();
        }
    }

    /** True if the observation must not be used to calibrate. */
    public boolean outOfSample() {
        return observed.exists() && observed.to().isAfter(LAST_DAY_IN_SAMPLE);
    }

    /** The figure of a run, if it has one. */
    OptionalDouble of(RunHistory run) {
        return figure.isPresent() ? figure.get().kind().figure(run, figure.get()) : OptionalDouble.empty();
    }
}
