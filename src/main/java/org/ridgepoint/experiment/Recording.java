package org.ridgepoint.experiment;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.ridgepoint.simulation.MarketObserver.Measurement;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/**
 * What the runs of an experiment keep.
 *
 * @param when the steps
 * @param years the years at whose ends something is kept, for {@link When#YEARS}; empty otherwise
 * @param measures what is kept of such a step
 * @param panel whether to keep every deployer of such a step
 * @param events whether to keep what happened, in all steps
 */
public record Recording(When when, Set<Integer> years, List<MeasurePattern> measures, boolean panel, boolean events) {

    public Recording {
        years = Collections.unmodifiableSet(new TreeSet<>(years));
        measures = List.copyOf(measures);
    }

    /** Which steps are kept. */
    public enum When {
        /** The last step of every calendar year. */
        YEAR_ENDS,
        /** All of them. */
        EVERY_STEP,
        /** The last step of some calendar years. */
        YEARS
    }

    /** True if something of this step is kept. */
    public boolean wants(StepRecord step) {
        return switch (when) {
            case YEAR_ENDS -> step.endsYear();
            case EVERY_STEP -> true;
            case YEARS -> step.endsYear() && years.contains(step.date().getYear());
        };
    }

    /** True if this measure is kept in the steps that are. */
    public boolean wants(Measurement measurement) {
        return measures.stream().anyMatch(pattern -> pattern.matches(measurement));
    }

    /** True if this measure is kept for the end of this year. */
    boolean keeps(String scope, String measure, int year) {
        return (when != When.YEARS || years.contains(year))
                && wants(new Measurement(scope, measure, OptionalDouble.empty()));
    }
}
