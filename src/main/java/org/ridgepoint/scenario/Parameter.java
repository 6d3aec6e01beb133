package org.ridgepoint.scenario;

import java.util.Optional;

/**
 * One value that defines a run: declared once, and read by YAML files, {@code --set}, messages, {@code ridgepoint
 * params}, the model description and the sliders of the window.
 *
 * @param <T> type of the value, so that {@link Settings#get} needs no cast
 */
public sealed interface Parameter<T>
        permits NumberParameter,
                OptionalNumberParameter,
                NumberListParameter,
                IntegerParameter,
                BooleanParameter,
                ChoiceParameter,
                TextParameter {

    /** The source of a value that nobody measured: a choice that sensitivity analysis must cover. */
    String ASSUMPTION = "assumption";

    /** The unit of a pure number. */
    String PURE = "1";

    /** Where the value stands in a scenario file, for example {@code segments.assistant.inputTokens}. */
    String path();

    /** Unit of the value; {@link #PURE} for a pure number; empty for what is not a number. */
    String unit();

    /** The value where nothing else is said. */
    T defaultValue();

    /** Where the default comes from, or {@link #ASSUMPTION}. */
    String source();

    /** What the parameter means, in a sentence. */
    String help();

    /** Class of the values. */
    Class<T> type();

    /** The permitted values in words, for example {@code above 0 and at most 1}, without the unit. */
    String range();

    /** What would be right, in words that follow the value, for example {@code must be a number at least 0 (s)}. */
    String remedy();

    /** The value that {@code text} stands for; empty if it stands for none or for one that is not permitted. */
    Optional<T> read(String text);

    /** The value as {@link #read} would read it back: the same on every machine. */
    String write(T value);

    /** Smallest and largest value of a single number; empty for everything else. */
    default Optional<Bounds> bounds() {
        return Optional.empty();
    }

    /** The default as text. */
    default String defaultText() {
        return write(defaultValue());
    }

    /** True if nobody measured the default. */
    default boolean isAssumption() {
        return source().equals(ASSUMPTION);
    }
}
