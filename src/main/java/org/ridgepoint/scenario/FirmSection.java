package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgepoint.firms.EntryTerms;
import org.ridgepoint.firms.ExitRule;
import org.ridgepoint.firms.ForecastRule;
import org.ridgepoint.firms.RangeRule;
import org.ridgepoint.pricing.CostBasis;

/** Parameters of labs and deployers. */
final class FirmSection {
    private static final String SECTION_7 = "model specification, section 7 [judgement]";
    private static final String SECTION_8 = "model specification, section 8 [judgement]";

    private static final NumberListParameter LAB_QUALITY = new NumberListParameter(
            "labs.startQuality",
            "decades",
            List.of(0.0, -0.3, -0.4, -0.6, -0.8),
            Bounds.between(-10, 10),
            SECTION_7,
            "Q of each lab at the start; its length is the number of labs.");
    private static final NumberListParameter LAB_SHARES = new NumberListParameter(
            "labs.startSharesAssistant",
            "1",
            List.of(0.80, 0.06, 0.04, 0.03, 0.02),
            Bounds.FRACTION,
            SECTION_7,
            "Share of each lab in the assistant segment at the start; elsewhere labs have half, in equal parts.");
    private static final ChoiceParameter<StartShares> START_SHARES = ChoiceParameter.ofEnum(
            "labs.startShares",
            StartShares.DEFAULT,
            Parameter.ASSUMPTION,
            "Who of the labs has which of these shares: as listed, all the same, or the list reversed.");
    private static final IntegerParameter HOSTS = new IntegerParameter(
            "hosts.startCount",
            "hosts",
            8,
            Bounds.between(0, 1000),
            SECTION_7,
            "Hosts of open weights at the start, who share the rest.");
    private static final IntegerParameter REGIONS = new IntegerParameter(
            "firms.regions",
            "regions",
            1,
            Bounds.between(1, 20),
            "model specification, section 9 [judgement]",
            "Regions that firms are at home in, taken in turn; instruments of policy act by region.");
    private static final NumberParameter BRAND = new NumberParameter(
            "deployers.brandSigma",
            "1",
            0.3,
            Bounds.between(0, 3),
            SECTION_7,
            "Spread of ξ, the utility that customers see in a name.");
    private static final ChoiceParameter<RangeRule> RANGE =
            ChoiceParameter.ofEnum("hosts.range", RangeRule.PAYING, SECTION_7, "Which shared copies hosts list.");
    private static final ChoiceParameter<CostBasis> COST_BASIS = ChoiceParameter.ofEnum(
            "pricing.costBasis", CostBasis.FULL_COST, SECTION_8, "What prices are built on: average or marginal cost.");
    private static final ChoiceParameter<ForecastRule.Kind> EXPECTATIONS = ChoiceParameter.ofEnum(
            "deployers.expectations",
            ForecastRule.Kind.ADAPTIVE,
            SECTION_8,
            "How deployers expect traffic: by experience, as it was last, or along the path of adoption.");
    private static final NumberParameter FORECAST_WEIGHT = new NumberParameter(
            "deployers.forecastWeightPerQuarter",
            "1",
            0.3,
            new Bounds(0, false, 1, true),
            SECTION_8,
            "Weight of a quarter's news in expectations.");
    private static final BooleanParameter FORECAST_TREND = new BooleanParameter(
            "deployers.forecastTrend", true, SECTION_8, "Whether expectations extrapolate growth.");
    private static final NumberParameter ENTRANTS = new NumberParameter(
            "entry.potentialEntrantsPerYear",
            "firms/year",
            6.0,
            Bounds.between(0, 200),
            SECTION_8,
            "Mean number of firms that consider entry in a year.");
    private static final NumberParameter SUNK_COST = new NumberParameter(
            "entry.sunkCostUsd", "USD", 5e6, new Bounds(0, true, 1e12, true), SECTION_8, "Paid once at entry.");
    private static final NumberParameter FIXED_COST = new NumberParameter(
            "entry.fixedCostUsdPerYear",
            "USD/year",
            4e6,
            new Bounds(0, true, 1e12, true),
            SECTION_8,
            "Staff and offices of a deployer at the start.");
    private static final NumberParameter FIXED_GROWTH = new NumberParameter(
            "entry.fixedCostGrowthPerYear",
            "1/year",
            0.05,
            Bounds.between(-0.5, 1),
            SECTION_8,
            "Growth of the fixed cost.");
    private static final NumberParameter DISCOUNT = new NumberParameter(
            "entry.discountRate",
            "1/year",
            0.15,
            Bounds.between(0, 2),
            SECTION_8,
            "Interest of the net present value of entry.");
    private static final IntegerParameter HORIZON = new IntegerParameter(
            "entry.horizonYears",
            "years",
            5,
            Bounds.between(1, 30),
            SECTION_8,
            "Years that the net present value covers.");
    private static final NumberParameter LEAST_FORECAST = new NumberParameter(
            "entry.leastForecastShare",
            "1",
            0.01,
            Bounds.FRACTION,
            SECTION_8,
            "Share of a segment that an entrant plans for at least.");
    private static final IntegerParameter GRACE = new IntegerParameter(
            "entry.graceQuarters",
            "quarters",
            8,
            Bounds.between(0, 80),
            SECTION_8,
            "Quarters for which it does, and before which only cash makes a firm leave.");
    private static final NumberParameter EXIT_SHARE = new NumberParameter(
            "exit.leastShare",
            "1",
            0.001,
            Bounds.FRACTION,
            SECTION_8,
            "Share of hosted spending below which a deployer gives up.");

