package org.ridgepoint.hardware.race;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.ridgepoint.hardware.TechnologyFamily;

/** Races for tests: terms changed one at a time, draws from a seed, runs at constant research and sales. */
final class Races {
    static final FermentLaw NOTHING_KNOWN = new FermentLaw(2022, 10, 0.5, 2022, 8, 0.4);
    static final CompetingRisks NO_RISKS = new CompetingRisks(0, 0);
    static final double REFERENCE = ResearchPace.DEFAULT.referenceUsdPerYear();

    private Races() {}

    static RaceTerms terms(FermentLaw law, CompetingRisks risks, boolean independent, boolean nearMemory) {
        return terms(law, risks, RaceTerms.Dates.DRAWN, independent, nearMemory);
    }

    static RaceTerms given(double consensusYear, double scaleUpYears) {
        RaceTerms.Dates dates = new RaceTerms.Dates(OptionalDouble.of(consensusYear), OptionalDouble.of(scaleUpYears));
        return terms(FermentLaw.DEFAULT, new CompetingRisks(0.04, 1), dates, false, false);
    }

    private static RaceTerms terms(
            FermentLaw law, CompetingRisks risks, RaceTerms.Dates dates, boolean independent, boolean nearMemory) {
        RaceTerms of = RaceTerms.DEFAULT;
        return new RaceTerms(
                law,
                of.medianYears(),
                dates,
                independent,
                nearMemory,
                of.research(),
                risks,
                of.clock(),
                of.learning(),
                of.cadenceYears(),
                of.absorptionDelayYears(),
                of.slipMeanYears());
    }

    /** Draws of a seed; scale-up times are medians. */
    static RaceDraws draws(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<TechnologyFamily, RaceDraws.OfFamily> families = new LinkedHashMap<>();
        for (TechnologyFamily family : RaceTerms.MEDIAN_YEARS.keySet()) {
            families.put(
                    family, new RaceDraws.OfFamily(exponential(random), 0, exponential(random), random.nextDouble()));
        }
        return new RaceDraws(exponential(random), 0, random.nextDouble(), exponential(random), families);
    }

    static RaceDraws withConsensus(RaceDraws draws, double exponential) {
        return new RaceDraws(exponential, draws.scaleUp(), draws.winner(), draws.slip(), draws.families());
    }

    private static double exponential(SplittableRandom random) {
        return -StrictMath.log(1 - random.nextDouble());
    }

    /** Everything that happens to a race until a year. */
    static Race.Advance run(RaceTerms terms, RaceDraws draws, double untilYear, double research, double stepsPerYear) {
        Race.Advance start = Race.start(terms, draws, 2022);
        return run(start.race(), untilYear, research, stepsPerYear, 0, 0);
    }

    static Race.Advance run(
            Race from, double untilYear, double research, double stepsPerYear, double salesUsdPerYear, double units) {
        Race race = from;
        List<RaceEvent> events = new ArrayList<>();
        List<Launch> launches = new ArrayList<>();
        double begin = from.year();
        int steps = (int) Math.round((untilYear - begin) * stepsPerYear);
        for (int step = 0; step < steps; step++) {
            Map<RaceLine.Key, RaceInput.Sales> sales = new LinkedHashMap<>();
            race.lines().forEach(line -> sales.put(line.key(), new RaceInput.Sales(salesUsdPerYear, units)));
            Race.Advance next = race.advance(new RaceInput(1.0 / stepsPerYear, research, sales, 0));
            race = next.race();
            events.addAll(next.events());
            launches.addAll(next.launches());
        }
        return new Race.Advance(race, events, launches);
    }

    static List<RaceEvent> of(Race.Advance run, RaceEvent.Kind kind) {
        return run.events().stream().filter(event -> event.kind() == kind).toList();
    }
}
