package org.ridgepoint.scenario;

import java.util.List;
import org.ridgepoint.firms.labs.ArrangementRule;
import org.ridgepoint.firms.labs.CapabilityRace;
import org.ridgepoint.firms.labs.GenerationPlan;
import org.ridgepoint.firms.labs.LabEntry;
import org.ridgepoint.firms.labs.LabTerms;
import org.ridgepoint.firms.labs.LabTerms.OpenTerms;
import org.ridgepoint.firms.labs.RdRule;
import org.ridgepoint.firms.labs.TrainingCost;

/** Parameters of the race between labs, of the models they ship and of the terms on which others may serve them. */
final class LabSection {
    private static final String SECTION_6 = "model specification, section 6 [judgement]";
    private static final String SHARE = "share";
    private static final String BEST_RESPONSE = "best-response";
    private static final String TRAILING = "trailing";
    private static final String RELEASES = "releases";
    private static final double TRAINING_YEAR = 2025;
    private static final int HORIZON_YEARS = 3;

    private static final NumberParameter LAB_GROWTH = new NumberParameter(
            "labs.growthPerYear",
            "decades/year",
            0.5,
            Bounds.between(0, 3),
            SECTION_6,
            "g0: growth of capability of a lab with mean research at the frontier.");
    private static final NumberParameter RESEARCH = new NumberParameter(
            "labs.researchPerYear",
            "decades/year",
            0.25,
            Bounds.between(0, 5),
            SECTION_6,
            "γ_R: growth of capability per decade of research over the mean of labs; the loop gain is β·γ_R/ι.");
    private static final NumberParameter IMITATION = new NumberParameter(
            "labs.imitationPerYear",
            "1/year",
            1.0,
            Bounds.between(0, 20),
            SECTION_6,
            "ι: speed at which gaps to the frontier close.");
    private static final ChoiceParameter<String> RD_RULE = ChoiceParameter.ofWords(
            "labs.researchRule",
            SHARE,
            List.of(SHARE, BEST_RESPONSE),
            SECTION_6,
            "What labs spend on research: a share of revenue, or what maximises profit in the long run.");
    private static final NumberParameter RD_SHARE = new NumberParameter(
            "labs.researchShareOfRevenue",
            "1",
            0.2,
            Bounds.FRACTION,
            SECTION_6,
            "Part of revenue spent on research under the rule share.");
    private static final NumberParameter GENERATION = new NumberParameter(
            "labs.generationYears",
            "years",
            1.5,
            new Bounds(0.1, true, 20, true),
            SECTION_6,
            "Years between generations of a lab.");
    private static final IntegerParameter LEAST_DOUBLINGS = new IntegerParameter(
            "labs.leastFrontierDoublings",
            "doublings",
            0,
            Bounds.between(-2, 0),
            Parameter.ASSUMPTION,
            "Smallest frontier of a generation, log2 of its size over the first tier; few sizes keep serving costs few.");
    private static final IntegerParameter MOST_DOUBLINGS = new IntegerParameter(
            "labs.mostFrontierDoublings",
            "doublings",
            0,
            Bounds.between(0, 6),
            Parameter.ASSUMPTION,
            "Largest frontier of a generation, log2 of its size over the first tier; 0 with a least of 0 holds the ladder.");
    private static final NumberParameter TRAINING = new NumberParameter(
            "labs.trainingCostUsd",
            "USD",
            5.6e6,
            new Bounds(0, true, 1e12, true),
            "DeepSeek-AI (2024), DeepSeek-V3 technical report, arXiv:2412.19437: 2.788e6 accelerator-hours at 2 USD",
            "Cost of training the first tier in 2025; it grows with the square of size and is paid out of research.");
    private static final NumberParameter TRAINING_FALL = new NumberParameter(
            "labs.trainingCostFallPerYear",
            "1/year",
            0.33,
            Bounds.between(-1, 3),
            "model specification, section 5: growth of FLOP/s per USD",
            "Fall of the cost of training a model of given size, ln per year.");
    private static final NumberParameter OPEN_LAG = new NumberParameter(
            "labs.openLagYears",
            "years",
            4.0 / 12,
            Bounds.between(0, 20),
            "facts.md, fact 8: open weights trail the frontier by about 4 months (1–12)",
            "How far open weights trail the frontier.");
    private static final ChoiceParameter<String> OPEN_FRONTIER = ChoiceParameter.ofWords(
            "labs.openFrontier",
            TRAILING,
            List.of(TRAILING, RELEASES),
            SECTION_6,
            "Open weights trail the best model of any lab, or only the best that a lab releases openly.");
    private static final NumberParameter ROYALTY = new NumberParameter(
            "labs.royaltyRate",
            "1",
            0.2,
            Bounds.between(0, 0.9),
            "economics notes, section 11: royalty of 20 % of revenue",
            "Royalty per token as a part of the licensor's price.");
    private static final BooleanParameter MAY_LICENSE = new BooleanParameter(
            "labs.mayLicense",
            false,
            Parameter.ASSUMPTION,
            "Whether labs may license their models to other deployers; held by default, as all choices of labs are, to tell causes apart; scenario vertical frees them.");
    private static final BooleanParameter MAY_OPEN = new BooleanParameter(
            "labs.mayOpen", false, Parameter.ASSUMPTION, "Whether labs may release their weights; held by default.");
    private static final BooleanParameter MAY_STOP = new BooleanParameter(
            "labs.mayStopResearch",
            false,
            Parameter.ASSUMPTION,
            "Whether labs end research that does not pay. With open weights four months behind, one lab is left by 2025 if they may; labs of today go on at a loss.");
    private static final NumberParameter LEAST_GAIN = new NumberParameter(
            "labs.leastGainOfChange",
            "1",
            0.1,
            Bounds.between(0, 10),
            SECTION_6,
            "Part of the present 3-year margin by which another way to release must be better; hosts compare licences alike.");
    private static final BooleanParameter NEW_LABS = new BooleanParameter(
            "labs.newLabs", false, Parameter.ASSUMPTION, "Whether a rich deployer may start a lab; held by default.");
    private static final NumberParameter CATCH_UP = new NumberParameter(
            "labs.catchUpYears",
            "years",
            1.0,
            Bounds.between(0, 20),
            Parameter.ASSUMPTION,
            "Sunk cost of a new lab beside a training run, in years of the leader's research; it needs that in cash.");
    private static final NumberParameter LEAST_SUNK = new NumberParameter(
            "labs.leastSunkCostUsd",
            "USD",
            1e8,
            new Bounds(0, true, 1e12, true),
            Parameter.ASSUMPTION,
            "Least sunk cost of a new lab.");

