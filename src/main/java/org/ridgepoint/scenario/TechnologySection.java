package org.ridgepoint.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.CompetingRisks;
import org.ridgepoint.hardware.race.FermentLaw;
import org.ridgepoint.hardware.race.LearningCurve;
import org.ridgepoint.hardware.race.MaturityClock;
import org.ridgepoint.hardware.race.RaceTerms;
import org.ridgepoint.hardware.race.ResearchPace;

/** Parameters of the race for a dominant design of in-memory computing. */
final class TechnologySection {
    private static final String SECTION_5 = "model specification, section 5 [judgement]";
    private static final RaceTerms TERMS = RaceTerms.DEFAULT;
    private static final String UMBRELLA = "umbrella";
    private static final String INDEPENDENT = "independent";

    private static final ChoiceParameter<String> FAMILIES = ChoiceParameter.ofWords(
            "technology.families",
            UMBRELLA,
            List.of(UMBRELLA, INDEPENDENT),
            SECTION_5,
            "One draw of the consensus year for all families, or one for each: then the first success that no"
                    + " incumbent absorbs is the dominant design.");
    private static final NumberParameter MEDIAN =
            years("medianYears", TERMS.law().medianYears(), "Median time from 2022 to a dominant design.");
    private static final NumberParameter SIGMA =
            number("sigma", "1", TERMS.law().sigma(), new Bounds(0.05, true, 3, true), "Spread of its logarithm.");
    private static final NumberParameter SCALE_UP =
            years("scaleUpMedianYears", TERMS.law().scaleUpMedianYears(), "Median time from there to maturity 0.9.");
    private static final NumberParameter SCALE_UP_SIGMA =
            number("scaleUpSigma", "1", TERMS.law().scaleUpSigma(), Bounds.between(0, 3), "Spread of its logarithm.");
    private static final NumberListParameter FAMILY_MEDIANS = new NumberListParameter(
            "technology.familyMedianYears",
            "years",
            List.copyOf(TERMS.medianYears().values()),
            new Bounds(0.5, true, 100, true),
            SECTION_5,
            "Median time of near-memory, digital, SRAM dataflow, analog and neuromorphic; weights are reciprocals.");
    private static final BooleanParameter NEAR_MEMORY = new BooleanParameter(
            "technology.nearMemoryOnItsOwn",
            TERMS.nearMemoryOnItsOwn(),
            SECTION_5,
            "Whether near-memory products also ship at their own time, before any consensus; they then soon take the market.");
    private static final NumberParameter RESEARCH_ELASTICITY = number(
            "researchElasticity",
            "1",
            TERMS.research().elasticity(),
            Bounds.between(0, 1),
            "γ: hazard gathers (R/R_ref)^γ times as fast.");
    private static final NumberParameter RESEARCH_REFERENCE = money(
            "researchReferenceUsdPerYear",
            TERMS.research().referenceUsdPerYear(),
            "R_ref: research on in-memory computing at which drawn dates stay as drawn.");
    private static final NumberParameter FAILURE = number(
            "failurePerYear",
            "1/year",
            TERMS.risks().failurePerYear(),
            Bounds.between(0, 5),
            "Hazard of failure of a family that still races.");
    private static final NumberParameter ABSORPTION = number(
            "absorption",
            "1",
            TERMS.risks().absorption(),
            Bounds.FRACTION,
            "Probability that an incumbent vendor licenses or buys a family's challenger when it succeeds.");
    private static final NumberParameter ABSORPTION_DELAY = number(
            "absorptionDelayYears",
            "years",
            TERMS.absorptionDelayYears(),
            Bounds.between(0, 20),
            "Delay of the first product after such a deal.");
    private static final NumberParameter CLOCK_EXPONENT = number(
            "clockExponent",
            "1",
            TERMS.clock().exponent(),
            Bounds.between(0, 2),
            "Elasticity of the pace of maturity in yearly sales.");
    private static final NumberParameter CLOCK_REFERENCE = money(
            "clockReferenceUsdPerYear",
            TERMS.clock().referenceUsdPerYear(),
            "Yearly sales at which maturity follows the calendar.");
    private static final NumberParameter SLOWEST =
            number("clockSlowest", "1", TERMS.clock().slowest(), Bounds.aboveUpTo(0, 1), "Least pace of maturity.");
    private static final NumberParameter FASTEST = number(
            "clockFastest", "1", TERMS.clock().fastest(), Bounds.between(1, 100), "Highest pace, before subsidies.");
    private static final NumberParameter LEARNING = number(
            "learningExponent",
            "1",
            TERMS.learning().exponent(),
            Bounds.between(0, 1),
            "Wright's exponent of unit cost in cumulated output (sensitivity 0.04–0.50).");
    private static final NumberParameter SPILLOVER = number(
            "learningSpillover",
            "1",
            TERMS.learning().spillover(),
            Bounds.FRACTION,
            "Share of others' output that teaches as much as one's own.");
    private static final NumberParameter SLIP = number(
            "slipMeanYears",
            "years",
            TERMS.slipMeanYears(),
            Bounds.between(0, 50),
            "Mean by which real dates come after announced ones.");

