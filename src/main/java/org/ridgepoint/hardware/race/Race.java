package org.ridgepoint.hardware.race;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.units.Require;

/**
 * The state of the race at a moment (model specification, section 5). Immutable: {@link #advance} gives the next one with
 * what happened on the way. Everything random is in the draws, so at equal inputs the same draws give the same race.
 *
 * @param terms what the scenario says
 * @param draws its random numbers
 * @param year the moment
 * @param hazard the umbrella's hazard gathered since nothing was known to have come
 * @param hazardOf the same for each family that races for itself
 * @param status how each family stands
 * @param consensusYear T_dd, once it has come
 * @param slipped true once the announced date of the dominant design has passed without one
 * @param lines lines that ship or are about to, in the order of their success
 */
public record Race(
        RaceTerms terms,
        RaceDraws draws,
        double year,
        double hazard,
        Map<TechnologyFamily, Double> hazardOf,
        Map<TechnologyFamily, FamilyStatus> status,
        OptionalDouble consensusYear,
        boolean slipped,
        List<RaceLine> lines) {

    public Race {
        hazardOf = Collections.unmodifiableMap(new EnumMap<>(hazardOf));
        status = Collections.unmodifiableMap(new EnumMap<>(status));
        lines = List.copyOf(lines);
    }

    /**
     * The state after a step, and what happened in it.
     *
     * @param race the state
     * @param events in order of date
     * @param launches in order of line and date
     */
    public record Advance(Race race, List<RaceEvent> events, List<Launch> launches) {
        public Advance {
            events = List.copyOf(events);
            launches = List.copyOf(launches);
        }
    }

    /**
     * A race up to a year, at reference pace: research at R_ref, and the clock of whatever ships at the calendar's pace.
     * With a start after the known past, what happened before it is part of the result.
     */
    public static Advance start(RaceTerms terms, RaceDraws draws, double year) {
        Map<TechnologyFamily, Double> hazards = new EnumMap<>(TechnologyFamily.class);
        Map<TechnologyFamily, FamilyStatus> status = new EnumMap<>(TechnologyFamily.class);
        for (TechnologyFamily family : terms.medianYears().keySet()) {
            hazards.put(family, 0.0);
            status.put(family, FamilyStatus.RACING);
        }
        double origin = Math.min(terms.law().originYear(), year);
        Race race = new Race(terms, draws, origin, 0, hazards, status, OptionalDouble.empty(), false, List.of());
        List<RaceEvent> events = new ArrayList<>();
        List<Launch> launches = new ArrayList<>();
        while (race.year() < year) {
            Advance step = race.advance(race.atReferencePace(Math.min(1, year - race.year())));
            race = step.race();
            events.addAll(step.events());
            launches.addAll(step.launches());
        }
        return new Advance(race, events, launches);
    }

    private RaceInput atReferencePace(double years) {
        Map<RaceLine.Key, RaceInput.Sales> sales = new LinkedHashMap<>();
        RaceInput.Sales reference = new RaceInput.Sales(terms.clock().referenceUsdPerYear(), 0);
        lines.forEach(line -> sales.put(line.key(), reference));
        return new RaceInput(years, terms.research().referenceUsdPerYear(), sales, 0);
    }

    /** Goes on by a step. */
    public Advance advance(RaceInput input) {
        return new RaceStep(this, input).run();
    }

    /** Maturity of the dominant design; 0 before there is one. */
    public double maturity() {
        return lines.stream()
                .filter(line -> line.key().dominant())
                .mapToDouble(RaceLine::maturity)
                .findFirst()
                .orElse(0);
    }

    /** The dominant design's family, once there is one. */
    public Optional<TechnologyFamily> winner() {
        return lines.stream()
                .filter(line -> line.key().dominant())
                .map(line -> line.key().family())
                .findFirst();
    }

    /**
     * The year for which a dominant design is announced: ahead of where the race is heading at the reference pace by the
     * slip that announcements suffer, and, once that has passed, what the present pace leads to. A scenario that gives
     * the date announces it. Expectations that look ahead will read it.
     *
     * @param researchUsdPerYear present research
     */
    public double announcedYear(double researchUsdPerYear) {
        if (consensusYear.isPresent()) {
            return consensusYear.getAsDouble();
        }
        if (terms.decided()) {
            return terms.dates().consensusYear().orElseThrow();
        }
        double promised = promisedYear();
        return year < promised ? promised : expectedYear(terms.research().speed(researchUsdPerYear));
    }

    /** The date that was announced when nothing was known to have come. */
    double promisedYear() {
        double ahead = terms.law().year(draws.consensus(), 1) - terms.slipMeanYears() * draws.slip();
        return Math.max(terms.law().noneUntilYear(), ahead);
    }

    private double expectedYear(double speed) {
        double from = Math.max(year, terms.law().noneUntilYear());
        double toCome = Math.max(0, draws.consensus() - hazard) / Require.positive(speed, "speed");
        return terms.law().yearOfHazard(terms.law().cumulativeHazard(from) + toCome);
    }
}
