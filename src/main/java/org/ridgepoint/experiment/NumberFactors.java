package org.ridgepoint.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.ridgepoint.experiment.design.Distribution;
import org.ridgepoint.experiment.design.Factor;
import org.ridgepoint.experiment.design.Lognormal;
import org.ridgepoint.experiment.design.Normal;
import org.ridgepoint.experiment.design.NumberFactor;
import org.ridgepoint.experiment.design.Quantiles;
import org.ridgepoint.experiment.design.Range;
import org.ridgepoint.experiment.design.Triangular;
import org.ridgepoint.experiment.design.Truncated;
import org.ridgepoint.scenario.Bounds;
import org.ridgepoint.scenario.IntegerParameter;
import org.ridgepoint.scenario.Numbers;
import org.ridgepoint.scenario.Parameter;

/**
 * Reads a factor that is a number over a range or with a distribution.
 *
 * @param fields of the factor
 * @param bounds what the parameter allows
 */
record NumberFactors(Fields fields, Parameter<?> parameter, Bounds bounds) {
    private static final int MOST_STEPS = 10_000;
    private static final double HALF = 0.5;

    /** The factor; empty if something is wrong with it. */
    Optional<Factor> read() {
        Optional<Quantiles> quantiles = fields.has("distribution") ? distribution() : range();
        int steps = fields.has("distribution")
                ? 0
                : fields.integer("steps", 2, MOST_STEPS).orElse(0);
        return quantiles.map(each -> new NumberFactor(parameter.path(), each, steps, text()));
    }

    private Optional<Quantiles> range() {
        double low = bound("low");
        double high = bound("high");
        boolean logarithmic =
                fields.choice("scale", Map.of("linear", false, "log", true)).orElse(false);
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return Optional.empty();
        }
        if (!(low < high)) {
            fields.refuse("high", "must be above low, " + Numbers.text(low));
            return Optional.empty();
        }
        if (logarithmic && low <= 0) {
            fields.refuse("low", "must be above 0 on a log scale");
            return Optional.empty();
        }
        boolean widened = isWhole() && !logarithmic;
        return Optional.of(new Range(widened ? low - HALF : low, widened ? high + HALF : high, logarithmic));
    }

    /** An end of the range that the parameter allows; NaN if it is missing or wrong. */
    private double bound(String name) {
        double value = fields.requiredNumber(name);
        boolean whole = value == Math.rint(value) || !isWhole();
        if (!Double.isNaN(value) && !(bounds.contains(value) && whole)) {
            fields.refuse(name, parameter.remedy());
            return Double.NaN;
        }
        return value;
    }

    private Optional<Quantiles> distribution() {
        Map<String, Function<Fields, Distribution>> kinds = new LinkedHashMap<>();
        kinds.put("normal", each -> new Normal(each.requiredNumber("mean"), each.requiredNumber("sd")));
        kinds.put("triangular", NumberFactors::triangular);
        kinds.put("lognormal", each -> new Lognormal(each.requiredNumber("median"), each.requiredNumber("sigma")));
        return fields.choice("distribution", kinds).flatMap(this::truncated);
    }

    private static Distribution triangular(Fields fields) {
        return new Triangular(
                fields.requiredNumber("low"), fields.requiredNumber("mode"), fields.requiredNumber("high"));
    }

    private Optional<Quantiles> truncated(Function<Fields, Distribution> kind) {
        int before = fields.problems().list().size();
        try {
            return Optional.of(Truncated.within(
                    kind.apply(fields), bounds.low(), bounds.lowIncluded(), bounds.high(), bounds.highIncluded()));
        } catch (IllegalArgumentException wrong) {
            if (fields.problems().list().size() == before) {
                fields.refuse("distribution", wrong.getMessage() + "; " + parameter.path() + " " + parameter.remedy());
            }
            return Optional.empty();
        }
    }

    private boolean isWhole() {
        return parameter instanceof IntegerParameter;
    }

    private DoubleFunction<String> text() {
        if (!isWhole()) {
            return Numbers::text;
        }
        double least = bounds.lowIncluded() ? Math.ceil(bounds.low()) : Math.floor(bounds.low()) + 1;
        double most = bounds.highIncluded() ? Math.floor(bounds.high()) : Math.ceil(bounds.high()) - 1;
        boolean ranged = !fields.has("distribution");
        double low = ranged ? fields.number("low").orElse(least) : least;
        double high = ranged ? fields.number("high").orElse(most) : most;
        return value -> Numbers.text(Math.max(low, Math.min(high, Math.rint(value))));
    }
}
