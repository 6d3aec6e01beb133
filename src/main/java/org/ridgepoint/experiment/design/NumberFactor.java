package org.ridgepoint.experiment.design;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.ridgepoint.units.Require;

/**
 * A number that varies over a range.
 *
 * @param name path of the parameter
 * @param quantiles its distribution
 * @param steps number of levels in a full factorial design, evenly spaced in quantiles; 0 if it is not to be used in one
 * @param text writes a value as a scenario file would say it
 */
public record NumberFactor(String name, Quantiles quantiles, int steps, DoubleFunction<String> text) implements Factor {
    public NumberFactor {
        Require.notNegative(steps, "steps of " + name);
    }

    @Override
    public Level at(double quantile) {
        return Level.of(name, text.apply(quantiles.at(Require.fraction(quantile, "quantile"))));
    }

    @Override
    public List<Level> levels() {
        return IntStream.range(0, steps)
                .mapToObj(step -> at(steps == 1 ? 0.5 : step / (steps - 1.0)))
                .distinct()
                .toList();
    }
}
