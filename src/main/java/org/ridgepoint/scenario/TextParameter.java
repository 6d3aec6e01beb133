package org.ridgepoint.scenario;

import java.util.Optional;

/** A name, for example of a catalogue entry: one line of text that is not blank. */
public record TextParameter(String path, String defaultValue, String source, String help) implements Parameter<String> {
    @Override
    public String unit() {
        return "";
    }

    @Override
    public Class<String> type() {
        return String.class;
    }

    @Override
    public String range() {
        return "text";
    }

    @Override
    public String remedy() {
        return "must be a text of one line that is not blank";
    }

    @Override
    public Optional<String> read(String text) {
        boolean oneLine = text.chars().noneMatch(Character::isISOControl);
        return oneLine && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }

    @Override
    public String write(String value) {
        return value;
    }
}
