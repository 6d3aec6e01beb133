package org.ridgepoint.scenario;

import org.ridgepoint.demand.TasteNodes;
import org.ridgepoint.scenario.CustomerParameters.Engine;

/** Parameters of customers: how their tastes differ, and whether they are agents. */
final class CustomerSection {
    private static final String SECTION_7 = "model specification, section 7 [judgement]";
    private static final double FEWEST = 1000;
    private static final double MOST = 1e6;

    private static final IntegerParameter TASTE_NODES = new IntegerParameter(
            "customers.tasteNodes",
            "nodes",
            3,
            Bounds.between(1, TasteNodes.MAX),
            SECTION_7,
            "Nodes of the taste for quality: 1 makes all customers of a segment alike, 3 lets several tiers sell.");
    private static final NumberParameter TASTE_SIGMA = new NumberParameter(
            "customers.tasteSigma",
            "1",
            0.5,
            Bounds.between(0, 2),
            SECTION_7,
            "Spread of the taste for quality, standard deviation of ln β.");
    private static final ChoiceParameter<Engine> ENGINE = ChoiceParameter.ofEnum(
            "customers.engine", Engine.EXPECTED, SECTION_7, "Choices as probabilities, or every customer an agent.");
    private static final IntegerParameter INDIVIDUALS = new IntegerParameter(
            "customers.individuals",
            "customers",
            100_000,
            Bounds.between(FEWEST, MOST),
            "assumption: the deviation from probabilities, as 1/√N, is then about half a percent of a segment",
            "Agents over all segments, if customers are agents; each segment in proportion to its customers.");
    private static final IntegerParameter SELLERS_EACH = new IntegerParameter(
            "customers.sellersEach",
            "sellers",
            1,
            Bounds.between(1, 8),
            "assumption: one seller each is the lumpiest demand",
            "Parts into which an agent splits its spending, each with its own seller.");

    private CustomerSection() {}

    static ParameterSection section() {
        return ParameterSection.of(
                "customers",
                "How tastes of customers differ, and how their choices are worked out.",
                TASTE_NODES,
                TASTE_SIGMA,
                ENGINE,
                INDIVIDUALS,
                SELLERS_EACH);
    }

    static CustomerParameters read(Settings settings) {
        return new CustomerParameters(
                new TasteNodes(settings.get(TASTE_NODES), settings.get(TASTE_SIGMA)),
                settings.get(ENGINE),
                settings.get(INDIVIDUALS),
                settings.get(SELLERS_EACH));
    }
}
