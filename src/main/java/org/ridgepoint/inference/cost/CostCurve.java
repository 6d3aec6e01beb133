package org.ridgepoint.inference.cost;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgepoint.inference.MinimumEfficientScale;
import org.ridgepoint.inference.Planner;
import org.ridgepoint.inference.Regime;

/**
 * The lowest unit cost over traffic, of one accelerator or of the best of the catalogue.
 *
 * @param accelerator name of the accelerator; empty for the best of the catalogue
 * @param rows one for every traffic asked about
 * @param choices everything considered
 * @param scale what happens at large traffic; absent if nothing works
 */
public record CostCurve(String accelerator, List<CostRow> rows, List<ServingChoice> choices, Optional<AtScale> scale) {

    private static final double TOKENS_PER_MILLION = 1e6;

    public CostCurve {
        rows = List.copyOf(rows);
        choices = List.copyOf(choices);
    }

    /**
     * What happens at large traffic, without slack.
     *
     * @param choice the cheapest choice at the largest traffic
     * @param ridgeBatch batch at which that choice turns from memory-bound to compute-bound; infinite if none does
     * @param floorUsdPerMillionTokens what the cost falls to
     * @param minimumEfficientScale smallest traffic per copy with at most 1.1 times that cost, tokens per second
     * @param regimeThere what sets the cost there; absent where already the smallest traffic is efficient
     * @param breakEven smallest traffic at which self-hosting costs no more than the price compared with; absent if that
     *     never happens or no price was given
     */
    public record AtScale(
            ServingChoice choice,
            double ridgeBatch,
            double floorUsdPerMillionTokens,
            double minimumEfficientScale,
            Optional<Regime> regimeThere,
            OptionalDouble breakEven) {

        /** Which imbalance of the chip binds at minimum efficient scale: bandwidth, capacity, or neither. */
        public String binding() {
            return regimeThere
                    .map(regime -> switch (regime) {
                        case CAPACITY -> "capacity";
                        case BANDWIDTH, LATENCY, COLD -> "bandwidth";
                        case COMPUTE, OVERHEAD -> "neither (" + regime.label() + ")";
                    })
                    .orElse("none");
        }
    }

    /** The curve of the cheapest of the choices; of {@code nothing} as a reason if there is none to consider. */
    static CostCurve of(String accelerator, List<ServingChoice> choices, CostQuestion question, String nothing) {
        List<ServingChoice> feasible = choices.stream()
                .filter(choice -> choice.candidate().option().isPresent())
                .toList();
        Planner planner = new Planner(feasible.stream()
                .map(choice -> choice.candidate().option().orElseThrow())
                .toList());
        String reason = feasible.isEmpty() ? whyNone(choices, nothing) : "";
        List<CostRow> rows = question.traffic().stream()
                .map(traffic -> row(traffic, question.totalTraffic().orElse(traffic), planner, feasible, reason))
                .toList();
        Optional<AtScale> scale =
                feasible.isEmpty() ? Optional.empty() : Optional.of(atScale(planner, feasible, question));
        return new CostCurve(accelerator, rows, choices, scale);
    }

    private static CostRow row(
            double traffic, double total, Planner planner, List<ServingChoice> feasible, String reason) {
        int best = planner.cheapest(traffic, total).orElse(-1);
        Optional<CostRow.Served> served = best < 0
                ? Optional.empty()
                : Optional.of(new CostRow.Served(
                        feasible.get(best),
                        planner.option(best),
                        planner.option(best).at(traffic, total)));
        return new CostRow(traffic, total, served, reason);
    }

    private static AtScale atScale(Planner planner, List<ServingChoice> feasible, CostQuestion question) {
        double scale = MinimumEfficientScale.of(planner).orElseThrow();
        Optional<Regime> regime = scale > 0 ? Optional.of(regimeWithoutSlack(planner, scale)) : Optional.empty();
        OptionalDouble price = question.versusUsdPerMillionTokens();
        OptionalDouble breakEven = price.isPresent()
                ? BreakEven.traffic(planner, price.getAsDouble() / TOKENS_PER_MILLION)
                : OptionalDouble.empty();
        double floor = planner.floorUsdPerToken();
        ServingChoice choice = feasible.stream()
                .filter(each -> each.candidate().option().orElseThrow().floorUsdPerToken() == floor)
                .findFirst()
                .orElseThrow();
        double ridge = choice.candidate().option().orElseThrow().cycle().ridgeBatch();
        return new AtScale(choice, ridge, floor * TOKENS_PER_MILLION, scale, regime, breakEven);
    }

    /** With endless total traffic u is 1: there is no slack. */
    private static Regime regimeWithoutSlack(Planner planner, double traffic) {
        int best = planner.cheapest(traffic, Double.POSITIVE_INFINITY).orElseThrow();
        return planner.option(best).at(traffic, Double.POSITIVE_INFINITY).regime();
    }

    /** The reason of the choice that came nearest to working; of equals, that with the most room. */
    private static String whyNone(List<ServingChoice> choices, String nothing) {
        return choices.stream()
                .max(Comparator.comparingInt(ServingChoice::nearness)
                        .thenComparingDouble(ServingChoice::usableOverWeights))
                .map(nearest -> choices.size() == 1
                        ? nearest.candidate().reason()
                        : "none of " + choices.size() + " options works; " + nearest.label() + ": "
                                + nearest.candidate().reason())
                .orElse(nothing);
    }
}
