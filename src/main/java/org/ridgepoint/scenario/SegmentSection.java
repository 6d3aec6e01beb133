package org.ridgepoint.scenario;

import org.ridgepoint.demand.Segment;
import org.ridgepoint.inference.Workload;

/** Parameters of one segment. */
final class SegmentSection {
    private static final String SECTION_7 = "model specification, section 7 [judgement]";
    private static final Bounds TOKENS = new Bounds(0, true, 1e7, true);
    private static final Bounds OUTPUT_TOKENS = new Bounds(0, false, 1e7, true);
    private static final Bounds SECONDS = new Bounds(0, false, 1e6, true);

    private final String name;
    private final NumberParameter inputTokens;
    private final NumberParameter outputTokens;
    private final NumberParameter cachedShare;
    private final NumberParameter tpotLimit;
    private final NumberParameter ttftLimit;
    private final NumberParameter peakToMean;
    private final NumberParameter priceElasticity;
    private final NumberParameter qualityWeight;
    private final NumberParameter rechoiceRate;
    private final NumberParameter spendingShare;
    private final NumberParameter customers;
    private final NumberParameter customerSpecificShare;
    private final NumberParameter selfHostingTaste;

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

    SegmentSection(Defaults d) {
        name = d.name;
        inputTokens = number("inputTokens", "tokens", d.inputTokens, TOKENS, "I: input tokens of a request.");
        outputTokens =
                number("outputTokens", "tokens", d.outputTokens, OUTPUT_TOKENS, "O: output tokens of a request.");
        cachedShare =
                number("cachedShare", "1", d.cachedShare, Bounds.FRACTION, "h: share of input in a prefix cache.");
        tpotLimit = number("tpotLimitSeconds", "s", d.tpotSeconds, SECONDS, "τ: longest time per output token.");
        ttftLimit = number("ttftLimitSeconds", "s", d.ttftSeconds, SECONDS, "T_f: longest time to first token.");
        peakToMean = number("peakToMean", "1", d.peakToMean, Bounds.between(1, 100), "ρ: peak over mean load.");
        priceElasticity = number(
                "priceElasticity",
                "1",
                d.priceElasticity,
                new Bounds(0.2, true, 20, true),
                "α: shares fall with price as p^−α.");
        qualityWeight = number(
                "qualityWeight",
                "1",
                d.qualityWeight,
                Bounds.between(0, 20),
                "β: utility per decade of training compute over ln 10.");
        rechoiceRate = number(
                "rechoiceRatePerQuarter",
                "1",
                d.rechoiceRate,
                new Bounds(0, true, 1, true),
                "θ: customers who choose anew in a quarter.");
        spendingShare = number("spendingShare", "1", d.spendingShare, Bounds.FRACTION, "Share of all spending.");
        customers = number(
                "customers", "customers", d.customers, new Bounds(10, true, 1e9, true), "n_c: number of customers.");
        customerSpecificShare = number(
                "customerSpecificShare",
                "1",
                d.customerSpecificShare,
                Bounds.FRACTION,
                "χ: share of spending on copies that one customer has to itself.");
        selfHostingTaste = number(
                "selfHostingTaste",
                "1",
                0.3,
                new Bounds(-0.9, true, 100, true),
                "ψ: how much dearer self-hosting feels.");
    }

    private NumberParameter number(String leaf, String unit, double value, Bounds bounds, String help) {
        return new NumberParameter("segments." + name + "." + leaf, unit, value, bounds, SECTION_7, help);
    }

    ParameterSection section() {
        return ParameterSection.of(
                "segments." + name,
                "Customers of the segment " + name + ".",
                inputTokens,
                outputTokens,
                cachedShare,
                tpotLimit,
                ttftLimit,
                peakToMean,
                priceElasticity,
                qualityWeight,
                rechoiceRate,
                spendingShare,
                customers,
                customerSpecificShare,
                selfHostingTaste);
    }

    String name() {
        return name;
    }

    NumberParameter spendingShare() {
        return spendingShare;
    }

    NumberParameter priceElasticity() {
        return priceElasticity;
    }

    Segment read(Settings settings) {
        return new Segment(
                name,
                new Workload(
                        settings.get(inputTokens),
                        settings.get(outputTokens),
                        settings.get(cachedShare),
                        settings.get(tpotLimit),
                        settings.get(ttftLimit),
                        settings.get(peakToMean)),
                settings.get(priceElasticity),
                settings.get(qualityWeight),
                settings.get(rechoiceRate),
                settings.get(spendingShare),
                settings.get(customers),
                settings.get(customerSpecificShare),
                settings.get(selfHostingTaste));
    }
}
