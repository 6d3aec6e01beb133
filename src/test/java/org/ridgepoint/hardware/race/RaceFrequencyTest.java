package org.ridgepoint.hardware.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.RaceEvent.Kind;

/** Many races at fixed seeds: known answers are recovered. Bounds are four standard errors: false alarm 1 in 16,000. */
class RaceFrequencyTest {
    private static final int RACES = 10_000;
    private static final int FEWER = 4_000;
    private static final double BOUND = 4;
    /** Dates are exact whatever the length of steps. */
    private static final double STEPS_PER_YEAR = 0.125;

    private static Race race(RaceTerms terms, long seed, double untilYear) {
        return Races.run(terms, Races.draws(seed), untilYear, Races.REFERENCE, 1)
                .race();
    }

    private static void assertFrequency(double expected, double count, double of, String what) {
        double error = Math.sqrt(expected * (1 - expected) / of);
        assertEquals(expected, count / of, BOUND * error, what);
    }

    @Test // lognormal with median 10 and σ 0.5: a normal sample of its logarithm, standard errors σ/√n and σ/√(2n)
    void lognormalIsRecovered() {
        RaceTerms terms = Races.terms(Races.NOTHING_KNOWN, Races.NO_RISKS, false, false);
        double[] logs = LongStream.range(0, RACES)
                .mapToDouble(seed -> race(terms, seed, 2150).consensusYear().orElseThrow())
                .map(year -> StrictMath.log(year - 2022))
                .toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double variance =
                Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum() / (RACES - 1);
        assertEquals(StrictMath.log(10), mean, BOUND * 0.5 / Math.sqrt(RACES));
        assertEquals(0.5, Math.sqrt(variance), BOUND * 0.5 / Math.sqrt(2.0 * RACES));
    }

    @Test // without failure or absorption the weights of section 5: reciprocal medians
    void winnersHaveTheirWeights() {
        RaceTerms terms = Races.terms(Races.NOTHING_KNOWN, Races.NO_RISKS, false, false);
        Map<TechnologyFamily, Integer> wins = new EnumMap<>(TechnologyFamily.class);
        for (long seed = 0; seed < FEWER; seed++) {
            wins.merge(race(terms, seed, 2150).winner().orElseThrow(), 1, Integer::sum);
        }
        double sum = 1.0 / 7 + 1.0 / 6 + 1.0 / 6 + 1.0 / 13 + 1.0 / 18;
        RaceTerms.MEDIAN_YEARS.forEach((family, median) ->
                assertFrequency(1 / median / sum, wins.getOrDefault(family, 0), FEWER, family.label()));
    }

    @Test // closed form: a family that races alone succeeds by T with ∫ exp(−Λ(t) − h·t) dΛ(t)
    void successCompetesWithFailure() {
        double failure = 0.1;
        RaceTerms terms = Races.terms(FermentLaw.DEFAULT, new CompetingRisks(failure, 1), true, false);
        Map<TechnologyFamily, Integer> successes = new EnumMap<>(TechnologyFamily.class);
        Map<TechnologyFamily, Integer> failures = new EnumMap<>(TechnologyFamily.class);
        for (long seed = 0; seed < FEWER; seed++) {
            Race.Advance run = Races.run(terms, Races.draws(seed), 2042, Races.REFERENCE, 2 * STEPS_PER_YEAR);
            Races.of(run, Kind.ABSORBED).forEach(event -> successes.merge(event.family(), 1, Integer::sum));
            Races.of(run, Kind.FAILED).forEach(event -> failures.merge(event.family(), 1, Integer::sum));
        }
        for (TechnologyFamily family : RaceTerms.MEDIAN_YEARS.keySet()) {
            double[] expected = successAndFailure(terms.lawOf(family), failure, 2042);
            assertFrequency(expected[0], successes.getOrDefault(family, 0), FEWER, family.label());
            assertFrequency(expected[1], failures.getOrDefault(family, 0), FEWER, family.label());
        }
    }

    /** Probabilities of success and of failure by a year, by the trapezoidal rule over a thousandth of a year. */
    private static double[] successAndFailure(FermentLaw law, double failure, double untilYear) {
        double start = law.noneUntilYear();
        double known = law.cumulativeHazard(start);
        double step = 1e-3;
        double success = 0;
        double failed = 0;
        for (double year = start; year < untilYear - step / 2; year += step) {
            double middle = year + step / 2;
            double alive = StrictMath.exp(-(law.cumulativeHazard(middle) - known) - failure * (middle - start));
            success += alive * (law.cumulativeHazard(year + step) - law.cumulativeHazard(year));
            failed += alive * failure * step;
        }
        return new double[] {success, failed};
    }

    @Test // section 5: three in ten, at the winner's success
    void absorptionHasItsProbability() {
        RaceTerms terms = Races.terms(Races.NOTHING_KNOWN, new CompetingRisks(0, 0.3), false, false);
        int absorbed = 0;
        for (long seed = 0; seed < FEWER; seed++) {
            absorbed += race(terms, seed, 2150).lines().get(0).key().absorbed() ? 1 : 0;
        }
        assertFrequency(0.3, absorbed, FEWER, "absorbed");
    }

    @Test // a direction: failures make winners of those who are left, so slow families win no less often
    void failureThinsTheField() {
        RaceTerms terms = Races.terms(FermentLaw.DEFAULT, new CompetingRisks(0.2, 0), false, false);
        int without = 0;
        for (long seed = 0; seed < 1000; seed++) {
            Race race = race(terms, seed, 2150);
            without += race.winner().isEmpty() ? 1 : 0;
            race.winner().ifPresent(winner -> assertTrue(race.status().get(winner) == FamilyStatus.DOMINANT));
        }
        assertTrue(without > 10 && without < 500, without + " races without a dominant design");
    }
}
