package org.ridgepoint.scenario;

import java.util.Optional;

/**
 * A finite number. A date is a number too: the year with its fraction, in the unit {@code year}.
 *
 * @param unit unit of value and bounds; {@code 1} for a pure number
 */
public record NumberParameter(String path, String unit, Double defaultValue, Bounds limits, String source, String help)
        implements Parameter<Double> {

    public NumberParameter {
        defaultValue = Numbers.withoutNegativeZero(defaultValue);
    }

    @Override
    public Class<Double> type() {
        return Double.class;
    }

    @Override
    public String range() {
        return limits.inWords();
    }

    @Override
    public String remedy() {
        return "must be " + phrase("a number", limits, unit);
    }

    @Override
    public Optional<Double> read(String text) {
        return Numbers.parse(text).filter(limits::contains);
    }

    @Override
    public String write(Double value) {
        return Numbers.text(value);
    }

    @Override
    public Optional<Bounds> bounds() {
        return Optional.of(limits);
    }

    /** For example {@code a number above 0 and at most 1 (USD/kWh)}. */
    static String phrase(String kind, Bounds limits, String unit) {
        String range = limits.equals(Bounds.ANY) ? "" : " " + inSentence(limits);
        return kind + range + (unit.equals(PURE) ? "" : " (" + unit + ")");
    }

    private static String inSentence(Bounds limits) {
        boolean closed = limits.lowIncluded() && limits.highIncluded();
        return closed ? "from " + limits.inWords() : limits.inWords();
    }
}
