package org.ridgepoint.report.html;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgepoint.measures.MeasureRegistry;
import org.ridgepoint.report.html.Outcomes.Quantity;

/**
 * The measure that the answer is about.
 *
 * @param quantity what is measured
 * @param name as part of a sentence
 * @param threshold above which a market counts as highly concentrated; absent for other measures
 */
record Headline(Quantity quantity, String name, OptionalDouble threshold) {
    /**
     * Herfindahl–Hirschman index above which a market counts as highly concentrated: US Department of Justice and Federal
     * Trade Commission, Merger Guidelines (2023), guideline 1.
     */
    static final double HIGHLY_CONCENTRATED = 1800;

    private static final String TOTAL = "total";

    private static final List<Headline> CONCENTRATION = List.of(
            concentration("hhi_hosted_tokens", "the concentration of hosted tokens (HHI)"),
            concentration("hhi_hosted_usd", "the concentration of hosting revenue (HHI)"),
            concentration("hhi_all_tokens", "the concentration of all tokens (HHI)"),
            concentration("hhi_all_usd", "the concentration of all spending (HHI)"));

    private static Headline concentration(String measure, String name) {
        return new Headline(new Quantity(TOTAL, measure), name, OptionalDouble.of(HIGHLY_CONCENTRATED));
    }

    /** The first measure of concentration that was recorded, or else any; empty if there is no number at all. */
    static Optional<Headline> of(Outcomes outcomes, List<Quantity> recorded) {
        return CONCENTRATION.stream()
                .filter(each -> outcomes.has(each.quantity()))
                .filter(each -> !outcomes.years(each.quantity()).isEmpty())
                .findFirst()
                .or(() -> recorded.stream()
                        .filter(each -> !outcomes.years(each).isEmpty())
                        .findFirst()
                        .map(Headline::other));
    }

    private static Headline other(Quantity quantity) {
        return new Headline(quantity, quantity.scope() + " " + quantity.measure(), OptionalDouble.empty());
    }

    /** Unit of the measure. */
    String unit() {
        return threshold.isPresent()
                ? "HHI"
                : MeasureRegistry.find(quantity.measure())
                        .map(measure -> measure.unit())
                        .orElse(quantity.measure());
    }
}
