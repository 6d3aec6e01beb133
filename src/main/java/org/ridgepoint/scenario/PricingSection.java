package org.ridgepoint.scenario;

import org.ridgepoint.pricing.CostBasis;
import org.ridgepoint.pricing.PriceRule;

/** Parameters of how deployers set prices. */
final class PricingSection {
    private static final String SECTION_8 = "model specification, section 8";

    /** Which rule; its parameters stand on their own. */
    private enum Rule {
        EQUILIBRIUM,
        ADAPTIVE_MARKUP,
        PENETRATION
    }

    private static final ChoiceParameter<Rule> RULE = ChoiceParameter.ofEnum(
            "pricing.rule",
            Rule.EQUILIBRIUM,
            SECTION_8,
            "How prices are set: in equilibrium, by a markup that follows the share, or low until there is a share.");
    private static final NumberParameter SENSITIVITY = new NumberParameter(
            "pricing.markupSensitivity",
            "1",
            0.04,
            Bounds.between(0, 10),
            Parameter.ASSUMPTION,
            "Adaptive markup: relative change of the markup with that of the share.");
    private static final NumberParameter FIRST_PART = new NumberParameter(
            "pricing.penetrationFirstPart",
            "1",
            0.25,
            Bounds.FRACTION,
            Parameter.ASSUMPTION,
            "Penetration: part of the equilibrium margin that is charged without a share.");
    private static final NumberParameter FULL_SHARE = new NumberParameter(
            "pricing.penetrationFullShare",
            "1",
            0.05,
            new Bounds(0, false, 1, true),
            Parameter.ASSUMPTION,
            "Penetration: share from which on all of it is charged.");

    static final ParameterSection SECTION =
            ParameterSection.of("pricing", "How prices are set.", RULE, SENSITIVITY, FIRST_PART, FULL_SHARE);

    private PricingSection() {}

    static PriceRule read(Settings settings, CostBasis basis) {
        return switch (settings.get(RULE)) {
            case EQUILIBRIUM -> new PriceRule.Equilibrium(basis);
            case ADAPTIVE_MARKUP -> new PriceRule.AdaptiveMarkup(basis, settings.get(SENSITIVITY));
            case PENETRATION -> new PriceRule.Penetration(basis, settings.get(FIRST_PART), settings.get(FULL_SHARE));
        };
    }
}
