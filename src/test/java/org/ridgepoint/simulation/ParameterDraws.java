package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridgepoint.scenario.BooleanParameter;
import org.ridgepoint.scenario.Bounds;
import org.ridgepoint.scenario.ChoiceParameter;
import org.ridgepoint.scenario.IntegerParameter;
import org.ridgepoint.scenario.MarketRegistry;
import org.ridgepoint.scenario.NumberListParameter;
import org.ridgepoint.scenario.NumberParameter;
import org.ridgepoint.scenario.OptionalNumberParameter;
import org.ridgepoint.scenario.Overrides;
import org.ridgepoint.scenario.Parameter;
import org.ridgepoint.scenario.ParameterRegistry;
import org.ridgepoint.scenario.ScenarioCheck;
import org.ridgepoint.scenario.Settings;
import org.ridgepoint.tables.Problems;

/**
 * Random scenarios over the whole registry of parameters. Draw i is the same whatever was drawn before.
 *
 * <p>Every draw has a wildness, 0, 0.02, 0.1 or 0.3: the chance of a number to be drawn from the whole range that the
 * registry documents (by its logarithm where the range is positive and wider than a factor of 100; every tenth time an
 * end of the range itself). Otherwise a number is its default times a factor between 1/4 and 4 within the range, and a
 * number that is 0 by default lies within 1 of 0. Words and yes or no are drawn evenly. What would only make a run long
 * is kept small: 2 to 4 years, 12 starters, 12 potential entrants a year and 3,000 customers at most.
 */
final class ParameterDraws {
    private static final double[] WILDNESS = {0, 0.02, 0.1, 0.3};
    private static final double END_OF_RANGE = 0.1;
    private static final double FACTOR = 4;
    private static final double WIDE = 100;
    private static final int MOST_LABS = 6;
    private static final int MOST_TRIES = 200;
    private static final Map<String, Bounds> SHORT = Map.of(
            "time.startYear", Bounds.between(2015, 2060),
            "hosts.startCount", Bounds.between(0, 6),
            "entry.potentialEntrantsPerYear", Bounds.between(0, 12),
            "entry.horizonYears", Bounds.between(1, 8),
            "customers.individuals", Bounds.between(1000, 3000));
    private static final String LABS = "labs.startQuality";
    private static final String LAB_SHARES = "labs.startSharesAssistant";
    private static final String VENDOR_SHARES = "vendors.referenceShares";
    private static final Set<String> DRAWN_TOGETHER = Set.of("models.tiers", LAB_SHARES, VENDOR_SHARES);

    private final ParameterRegistry registry = MarketRegistry.parameters();
    private final List<ScenarioCheck> checks = MarketRegistry.checks();
    private final int index;
    private final RandomStream random;
    private final double wildness;
    private final Map<String, String> values = new LinkedHashMap<>();

    private ParameterDraws(int index) {
        this.index = index;
        random = new RandomStreams(20_230_101).stream("parameter draws", index, 0);
        wildness = WILDNESS[index % WILDNESS.length];
    }

    /** The text of scenario file {@code index}. */
    static String scenario(int index) {
        ParameterDraws draw = new ParameterDraws(index);
        draw.registry.parameters().forEach(draw::draw);
        draw.makeConsistent();
        return draw.text();
    }

