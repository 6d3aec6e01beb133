package org.ridgepoint.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgepoint.firms.fleet.FleetTerms;
import org.ridgepoint.firms.fleet.PortingTerms;
import org.ridgepoint.policy.MergerControl;

/** Parameters of deployers' chips, debt, platforms and taxes. */
final class FleetSection {
    private static final String SECTION_8 = "model specification, section 8 [judgement]";

    private static final BooleanParameter OWNS = new BooleanParameter(
            "fleet.owns", true, SECTION_8, "Whether deployers buy chips as far as capital allows; else they rent all.");
    private static final NumberParameter RENT = new NumberParameter(
            "fleet.rentOverOwned",
            "1",
            1.35,
            Bounds.between(0.5, 5),
            SECTION_8,
            "Rent over the full cost of an owned chip.");
    private static final IntegerParameter DELIVERY = new IntegerParameter(
            "fleet.deliveryQuarters", "quarters", 2, Bounds.between(0, 20), SECTION_8, "From order to use.");
    private static final NumberParameter INTEREST = new NumberParameter(
            "fleet.interestRate", "1/year", 0.10, Bounds.between(0, 1), SECTION_8, "Interest of loans.");
    private static final NumberParameter DEBT = new NumberParameter(
            "fleet.debtOverProfit",
            "years",
            3.0,
            Bounds.between(0, 20),
            SECTION_8,
            "Largest debt over last year's operating profit.");
    private static final NumberParameter RESERVE = new NumberParameter(
            "fleet.reserveYears",
            "years",
            2.0,
            Bounds.between(0, 20),
            Parameter.ASSUMPTION,
            "Years of fixed cost that are not spent on chips: what a starter has.");
    private static final OptionalNumberParameter RENTAL_LIMIT = new OptionalNumberParameter(
            "fleet.rentalLimit",
            "1",
            OptionalDouble.empty(),
            Bounds.between(0, 100),
            Parameter.ASSUMPTION,
            "Most that can be rented in a step over what the deployer planned to serve; none for no limit.");
    private static final NumberParameter PORTING = new NumberParameter(
            "platforms.portingCostUsd",
            "USD",
            1e6,
            new Bounds(0, true, 1e12, true),
            SECTION_8,
            "Moving software to another vendor's platform.");
    private static final IntegerParameter PORTING_QUARTERS = new IntegerParameter(
            "platforms.portingQuarters", "quarters", 1, Bounds.between(0, 20), SECTION_8, "Time that it takes.");
    private static final NumberParameter TAX = new NumberParameter(
            "government.profitTaxRate",
            "1",
            0.0,
            Bounds.FRACTION,
            Parameter.ASSUMPTION,
            "Part of deployers' profits that is taxed away.");
    private static final NumberParameter SUBSIDY = new NumberParameter(
            "government.servingSubsidyShare",
            "1",
            0.0,
            Bounds.FRACTION,
            Parameter.ASSUMPTION,
            "Part of the cost of serving that the government pays; prices do not reckon with it.");

    private static final ChoiceParameter<String> MERGERS = ChoiceParameter.ofWords(
            "mergers.control",
            "no-mergers",
            List.of("no-mergers", "allow-all", "guidelines"),
            "model specification, sections 8 and 9",
            "Whether hosts may merge: never, always, or unless the market is concentrated.");

    private FleetSection() {}

    static List<ParameterSection> sections() {
        return List.of(
                ParameterSection.of(
                        "fleet",
                        "Chips of deployers, and what they borrow for them.",
                        OWNS,
                        RENT,
                        DELIVERY,
                        INTEREST,
                        DEBT,
                        RESERVE,
                        RENTAL_LIMIT),
                ParameterSection.of("platforms", "Software stacks.", PORTING, PORTING_QUARTERS),
                ParameterSection.of("government", "Taxes and subsidies.", TAX, SUBSIDY),
                ParameterSection.of("mergers", "Firms that become one.", MERGERS));
    }

    static DeployerParameters read(Settings settings, HardwareParameters hardware, FirmParameters firms) {
        double life = hardware.costTerms().lifeYears();
        FleetTerms fleet = new FleetTerms(
                settings.get(OWNS),
                settings.get(RENT),
                settings.get(DELIVERY),
                life,
                settings.get(INTEREST),
                settings.get(DEBT),
                settings.get(RESERVE),
                settings.get(RENTAL_LIMIT).orElse(Double.POSITIVE_INFINITY));
        PortingTerms porting =
                new PortingTerms(settings.get(PORTING), settings.get(PORTING_QUARTERS), life, settings.get(INTEREST));
        return new DeployerParameters(
                PricingSection.read(settings, firms.costBasis()),
                fleet,
                porting,
                settings.get(TAX),
                settings.get(SUBSIDY),
                mergers(settings));
    }

    private static Optional<MergerControl> mergers(Settings settings) {
        return switch (settings.get(MERGERS)) {
            case "allow-all" -> Optional.of(new MergerControl.AllowAll());
            case "guidelines" -> Optional.of(MergerControl.Guidelines.DEFAULT);
            default -> Optional.empty();
        };
    }
}
