package org.ridgepoint.experiment;

import org.ridgepoint.simulation.MarketObserver.Measurement;

/**
 * Measures that are to be recorded, written {@code scope/measure}.
 *
 * @param scope a segment, {@code total}, or {@value #ANY} for all of them
 * @param measure name of a measure, or {@value #ANY} for all of them
 */
public record MeasurePattern(String scope, String measure) {
    /** Stands for every scope or every measure. */
    public static final String ANY = "*";

    /** True if the pattern means this measurement. */
    public boolean matches(Measurement measurement) {
        return matches(measure, measurement.measure()) && matches(scope, measurement.scope());
    }

    private static boolean matches(String pattern, String name) {
        return pattern.equals(ANY) || pattern.equals(name);
    }

    @Override
    public String toString() {
        return scope + "/" + measure;
    }
}