    private FirmSection() {}

    static List<ParameterSection> sections() {
        List<ParameterSection> sections = new ArrayList<>(LabSection.sections());
        sections.addAll(List.of(
                ParameterSection.of(
                        "start", "Firms at the start.", LAB_QUALITY, LAB_SHARES, START_SHARES, HOSTS, REGIONS),
                ParameterSection.of(
                        "deployers",
                        "Firms that serve models.",
                        RANGE,
                        BRAND,
                        COST_BASIS,
                        EXPECTATIONS,
                        FORECAST_WEIGHT,
                        FORECAST_TREND),
                ParameterSection.of(
                        "entry and exit",
                        "Who enters and who leaves.",
                        ENTRANTS,
                        SUNK_COST,
                        FIXED_COST,
                        FIXED_GROWTH,
                        DISCOUNT,
                        HORIZON,
                        LEAST_FORECAST,
                        GRACE,
                        EXIT_SHARE)));
        return sections;
    }

    static List<ScenarioCheck> checks() {
        return List.of(
                new ScenarioCheck(List.of(LAB_QUALITY, LAB_SHARES), settings -> {
                    boolean same = settings.get(LAB_QUALITY).size()
                            == settings.get(LAB_SHARES).size();
                    return same
                            ? Optional.empty()
                            : Optional.of(
                                    "contradicts the rest: labs.startQuality and labs.startSharesAssistant must have as many entries");
                }),
                new ScenarioCheck(List.of(LAB_SHARES, HOSTS), FirmSection::sharesRemedy));
    }

    private static Optional<String> sharesRemedy(Settings settings) {
        double sum = settings.get(LAB_SHARES).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        boolean hosts = settings.get(HOSTS) > 0;
        boolean good = hosts ? sum <= 1 : Math.abs(sum - 1) < 1e-9;
        return good
                ? Optional.empty()
                : Optional.of("contradicts the rest: shares of labs sum to " + sum + "; hosts share what is left of 1");
    }

    static FirmParameters read(Settings settings, double startYear, int stepsPerYear) {
        EntryTerms entry = new EntryTerms(
                settings.get(ENTRANTS),
                settings.get(SUNK_COST),
                settings.get(FIXED_COST),
                settings.get(FIXED_GROWTH),
                startYear,
                settings.get(DISCOUNT),
                settings.get(HORIZON),
                settings.get(LEAST_FORECAST),
                settings.get(GRACE));
        return new FirmParameters(
                LabSection.read(settings),
                settings.get(LAB_QUALITY),
                settings.get(START_SHARES).of(settings.get(LAB_SHARES)),
                0,
                settings.get(HOSTS),
                settings.get(REGIONS),
                settings.get(BRAND),
                settings.get(RANGE),
                settings.get(COST_BASIS),
                new ForecastRule(
                        settings.get(EXPECTATIONS), settings.get(FORECAST_WEIGHT), settings.get(FORECAST_TREND)),
                entry,
                new ExitRule(settings.get(EXIT_SHARE), entry.graceSteps(stepsPerYear)));
    }
}
