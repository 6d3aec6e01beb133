package org.ridgepoint.scenario;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of a few words.
 *
 * @param type class of the values
 * @param choices the value of each word, in the order in which they are listed
 */
public record ChoiceParameter<T>(
        String path, Class<T> type, T defaultValue, Map<String, T> choices, String source, String help)
        implements Parameter<T> {

    public ChoiceParameter {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** A choice among all constants of an enum; {@code FULL_COST} is written {@code full-cost}. */
    public static <E extends Enum<E>> ChoiceParameter<E> ofEnum(
            String path, E defaultValue, String source, String help) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E constant : EnumSet.allOf(defaultValue.getDeclaringClass())) {
            choices.put(word(constant), constant);
        }
        return new ChoiceParameter<>(path, defaultValue.getDeclaringClass(), defaultValue, choices, source, help);
    }

    /** A choice among words that stand for themselves. */
    public static ChoiceParameter<String> ofWords(
            String path, String defaultValue, List<String> words, String source, String help) {
        Map<String, String> choices = new LinkedHashMap<>();
        words.forEach(word -> choices.put(word, word));
        return new ChoiceParameter<>(path, String.class, defaultValue, choices, source, help);
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public String range() {
        return String.join(", ", choices.keySet());
    }

    @Override
    public String remedy() {
        return "must be one of: " + range();
    }

    @Override
    public Optional<T> read(String text) {
        return Optional.ofNullable(choices.get(text));
    }

    @Override
    public String write(T value) {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + ": no word for " + value));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
