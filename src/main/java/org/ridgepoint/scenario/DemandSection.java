package org.ridgepoint.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgepoint.demand.CopyTerms;
import org.ridgepoint.demand.SpendingPath;
import org.ridgepoint.scenario.SegmentSection.Defaults;

/** Parameters of demand: segments, spending and model copies. */
final class DemandSection {
    private static final String SECTION_7 = "model specification, section 7 [judgement]";
    private static final double SUM_TOLERANCE = 1e-9;

    static final List<SegmentSection> SEGMENTS = List.of(
            segment("assistant", 1500, 400, 0.3, 0.05, 2, 2.0, 1.5, 0.25, 0.35, 1.6, 1e6, 0),
            segment("agent", 8000, 800, 0.7, 0.02, 5, 3.0, 1.5, 0.40, 0.25, 1.6, 1e5, 0.1),
            segment("enterprise", 3000, 500, 0.3, 0.05, 3, 2.5, 1.2, 0.10, 0.15, 1.6, 5e4, 0.4),
            segment("batch", 4000, 300, 0, 0.5, 60, 2.0, 3.0, 0.50, 0.15, 1.0, 2e4, 0.1),
            segment("private", 2000, 400, 0.2, 0.05, 3, 2.0, 1.2, 0.10, 0.10, 1.6, 3e3, 1));

    private static final NumberParameter START_SPENDING = number(
            "spending.startUsdPerYear", "USD/year", 5e8, new Bounds(1, true, 1e14, true), "Spending at the start.");
    private static final NumberParameter DECADES = number(
            "spending.decades",
            "1",
            3.2,
            Bounds.between(-3, 6),
            "Powers of ten by which spending grows in the long run.");
    private static final NumberParameter ADOPTION_RATE =
            number("spending.adoptionRatePerYear", "1/year", 0.22, Bounds.between(0, 5), "Speed of adoption.");
    private static final NumberParameter EXPECTED_FALL = number(
            "spending.expectedPriceFallPerYear",
            "ln/year",
            0.3,
            Bounds.between(-1, 3),
            "Fall of the raw price that adoption takes for granted.");
    private static final NumberParameter ELASTICITY_OF_USE = number(
            "spending.priceElasticityOfUse",
            "1",
            1.2,
            new Bounds(0.1, true, 1.9, true),
            "ε: spending changes with price as (P/P0)^(1−ε); must stay below 1 + α of every segment.");
    private static final NumberParameter SIZE_SIGMA = number(
            "customers.sizeSigma",
            "1",
            2.5,
            Bounds.between(0.1, 5),
            "Spread of customer sizes, standard deviation of ln.");
    private static final NumberParameter NESTING = number(
            "choice.nesting",
            "1",
            0.7,
            new Bounds(0, true, 0.95, false),
            "ρ_n: how alike offers of the same weights are.");
    private static final NumberParameter OPEN_COPIES = number(
            "copies.openAtReference",
            "copies",
            100,
            new Bounds(1, true, 1e6, true),
            "V0: copies of open weights at 1e6 hosted tokens/s of a segment.");
    private static final NumberParameter OPEN_COPIES_ELASTICITY = number(
            "copies.openElasticity", "1", 0.85, Bounds.between(0, 1.5), "ν: growth of their number with traffic.");
    private static final NumberParameter ZIPF =
            number("copies.zipfExponent", "1", 1.1, Bounds.between(0, 5), "z: popularity falls as rank^−z.");
    private static final NumberParameter LAB_COPIES = number(
            "copies.perLab",
            "copies",
            24,
            new Bounds(1, true, 1e6, true),
            "V_l: shared copies of one lab (tiers × live versions × regions).");

    private DemandSection() {}

    private static SegmentSection segment(
            String name,
            double i,
            double o,
            double h,
            double tpot,
            double ttft,
            double beta,
            double alpha,
            double theta,
            double share,
            double peak,
            double customers,
            double chi) {
        return new SegmentSection(
                new Defaults(name, i, o, h, tpot, ttft, beta, alpha, theta, share, peak, customers, chi));
    }

    private static NumberParameter number(String path, String unit, double value, Bounds bounds, String help) {
        return new NumberParameter(path, unit, value, bounds, SECTION_7, help);
    }

    static List<ParameterSection> sections() {
        List<ParameterSection> sections = new ArrayList<>();
        SEGMENTS.forEach(segment -> sections.add(segment.section()));
        sections.add(ParameterSection.of(
                "spending",
                "How much customers spend.",
                START_SPENDING,
                DECADES,
                ADOPTION_RATE,
                EXPECTED_FALL,
                ELASTICITY_OF_USE));
        sections.add(ParameterSection.of("choice", "How customers differ and choose.", SIZE_SIGMA, NESTING));
        sections.add(CustomerSection.section());
        sections.add(ParameterSection.of(
                "copies",
                "How far traffic pools on model copies.",
                OPEN_COPIES,
                OPEN_COPIES_ELASTICITY,
                ZIPF,
                LAB_COPIES));
        return sections;
    }

    /** Shares of spending must sum to 1, and use must react less than choice does. */
    static List<ScenarioCheck> checks() {
        List<ScenarioCheck> checks = new ArrayList<>();
        List<Parameter<?>> shares = new ArrayList<>();
        SEGMENTS.forEach(segment -> shares.add(segment.spendingShare()));
        checks.add(new ScenarioCheck(shares, DemandSection::sharesRemedy));
        for (SegmentSection segment : SEGMENTS) {
            checks.add(new ScenarioCheck(
                    List.of(ELASTICITY_OF_USE, segment.priceElasticity()),
                    settings -> settings.get(ELASTICITY_OF_USE) <= 1 + settings.get(segment.priceElasticity())
                            ? Optional.empty()
                            : Optional.of("contradicts the rest: spending.priceElasticityOfUse must be at most 1 + "
                                    + segment.priceElasticity().path())));
        }
        return checks;
    }

    private static Optional<String> sharesRemedy(Settings settings) {
        double sum = 0;
        for (SegmentSection segment : SEGMENTS) {
            sum += settings.get(segment.spendingShare());
        }
        return Math.abs(sum - 1) <= SUM_TOLERANCE
                ? Optional.empty()
                : Optional.of(
                        "contradicts the rest: the spendingShare of all segments must sum to 1 but sums to " + sum);
    }

    static DemandParameters read(Settings settings, double startYear) {
        return new DemandParameters(
                SEGMENTS.stream().map(segment -> segment.read(settings)).toList(),
                new SpendingPath(
                        startYear,
                        settings.get(START_SPENDING),
                        settings.get(DECADES),
                        settings.get(ADOPTION_RATE),
                        settings.get(EXPECTED_FALL),
                        settings.get(ELASTICITY_OF_USE)),
                settings.get(SIZE_SIGMA),
                new CopyTerms(
                        settings.get(OPEN_COPIES),
                        settings.get(OPEN_COPIES_ELASTICITY),
                        settings.get(ZIPF),
                        settings.get(LAB_COPIES)),
                settings.get(NESTING),
                CustomerSection.read(settings));
    }
}
