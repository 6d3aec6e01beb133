package org.ridgepoint.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ridgepoint.units.Text;

/**
 * Something that must hold between several parameters, for example that a lower limit is below an upper one.
 *
 * @param concerned the parameters; the message names the place of the one that was set last
 * @param remedy what would be right where the settings are wrong, in words that follow the value; empty where they are
 *     right. Not asked while the value of a parameter concerned is wrong in itself.
 */
public record ScenarioCheck(List<? extends Parameter<?>> concerned, Function<Settings, Optional<String>> remedy) {
    public ScenarioCheck {
        concerned = List.copyOf(concerned);
        if (concerned.isEmpty()) {
            throw new IllegalArgumentException("a check must concern a parameter");
        }
    }

    /** The value of {@code lower} must be below that of {@code upper}. */
    public static ScenarioCheck below(NumberParameter lower, NumberParameter upper) {
        return new ScenarioCheck(List.of(lower, upper), settings -> {
            boolean good = settings.get(lower) < settings.get(upper);
            return good ? Optional.empty() : Optional.of(contradiction(lower, upper, settings));
        });
    }

    private static String contradiction(Parameter<?> lower, Parameter<?> upper, Settings settings) {
        return Text.format(
                "contradicts the rest: %s (%s) must be below %s (%s)",
                lower.path(), settings.text(lower.path()), upper.path(), settings.text(upper.path()));
    }
}
