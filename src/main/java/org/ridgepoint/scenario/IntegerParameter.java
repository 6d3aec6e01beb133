package org.ridgepoint.scenario;

import java.util.Optional;

/**
 * A whole number.
 *
 * @param unit what is counted, for example {@code customers}
 */
public record IntegerParameter(
        String path, String unit, Integer defaultValue, Bounds limits, String source, String help)
        implements Parameter<Integer> {
    @Override
    public Class<Integer> type() {
        return Integer.class;
    }

    @Override
    public String range() {
        return limits.equals(Bounds.ANY) ? "whole" : "whole, " + limits.inWords();
    }

    @Override
    public String remedy() {
        return "must be " + NumberParameter.phrase("a whole number", limits, unit);
    }

    @Override
    public Optional<Integer> read(String text) {
        return Numbers.parseInteger(text).filter(limits::contains);
    }

    @Override
    public String write(Integer value) {
        return value.toString();
    }

    @Override
    public Optional<Bounds> bounds() {
        return Optional.of(limits);
    }
}