    private String text() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + ": " + value.getValue() + "\n")
                .collect(Collectors.joining("", "name: draw-" + index + "\n", ""));
    }

    private void draw(Parameter<?> parameter) {
        String path = parameter.path();
        if (path.equals("time.endYear")) {
            values.put(path, Double.toString(Double.parseDouble(values.get("time.startYear")) + between(2, 4)));
        } else if (path.equals(LABS)) {
            drawLabs();
        } else if (!DRAWN_TOGETHER.contains(path)) {
            values.put(path, value(parameter));
        }
    }

    private String value(Parameter<?> parameter) {
        if (parameter instanceof NumberParameter number) {
            return Double.toString(number(number.path(), number.defaultValue(), number.limits()));
        }
        if (parameter instanceof IntegerParameter number) {
            return Integer.toString(whole(number));
        }
        if (parameter instanceof OptionalNumberParameter number) {
            double usual = number.defaultValue().orElse(Math.max(number.limits().low(), 1));
            return random.nextUniform() < 0.5
                    ? OptionalNumberParameter.NONE
                    : Double.toString(number(number.path(), usual, number.limits()));
        }
        if (parameter instanceof NumberListParameter list) {
            return list.defaultValue().stream()
                    .map(each -> Double.toString(number(list.path(), each, list.limits())))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (parameter instanceof ChoiceParameter<?> choice) {
            return oneOf(new ArrayList<>(choice.choices().keySet()));
        }
        if (parameter instanceof BooleanParameter) {
            return oneOf(List.of("true", "false"));
        }
        throw new IllegalStateException("no way to draw " + parameter.path());
    }

    private String oneOf(List<String> words) {
        return words.get((int) (random.nextUniform() * words.size()));
    }

    private int whole(IntegerParameter parameter) {
        double value = Math.rint(number(parameter.path(), parameter.defaultValue(), parameter.limits()));
        return (int) Math.min(
                Math.max(value, parameter.limits().low()), parameter.limits().high());
    }

    private double number(String path, double usual, Bounds documented) {
        Bounds limits = SHORT.getOrDefault(path, documented);
        double value = random.nextUniform() < wildness ? anywhere(limits) : near(usual, limits);
        return limits.contains(value) ? value : usual;
    }

    private double anywhere(Bounds limits) {
        double low = limits.low();
        double high = limits.high();
        if (random.nextUniform() < END_OF_RANGE) {
            return random.nextUniform() < 0.5 ? low : high;
        }
        boolean logarithmic = low > 0 && high / low > WIDE;
        return logarithmic ? StrictMath.exp(between(StrictMath.log(low), StrictMath.log(high))) : between(low, high);
    }

    /** A date moves by a few years rather than by a factor. */
    private double near(double usual, Bounds limits) {
        if (usual == 0 || usual > 1900 && usual < 2200) {
            double most = usual == 0 ? 1 : 15;
            return between(Math.max(limits.low(), usual - most), Math.min(limits.high(), usual + most));
        }
        double one = usual * StrictMath.exp(between(-1, 1) * StrictMath.log(FACTOR));
        return Math.min(Math.max(one, limits.low()), limits.high());
    }

    private double between(double low, double high) {
        return low + random.nextUniform() * (high - low);
    }

    /** Qualities of one lab or more, with shares that leave something to hosts if there are any. */
    private void drawLabs() {
        int labs = 1 + (int) (random.nextUniform() * MOST_LABS);
        List<Double> quality = new ArrayList<>();
        for (int lab = 0; lab < labs; lab++) {
            quality.add(random.nextUniform() < wildness ? between(-10, 10) : between(-1.5, 0.5));
        }
        values.put(LABS, quality.toString());
    }

    private void drawShares() {
        int labs = values.get(LABS).split(",", -1).length;
        boolean hosts = !values.get("hosts.startCount").equals("0");
        values.put(VENDOR_SHARES, parts(5, 1).toString());
        values.put(LAB_SHARES, parts(labs, hosts ? random.nextUniform() : 1).toString());
        double[] shares = parts(5, 1).stream().mapToDouble(Double::doubleValue).toArray();
        List<String> segments = List.of("assistant", "agent", "enterprise", "batch", "private");
        for (int segment = 0; segment < shares.length; segment++) {
            values.put("segments." + segments.get(segment) + ".spendingShare", Double.toString(shares[segment]));
        }
    }

    /** Parts of a sum, a fifth of them zero. */
    private List<Double> parts(int count, double sum) {
        double[] sizes = new double[count];
        double all = 0;
        for (int part = 0; part < count; part++) {
            boolean none = part > 0 && random.nextUniform() < 0.2;
            sizes[part] = none ? 0 : StrictMath.exp(2 * random.nextGaussian());
            all += sizes[part];
        }
        List<Double> parts = new ArrayList<>();
        for (double size : sizes) {
            parts.add(size / all * sum);
        }
        return parts;
    }

    /** Draws the parameters of every check again that refuses them. */
    private void makeConsistent() {
        drawShares();
        for (int round = 0; round < MOST_TRIES; round++) {
            Settings settings = settings();
            List<ScenarioCheck> broken = checks.stream()
                    .filter(check -> check.remedy().apply(settings).isPresent())
                    .toList();
            if (broken.isEmpty()) {
                return;
            }
            broken.forEach(check -> check.concerned().forEach(this::draw));
            drawShares();
        }
        throw new IllegalStateException("no consistent draw " + index);
    }

    private Settings settings() {
        Problems problems = new Problems();
        List<String> options = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .toList();
        Overrides overrides = Overrides.parse(options, registry, problems);
        problems.throwIfAny();
        return overrides.applyTo(Settings.defaults(registry));
    }
}
