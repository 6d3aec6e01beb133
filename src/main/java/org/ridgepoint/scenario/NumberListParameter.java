package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One or more finite numbers, for example the quality of each laboratory at the start; written {@code [0, -0.3]}, and
 * on the command line also {@code 0,-0.3}.
 *
 * @param unit unit of every number and of the bounds; {@code 1} for pure numbers
 * @param limits of every number
 */
public record NumberListParameter(
        String path, String unit, List<Double> defaultValue, Bounds limits, String source, String help)
        implements Parameter<List<Double>> {

    public NumberListParameter {
        defaultValue = List.copyOf(defaultValue);
    }

    @Override
    @SuppressWarnings("unchecked") // nothing but read makes values, and it makes lists of numbers
    public Class<List<Double>> type() {
        return (Class<List<Double>>) (Class<?>) List.class;
    }

    @Override
    public String range() {
        return "list, each " + limits.inWords();
    }

    @Override
    public String remedy() {
        return "must be " + NumberParameter.phrase("a list, such as " + defaultText() + ", of numbers", limits, unit);
    }

    @Override
    public Optional<List<Double>> read(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]") && text.length() > 1;
        String inner = bracketed ? text.substring(1, text.length() - 1) : text;
        List<Double> values = new ArrayList<>();
        for (String part : inner.split(",", -1)) {
            Numbers.parse(part.strip()).filter(limits::contains).ifPresent(values::add);
        }
        boolean allRead = values.size() == inner.split(",", -1).length;
        return allRead ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    @Override
    public String write(List<Double> value) {
        return value.stream().map(Numbers::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
