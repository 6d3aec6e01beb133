package org.ridgepoint.scenario;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A finite number that may be absent, for example the year of an event that need not happen. Absence is written
 * {@value #NONE}.
 *
 * @param unit unit of value and bounds; {@code 1} for a pure number
 */
public record OptionalNumberParameter(
        String path, String unit, OptionalDouble defaultValue, Bounds limits, String source, String help)
        implements Parameter<OptionalDouble> {
    /** The word for absence. */
    public static final String NONE = "none";

    @Override
    public Class<OptionalDouble> type() {
        return OptionalDouble.class;
    }

    @Override
    public String range() {
        return limits.inWords() + ", or " + NONE;
    }

    @Override
    public String remedy() {
        return "must be " + NumberParameter.phrase("a number", limits, unit) + ", or " + NONE;
    }

    @Override
    public Optional<OptionalDouble> read(String text) {
        if (text.equals(NONE)) {
            return Optional.of(OptionalDouble.empty());
        }
        return Numbers.parse(text).filter(limits::contains).map(OptionalDouble::of);
    }

    @Override
    public String write(OptionalDouble value) {
        return value.isPresent() ? Numbers.text(value.getAsDouble()) : NONE;
    }

    @Override
    public Optional<Bounds> bounds() {
        return Optional.of(limits);
    }
}