    private LabSection() {}

    static List<ParameterSection> sections() {
        return List.of(
                ParameterSection.of(
                        "labs",
                        "Developers of models: progress and generations.",
                        LAB_GROWTH,
                        RESEARCH,
                        IMITATION,
                        RD_RULE,
                        RD_SHARE,
                        GENERATION,
                        LEAST_DOUBLINGS,
                        MOST_DOUBLINGS,
                        TRAINING,
                        TRAINING_FALL),
                ParameterSection.of(
                        "releases",
                        "Who may serve models, and who develops them.",
                        OPEN_LAG,
                        OPEN_FRONTIER,
                        ROYALTY,
                        MAY_LICENSE,
                        MAY_OPEN,
                        MAY_STOP,
                        LEAST_GAIN,
                        NEW_LABS,
                        CATCH_UP,
                        LEAST_SUNK));
    }

    static int leastDoublings(Settings settings) {
        return settings.get(LEAST_DOUBLINGS);
    }

    static int mostDoublings(Settings settings) {
        return settings.get(MOST_DOUBLINGS);
    }

    static LabTerms read(Settings settings) {
        return new LabTerms(
                new CapabilityRace(settings.get(LAB_GROWTH), settings.get(RESEARCH), settings.get(IMITATION)),
                settings.get(RD_RULE).equals(SHARE)
                        ? new RdRule.Share(settings.get(RD_SHARE))
                        : new RdRule.BestResponse(),
                new GenerationPlan(
                        settings.get(GENERATION),
                        leastDoublings(settings),
                        mostDoublings(settings),
                        new TrainingCost(settings.get(TRAINING), TRAINING_YEAR, settings.get(TRAINING_FALL))),
                new OpenTerms(
                        settings.get(OPEN_LAG), settings.get(OPEN_FRONTIER).equals(TRAILING)),
                settings.get(ROYALTY),
                new ArrangementRule(
                        settings.get(LEAST_GAIN),
                        HORIZON_YEARS,
                        settings.get(MAY_LICENSE),
                        settings.get(MAY_OPEN),
                        settings.get(MAY_STOP)),
                new LabEntry(settings.get(CATCH_UP), settings.get(LEAST_SUNK), settings.get(NEW_LABS)));
    }
}
