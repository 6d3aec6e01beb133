package org.ridgepoint.scenario;

import java.util.List;
import java.util.Optional;
import org.ridgepoint.firms.vendors.VendorTerms;

/** Parameters of the makers of chips. */
final class VendorSection {
    private static final String SECTION_5 = "model specification, section 5 [judgement]";
    private static final VendorTerms TERMS = VendorTerms.DEFAULT;

    private static final NumberParameter ALPHA = number(
            "alpha", "1", TERMS.alpha(), Bounds.between(0.1, 20), SECTION_5, "α_v: how easily buyers switch vendor.");
    private static final NumberParameter EPSILON = number(
            "epsilon", "1", TERMS.epsilon(), Bounds.between(0.1, 20), SECTION_5, "ε_v: elasticity of all chip sales.");
    private static final NumberParameter RESEARCH =
            number("researchShare", "1", TERMS.research(), Bounds.FRACTION, SECTION_5, "Research out of revenue.");
    private static final NumberParameter IN_MEMORY_RESEARCH = number(
            "inMemoryResearchShare",
            "1",
            TERMS.inMemoryResearch(),
            Bounds.FRACTION,
            Parameter.ASSUMPTION,
            "Share of vendors' research that goes to in-memory computing.");
    private static final NumberParameter OUTSIDE_RESEARCH = number(
            "outsideResearchUsdPerYear",
            "USD/year",
            TERMS.outsideResearchUsdPerYear(),
            Bounds.between(0, 1e13),
            Parameter.ASSUMPTION,
            "Research on in-memory computing that neither vendors nor policy pay.");
    private static final NumberParameter MEMORY = number(
            "shareMemoryYears",
            "years",
            TERMS.shareMemoryYears(),
            new Bounds(0.1, true, 50, true),
            Parameter.ASSUMPTION,
            "Time constant of the share of sales behind a vendor's markup.");
    private static final NumberParameter CHIP_SHARE = number(
            "chipShareOfServing",
            "1",
            0.5,
            Bounds.FRACTION,
            "assumption; a B300 at the default cost terms, replaced at the end of its life: 0.49",
            "Purchases of chips over the cost of serving.");
    private static final NumberListParameter REFERENCE_SHARES = new NumberListParameter(
            "vendors.referenceShares",
            "1",
            List.of(0.786, 0.078, 0.072, 0.032, 0.032),
            Bounds.FRACTION,
            "fourweekmba.com, the-competitor-landscape-alternative-ecosystems-at-scale: revenue from AI accelerators"
                    + " 2022–2025; assumption: also the shares of 2025",
            "Shares of NVIDIA, Google, Huawei, AWS and AMD at the catalogue's prices.");

    private VendorSection() {}

    private static NumberParameter number(
            String leaf, String unit, double value, Bounds bounds, String source, String help) {
        return new NumberParameter("vendors." + leaf, unit, value, bounds, source, help);
    }

    static ParameterSection section() {
        return ParameterSection.of(
                "vendors",
                "Makers of chips.",
                ALPHA,
                EPSILON,
                RESEARCH,
                IN_MEMORY_RESEARCH,
                OUTSIDE_RESEARCH,
                MEMORY,
                CHIP_SHARE,
                REFERENCE_SHARES);
    }

    static List<ScenarioCheck> checks() {
        return List.of(new ScenarioCheck(List.of(REFERENCE_SHARES), settings -> {
            List<Double> shares = settings.get(REFERENCE_SHARES);
            double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
            boolean right = shares.size() == VendorParameters.NAMED.size() && Math.abs(sum - 1) < 1e-6;
            return right ? Optional.empty() : Optional.of("must have five entries that sum to 1");
        }));
    }

    static VendorParameters read(Settings settings) {
        VendorTerms terms = new VendorTerms(
                settings.get(ALPHA),
                settings.get(EPSILON),
                settings.get(RESEARCH),
                settings.get(IN_MEMORY_RESEARCH),
                settings.get(OUTSIDE_RESEARCH),
                settings.get(MEMORY));
        return new VendorParameters(terms, settings.get(REFERENCE_SHARES), settings.get(CHIP_SHARE));
    }
}
