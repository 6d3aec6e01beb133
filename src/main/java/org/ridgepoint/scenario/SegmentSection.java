package org.ridgepoint.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.inference.Workload;

/** Parameters of one segment. */
final class SegmentSection {
    private static final String SECTION_7 = "model specification, section 7 [judgement]";

    private final String name;
    private final Map<Leaf, NumberParameter> parameters = new EnumMap<>(Leaf.class);

    /** Defaults of a segment, in the order of the table of section 7. */
    record Defaults(
            String name,
            double inputTokens,
            double outputTokens,
            double cachedShare,
            double tpotSeconds,
            double ttftSeconds,
            double qualityWeight,
            double priceElasticity,
            double rechoiceRate,
            double spendingShare,
            double peakToMean,
            double customers,
            double customerSpecificShare) {}

    /** What every segment has. */
    private enum Leaf {
        INPUT_TOKENS(
                "inputTokens",
                "tokens",
                Bounds.between(0, 1e7),
                Defaults::inputTokens,
                "I: input tokens of a request."),
        OUTPUT_TOKENS(
                "outputTokens",
                "tokens",
                Bounds.aboveUpTo(0, 1e7),
                Defaults::outputTokens,
                "O: output tokens of a request."),
        CACHED_SHARE(
                "cachedShare", "1", Bounds.FRACTION, Defaults::cachedShare, "h: share of input in a prefix cache."),
        TPOT_LIMIT(
                "tpotLimitSeconds",
                "s",
                Bounds.aboveUpTo(0, 1e6),
                Defaults::tpotSeconds,
                "τ: longest time per output token."),
        TTFT_LIMIT(
                "ttftLimitSeconds",
                "s",
                Bounds.aboveUpTo(0, 1e6),
                Defaults::ttftSeconds,
                "T_f: longest time to first token."),
        PEAK_TO_MEAN("peakToMean", "1", Bounds.between(1, 100), Defaults::peakToMean, "ρ: peak over mean load."),
        PRICE_ELASTICITY(
                "priceElasticity",
                "1",
                Bounds.between(0.2, 20),
                Defaults::priceElasticity,
                "α: shares fall with price as p^−α."),
        QUALITY_WEIGHT(
                "qualityWeight",
                "1",
                Bounds.between(0, 20),
                Defaults::qualityWeight,
                "β: utility per decade of training compute over ln 10."),
        RECHOICE_RATE(
                "rechoiceRatePerQuarter",
                "1",
                Bounds.FRACTION,
                Defaults::rechoiceRate,
                "θ: customers who choose anew in a quarter."),
        SPENDING_SHARE("spendingShare", "1", Bounds.FRACTION, Defaults::spendingShare, "Share of all spending."),
        CUSTOMERS("customers", "customers", Bounds.between(10, 1e9), Defaults::customers, "n_c: number of customers."),
        CUSTOMER_SPECIFIC_SHARE(
                "customerSpecificShare",
                "1",
                Bounds.FRACTION,
                Defaults::customerSpecificShare,
                "χ: share of spending on copies that one customer has to itself."),
        SELF_HOSTING_TASTE(
                "selfHostingTaste",
                "1",
                Bounds.between(0, 100),
                defaults -> 0.3,
                "ψ: how much dearer self-hosting feels, an effort that is paid for; below 0 hardware would go unpaid."),
        INERTIA(
                "inertia",
                "1",
                Bounds.between(0, 10),
                defaults -> 0,
                "κ_s: utility of the present seller to those who choose anew.");

        private final String path;
        private final String unit;
        private final Bounds bounds;
        private final ToDoubleFunction<Defaults> defaultValue;
        private final String help;

        Leaf(String path, String unit, Bounds bounds, ToDoubleFunction<Defaults> defaultValue, String help) {
            this.path = path;
            this.unit = unit;
            this.bounds = bounds;
            this.defaultValue = defaultValue;
            this.help = help;
        }

        NumberParameter of(Defaults defaults) {
            return new NumberParameter(
                    "segments." + defaults.name + "." + path,
                    unit,
                    defaultValue.applyAsDouble(defaults),
                    bounds,
                    SECTION_7,
                    help);
        }
    }

    SegmentSection(Defaults defaults) {
        name = defaults.name;
        for (Leaf leaf : Leaf.values()) {
            parameters.put(leaf, leaf.of(defaults));
        }
    }

    ParameterSection section() {
        return new ParameterSection(
                "segments." + name, "Customers of the segment " + name + ".", List.copyOf(parameters.values()));
    }

    NumberParameter spendingShare() {
        return parameter(Leaf.SPENDING_SHARE);
    }

    NumberParameter priceElasticity() {
        return parameter(Leaf.PRICE_ELASTICITY);
    }

    Segment read(Settings settings) {
        return new Segment(
                name,
                workload(settings),
                value(settings, Leaf.PRICE_ELASTICITY),
                value(settings, Leaf.QUALITY_WEIGHT),
                value(settings, Leaf.RECHOICE_RATE),
                value(settings, Leaf.SPENDING_SHARE),
                value(settings, Leaf.CUSTOMERS),
                value(settings, Leaf.CUSTOMER_SPECIFIC_SHARE),
                value(settings, Leaf.SELF_HOSTING_TASTE),
                value(settings, Leaf.INERTIA));
    }

    private Workload workload(Settings settings) {
        return new Workload(
                value(settings, Leaf.INPUT_TOKENS),
                value(settings, Leaf.OUTPUT_TOKENS),
                value(settings, Leaf.CACHED_SHARE),
                value(settings, Leaf.TPOT_LIMIT),
                value(settings, Leaf.TTFT_LIMIT),
                value(settings, Leaf.PEAK_TO_MEAN));
    }

    private double value(Settings settings, Leaf leaf) {
        return settings.get(parameter(leaf));
    }

    private NumberParameter parameter(Leaf leaf) {
        return Objects.requireNonNull(parameters.get(leaf));
    }
}
