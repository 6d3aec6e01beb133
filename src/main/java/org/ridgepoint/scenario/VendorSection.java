package org.ridgepoint.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgepoint.firms.vendors.SupplyTerms;
import org.ridgepoint.firms.vendors.VendorTerms;
import org.ridgepoint.firms.vendors.VolumeDiscount;

/** Parameters of the makers of chips. */
final class VendorSection {
    private static final String SECTION_5 = "model specification, section 5 [judgement]";
    private static final VendorTerms TERMS = VendorTerms.DEFAULT;
    private static final VolumeDiscount LARGE = VolumeDiscount.DEFAULT;

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
    private static final ChoiceParameter<String> INCUMBENTS = ChoiceParameter.ofWords(
            "vendors.conventionalSales",
            "reference",
            List.of("reference", "orders"),
            "assumption; sensitivity: orders",
            "How incumbents divide conventional sales: as in the catalogue, or by who makes the chips that are ordered,"
                    + " of which plans take the cheapest only.");
    private static final BooleanParameter DISCOUNTS = new BooleanParameter(
            "vendors.volumeDiscounts", true, SECTION_5, "Whether large buyers pay less than list prices.");
    private static final NumberParameter DISCOUNT = number(
            "discountPerDecade",
            "1",
            LARGE.perDecade(),
            Bounds.between(0, 0.2),
            SECTION_5,
            "Part of the list price that each tenfold yearly order at a vendor takes off.");
    private static final NumberParameter DISCOUNT_FROM = number(
            "discountFromUsdPerYear",
            "USD/year",
            LARGE.fromUsdPerYear(),
            new Bounds(1, true, 1e15, true),
            SECTION_5,
            "Yearly order at a vendor above which there is a discount.");
    private static final NumberParameter DISCOUNT_MOST =
            number("discountMost", "1", LARGE.most(), Bounds.between(0, 0.9), SECTION_5, "Largest discount.");
    private static final OptionalNumberParameter SUPPLY_GROWTH = new OptionalNumberParameter(
            "vendors.supplyGrowthPerYear",
            "1/year",
            OptionalDouble.empty(),
            Bounds.between(0, 100),
            Parameter.ASSUMPTION,
            "Most by which a year's deliveries of a technology may exceed those of the year before, as a share of them;"
                    + " none for no limit.");
    private static final NumberParameter SUPPLY_LEAST = number(
            "leastSupplyUsdPerYear",
            "USD/year",
            SupplyTerms.UNLIMITED.leastUsdPerYear(),
            Bounds.between(0, 1e13),
            Parameter.ASSUMPTION,
            "What can be delivered of a technology in a year whatever was delivered before, if supply is limited.");
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
                REFERENCE_SHARES,
                INCUMBENTS,
                DISCOUNTS,
                DISCOUNT,
                DISCOUNT_FROM,
                DISCOUNT_MOST,
                SUPPLY_GROWTH,
                SUPPLY_LEAST);
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
                settings.get(MEMORY),
                settings.get(INCUMBENTS).equals("orders"));
        VolumeDiscount discount = settings.get(DISCOUNTS)
                ? new VolumeDiscount(settings.get(DISCOUNT), settings.get(DISCOUNT_FROM), settings.get(DISCOUNT_MOST))
                : VolumeDiscount.NONE;
        SupplyTerms supply = new SupplyTerms(settings.get(SUPPLY_GROWTH), settings.get(SUPPLY_LEAST));
        return new VendorParameters(terms, settings.get(REFERENCE_SHARES), discount, supply);
    }
}
