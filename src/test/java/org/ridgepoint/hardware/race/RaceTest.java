package org.ridgepoint.hardware.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.RaceEvent.Kind;

/** One race at a time: dates, lines, launches and events. */
class RaceTest {
    private static final double MEDIAN = StrictMath.log(2);
    private static final RaceTerms UMBRELLA = Races.terms(Races.NOTHING_KNOWN, Races.NO_RISKS, false, false);

    private static double consensus(RaceTerms terms, double exponential, double research, int stepsPerYear) {
        RaceDraws draws = Races.withConsensus(Races.draws(1), exponential);
        return Races.run(terms, draws, 2080, research, stepsPerYear)
                .race()
                .consensusYear()
                .orElseThrow();
    }

    @ParameterizedTest // the specification's medians at (R/R_ref)^γ = 1, √2 and 2
    @CsvSource({"1, 10", "1.4142135623730951, 8.6676947394", "2, 7.6149165312"})
    void steppedHazardHasTheMediansOfTheSpecification(double speed, double years) {
        double research = Races.REFERENCE * StrictMath.pow(speed, 1 / 0.3);
        assertEquals(2022 + years, consensus(UMBRELLA, MEDIAN, research, 4), 1e-8);
    }

    @ParameterizedTest // a limit: finer steps change nothing while research is constant
    @ValueSource(ints = {1, 4, 12})
    void lengthOfStepsDoesNotMatter(int stepsPerYear) {
        RaceTerms terms = Races.terms(FermentLaw.DEFAULT, Races.NO_RISKS, false, false);
        assertEquals(FermentLaw.DEFAULT.year(0.8, 1), consensus(terms, 0.8, Races.REFERENCE, stepsPerYear), 1e-8);
    }

    @Test // section 5: e > 0.0567091316, so a draw of nothing comes at the catalogue's end and not before
    void nothingBeforeTheCataloguesEnd() {
        RaceTerms terms = Races.terms(FermentLaw.DEFAULT, Races.NO_RISKS, false, false);
        assertEquals(2026.5, consensus(terms, 1e-12, Races.REFERENCE, 4), 1e-6);
        assertEquals(2026.5, consensus(terms, 1e-12, 1e15, 4), 1e-6);
    }

    @Test // a direction: research brings dates forward, and only those that are drawn
    void researchShiftsOnlyDrawnDates() {
        RaceTerms drawn = Races.terms(FermentLaw.DEFAULT, Races.NO_RISKS, false, false);
        double last = Double.POSITIVE_INFINITY;
        for (double research : new double[] {3e7, 3e8, 3e9, 3e10}) {
            double year = consensus(drawn, MEDIAN, research, 4);
            assertTrue(year < last, research + ": " + year);
            last = year;
            assertEquals(2028, consensus(Races.given(2028, 6), MEDIAN, research, 4), 0);
        }
    }

    @Test // the part of the hazard that gathered at one pace is kept when the pace changes
    void hazardIsGatheredPieceByPiece() {
        RaceDraws draws = Races.withConsensus(Races.draws(1), MEDIAN);
        Race.Advance slow = Races.run(UMBRELLA, draws, 2028, Races.REFERENCE, 4);
        Race race = Races.run(slow.race(), 2080, Races.REFERENCE * StrictMath.pow(2, 1 / 0.3), 4, 0, 0)
                .race();
        double known = Races.NOTHING_KNOWN.cumulativeHazard(2028);
        double expected = Races.NOTHING_KNOWN.yearOfHazard(known + (MEDIAN - known) / 2);
        assertEquals(expected, race.consensusYear().orElseThrow(), 1e-8);
    }

    @Test // dates of the scenario: never absorbed although absorption is certain, generations every year from the day
    void givenDatesAreDates() {
        Race.Advance run = Races.run(Races.given(2028, 6), Races.draws(3), 2030.5, Races.REFERENCE, 4);
        assertEquals(
                List.of(2028.0, 2029.0, 2030.0),
                run.launches().stream().map(Launch::year).toList());
        assertEquals(
                List.of(1, 2, 3), run.launches().stream().map(Launch::number).toList());
        assertEquals(0.1, run.launches().get(0).maturity(), 1e-12);
        assertTrue(Races.of(run, Kind.ABSORBED).isEmpty());
        assertTrue(Races.of(run, Kind.DATE_SLIPPED).isEmpty());
        assertEquals(2028, run.race().announcedYear(0), 0);
    }

    @ParameterizedTest // by hand: at 1e9 USD the clock is the calendar, at 32e9 twice as fast, without sales half
    @CsvSource({"1e9, 6", "32e9, 3", "0, 12"})
    void salesDriveMaturityAlsoWhereDatesAreGiven(double sales, double years) {
        Race begun = Races.run(Races.given(2028, 6), Races.draws(3), 2028, Races.REFERENCE, 4)
                .race();
        Race later =
                Races.run(begun, 2028 + years, Races.REFERENCE, 4, sales, 0).race();
        assertEquals(0.1, begun.maturity(), 1e-12);
        assertEquals(0.9, later.maturity(), 1e-12);
    }

    @Test // 100 chips a year from 2028 on: the generation of 2030 is made after 200, and N0 is 100
    void outputTeaches() {
        Race begun = Races.run(Races.given(2028, 6), Races.draws(3), 2028, Races.REFERENCE, 4)
                .race();
        List<Launch> launches =
                Races.run(begun, 2030, Races.REFERENCE, 4, 1e9, 100).launches();
        assertEquals(2, launches.size());
        // the last quarter's output is known only after it: 75 and 175 chips
        assertEquals(1, launches.get(0).costFactor(), 0);
        assertEquals(StrictMath.pow((175.0 + 100) / 100, -0.32), launches.get(1).costFactor(), 1e-12);
    }

