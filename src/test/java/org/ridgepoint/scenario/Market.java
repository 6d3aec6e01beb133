package org.ridgepoint.scenario;

import java.util.List;
import java.util.OptionalDouble;

/** A small registry with every kind of parameter, for the tests of this package. */
final class Market {
    enum CostBasis {
        MARGINAL,
        FULL_COST
    }

    static final IntegerParameter STEPS = new IntegerParameter(
            "time.stepsPerYear",
            "steps/year",
            4,
            Bounds.between(1, 12),
            Parameter.ASSUMPTION,
            "How finely time is cut.");
    static final NumberParameter START =
            new NumberParameter("time.start", "year", 2023.0, Bounds.between(2000, 2100), "observed", "First date.");
    static final NumberParameter END =
            new NumberParameter("time.end", "year", 2050.0, Bounds.between(2000, 2100), "observed", "Last date.");
    static final NumberParameter ELASTICITY = new NumberParameter(
            "demand.elasticity", Parameter.PURE, 1.2, Bounds.above(1), Parameter.ASSUMPTION, "Price elasticity.");
    static final NumberParameter SHARE = new NumberParameter(
            "segments.assistant.copyShare",
            "share",
            0.1,
            Bounds.FRACTION,
            Parameter.ASSUMPTION,
            "Share of own copies.");
    static final NumberParameter POWER_PRICE = new NumberParameter(
            "serving.powerPrice", "USD/kWh", 0.08, Bounds.aboveUpTo(0, 10), "industry survey", "Price of electricity.");
    static final OptionalNumberParameter CONSENSUS = new OptionalNumberParameter(
            "technology.consensusYear", "year", OptionalDouble.empty(), Bounds.atLeast(2023), "none yet", "If any.");
    static final NumberListParameter QUALITY = new NumberListParameter(
            "firms.quality", "log10", List.of(0.0, -0.3), Bounds.between(-5, 5), Parameter.ASSUMPTION, "Of each lab.");
    static final BooleanParameter COLD_COPIES =
            new BooleanParameter("serving.coldCopies", true, Parameter.ASSUMPTION, "Whether copies may wait.");
    static final ChoiceParameter<CostBasis> COST_BASIS = ChoiceParameter.ofEnum(
            "pricing.costBasis", CostBasis.FULL_COST, Parameter.ASSUMPTION, "What prices are set on.");
    static final ChoiceParameter<String> RANGE = ChoiceParameter.ofWords(
            "firms.range", "paying", List.of("full", "head", "paying"), Parameter.ASSUMPTION, "Copies listed.");
    static final TextParameter CHIP =
            new TextParameter("serving.chip", "h100", Parameter.ASSUMPTION, "Name in the catalogue.");

    static final ParameterRegistry REGISTRY = ParameterRegistry.of(
            ParameterSection.of("time", "When.", STEPS, START, END),
            ParameterSection.of("demand", "Who buys.", ELASTICITY, SHARE),
            ParameterSection.of(
                    "supply", "Who sells.", POWER_PRICE, COLD_COPIES, CHIP, CONSENSUS, COST_BASIS, QUALITY, RANGE));

    static final List<ScenarioCheck> CHECKS = List.of(ScenarioCheck.below(START, END));

    private Market() {}
}
