package org.ridgepoint.scenario;

import java.util.Optional;

/** A switch, written {@code true} or {@code false} and in no other way. */
public record BooleanParameter(String path, Boolean defaultValue, String source, String help)
        implements Parameter<Boolean> {
    @Override
    public String unit() {
        return "";
    }

    @Override
    public Class<Boolean> type() {
        return Boolean.class;
    }

    @Override
    public String range() {
        return "true or false";
    }

    @Override
    public String remedy() {
        return "must be true or false";
    }

    @Override
    public Optional<Boolean> read(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public String write(Boolean value) {
        return value.toString();
    }
}