    @Test // a race that begins late has its past at reference pace
    void pastIsPartOfALateStart() {
        RaceTerms terms = Races.terms(FermentLaw.DEFAULT, Races.NO_RISKS, false, false);
        RaceDraws draws = Races.withConsensus(Races.draws(1), MEDIAN);
        Race.Advance late = Race.start(terms, draws, 2036);
        assertEquals(
                FermentLaw.DEFAULT.year(MEDIAN, 1), late.race().consensusYear().orElseThrow(), 1e-8);
        assertEquals(1, Races.of(late, Kind.DOMINANT_DESIGN).size());
        assertEquals(4, late.launches().size());
    }

    @Test // an absorbed design ships a year later, and its challenger is gone; whoever raced is out
    void absorptionDelaysTheProduct() {
        RaceTerms certain = Races.terms(FermentLaw.DEFAULT, new CompetingRisks(0, 1), false, false);
        Race.Advance run = Races.run(certain, Races.draws(5), 2090, Races.REFERENCE, 4);
        double consensus = run.race().consensusYear().orElseThrow();
        assertEquals(consensus + 1, run.launches().get(0).year(), 1e-9);
        assertTrue(run.launches().get(0).line().absorbed());
        // half a year on the clock passed before it shipped, as nothing was sold
        assertEquals(
                new Maturation(consensus, 8).maturityAfter(0.5),
                run.launches().get(0).maturity(),
                1e-9);
        assertEquals(4, Races.of(run, Kind.LOST).size());
    }

    @Test // section 5: a failed family does not return, and if all fail there is no dominant design
    void failureIsForGood() {
        RaceTerms deadly = Races.terms(FermentLaw.DEFAULT, new CompetingRisks(1000, 0), false, true);
        Race.Advance run = Races.run(deadly, Races.draws(5), 2090, Races.REFERENCE, 4);
        assertEquals(5, Races.of(run, Kind.FAILED).size());
        assertTrue(run.race().consensusYear().isEmpty());
        assertTrue(run.race().winner().isEmpty());
        assertTrue(run.launches().isEmpty());
        assertEquals(0, run.race().maturity(), 0);
    }

    @Test // near-memory ships at its own time if that comes before consensus, and then goes on
    void nearMemoryShipsOnItsOwn() {
        RaceTerms terms = Races.terms(FermentLaw.DEFAULT, Races.NO_RISKS, false, true);
        int before = 0;
        for (long seed = 0; seed < 40; seed++) {
            RaceDraws draws = Races.draws(seed);
            Race.Advance run = Races.run(terms, draws, 2090, Races.REFERENCE, 4);
            double own = FermentLaw.DEFAULT
                    .withMedianYears(7)
                    .year(draws.of(TechnologyFamily.NEAR_MEMORY).success(), 1);
            double consensus = run.race().consensusYear().orElseThrow();
            List<RaceEvent> ships = Races.of(run, Kind.OWN_PATH);
            assertEquals(own < consensus ? 1 : 0, ships.size(), "seed " + seed);
            before += ships.size();
            ships.forEach(event -> assertEquals(own, event.year(), 1e-7));
        }
        assertTrue(before > 5 && before < 40, before + " of 40");
    }

    @Test // section 5: the first success that is not absorbed is the dominant design
    void independentFamiliesReportTheFirstUnabsorbedSuccess() {
        RaceTerms terms = Races.terms(FermentLaw.DEFAULT, new CompetingRisks(0, 0.3), true, false);
        for (long seed = 0; seed < 40; seed++) {
            RaceDraws draws = Races.draws(seed);
            Race.Advance run = Races.run(terms, draws, 2140, Races.REFERENCE, 4);
            double first = RaceTerms.MEDIAN_YEARS.entrySet().stream()
                    .filter(entry -> draws.of(entry.getKey()).absorption() >= 0.3)
                    .mapToDouble(entry -> FermentLaw.DEFAULT
                            .withMedianYears(entry.getValue())
                            .year(draws.of(entry.getKey()).success(), 1))
                    .min()
                    .orElse(Double.NaN);
            assertEquals(first, run.race().consensusYear().orElse(Double.NaN), 1e-7, "seed " + seed);
            for (RaceEvent absorbed : Races.of(run, Kind.ABSORBED)) {
                assertFalse(absorbed.year() > first, "seed " + seed);
            }
        }
    }

    @Test // announced ahead of the reference date by the slip, and noticed once it has passed
    void announcedDatesSlip() {
        RaceTerms terms = Races.terms(FermentLaw.DEFAULT, Races.NO_RISKS, false, false);
        RaceDraws given = Races.draws(1);
        RaceDraws draws = new RaceDraws(MEDIAN, 0, given.winner(), 0.5, given.families());
        double truth = FermentLaw.DEFAULT.year(MEDIAN, 1);
        Race.Advance run = Races.run(terms, draws, 2031, Races.REFERENCE, 4);
        assertEquals(truth - 2, Races.of(run, Kind.DATE_SLIPPED).get(0).year(), 1e-9);
        assertEquals(truth - 2, Races.run(terms, draws, 2029, 3e8, 4).race().announcedYear(3e8), 1e-9);
        assertEquals(truth, run.race().announcedYear(Races.REFERENCE), 1e-7);
        Race.Advance quick = Races.run(terms, draws, 2060, 1e14, 4);
        assertTrue(Races.of(quick, Kind.DATE_SLIPPED).isEmpty());
    }
}