    private TechnologySection() {}

    private static NumberParameter number(String leaf, String unit, double value, Bounds bounds, String help) {
        return new NumberParameter("technology." + leaf, unit, value, bounds, SECTION_5, help);
    }

    private static NumberParameter years(String leaf, double value, String help) {
        return number(leaf, "years", value, new Bounds(0.5, true, 100, true), help);
    }

    private static NumberParameter money(String leaf, double value, String help) {
        return number(leaf, "USD/year", value, new Bounds(1, true, 1e14, true), help);
    }

    static ParameterSection section() {
        return ParameterSection.of(
                "technology",
                "The race of in-memory computing for a dominant design.",
                FAMILIES,
                MEDIAN,
                SIGMA,
                SCALE_UP,
                SCALE_UP_SIGMA,
                FAMILY_MEDIANS,
                NEAR_MEMORY,
                RESEARCH_ELASTICITY,
                RESEARCH_REFERENCE,
                FAILURE,
                ABSORPTION,
                ABSORPTION_DELAY,
                CLOCK_EXPONENT,
                CLOCK_REFERENCE,
                SLOWEST,
                FASTEST,
                LEARNING,
                SPILLOVER,
                SLIP);
    }

    /**
     * What must hold between them.
     *
     * @param consensusYear the year that a scenario may give to the umbrella
     */
    static List<ScenarioCheck> checks(OptionalNumberParameter consensusYear) {
        return List.of(
                new ScenarioCheck(List.of(FAMILY_MEDIANS), settings -> {
                    boolean right = settings.get(FAMILY_MEDIANS).size()
                            == TERMS.medianYears().size();
                    return right ? Optional.empty() : Optional.of("must have five entries, one for each family");
                }),
                new ScenarioCheck(List.of(FAMILIES, consensusYear), settings -> {
                    boolean both = settings.get(FAMILIES).equals(INDEPENDENT)
                            && settings.get(consensusYear).isPresent();
                    return both
                            ? Optional.of("contradicts the rest: independent families draw their own years, so "
                                    + consensusYear.path() + " must be none")
                            : Optional.empty();
                }));
    }

    static RaceTerms read(Settings settings, RaceTerms.Dates dates, double cadenceYears) {
        FermentLaw known = TERMS.law();
        FermentLaw law = new FermentLaw(
                known.originYear(),
                settings.get(MEDIAN),
                settings.get(SIGMA),
                known.noneUntilYear(),
                settings.get(SCALE_UP),
                settings.get(SCALE_UP_SIGMA));
        return new RaceTerms(
                law,
                medians(settings),
                dates,
                settings.get(FAMILIES).equals(INDEPENDENT),
                settings.get(NEAR_MEMORY),
                new ResearchPace(settings.get(RESEARCH_ELASTICITY), settings.get(RESEARCH_REFERENCE)),
                new CompetingRisks(settings.get(FAILURE), settings.get(ABSORPTION)),
                clock(settings),
                new LearningCurve(settings.get(LEARNING), settings.get(SPILLOVER)),
                cadenceYears,
                settings.get(ABSORPTION_DELAY),
                settings.get(SLIP));
    }

    private static MaturityClock clock(Settings settings) {
        return new MaturityClock(
                settings.get(CLOCK_EXPONENT),
                settings.get(CLOCK_REFERENCE),
                settings.get(SLOWEST),
                settings.get(FASTEST));
    }

    private static Map<TechnologyFamily, Double> medians(Settings settings) {
        Map<TechnologyFamily, Double> medians = new LinkedHashMap<>();
        for (TechnologyFamily family : TERMS.medianYears().keySet()) {
            medians.put(family, settings.get(FAMILY_MEDIANS).get(medians.size()));
        }
        return medians;
    }
}
