package org.ridgepoint.hardware.race;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.RaceEvent.Kind;

/** Works out one step of a race: failures and successes in order of date, then clocks, output and launches. */
final class RaceStep {
    private final Race from;
    private final RaceTerms terms;
    private final RaceInput input;
    private final double end;
    private final double speed;
    private final Map<TechnologyFamily, FamilyStatus> status;
    private final List<RaceLine> lines;
    private final List<RaceEvent> events = new ArrayList<>();
    private final List<Launch> launches = new ArrayList<>();
    private OptionalDouble consensusYear;
    private boolean slipped;

    RaceStep(Race from, RaceInput input) {
        this.from = from;
        this.input = input;
        terms = from.terms();
        end = from.year() + input.years();
        speed = terms.research().speed(input.researchUsdPerYear());
        status = new EnumMap<>(from.status());
        lines = new ArrayList<>(from.lines());
        consensusYear = from.consensusYear();
        slipped = from.slipped();
    }

    Race.Advance run() {
        turningPoints().forEach(point -> point.happens().run());
        noticeSlip();
        lines.replaceAll(this::advance);
        Map<TechnologyFamily, Double> hazards = new EnumMap<>(from.hazardOf());
        hazards.replaceAll((family, hazard) ->
                terms.racesAlone(family) ? hazard + terms.lawOf(family).gain(from.year(), end, speed) : hazard);
        double hazard = from.hazard() + terms.law().gain(from.year(), end, speed);
        Race race = new Race(terms, from.draws(), end, hazard, hazards, status, consensusYear, slipped, lines);
        events.sort(Comparator.comparingDouble(RaceEvent::year));
        return new Race.Advance(race, events, launches);
    }

    /** A date at which something would happen, if it still can. */
    private record Point(double year, Runnable happens) {}

    /** Failures and successes that the step may hold, in order of date; at equal dates the umbrella comes last. */
    private List<Point> turningPoints() {
        List<Point> points = new ArrayList<>();
        for (TechnologyFamily family : terms.medianYears().keySet()) {
            RaceDraws.OfFamily draws = from.draws().of(family);
            double failure = terms.risks().failureYear(terms.law().noneUntilYear(), draws.failure());
            if (failure <= end) {
                points.add(new Point(failure, () -> fail(family, failure)));
            }
            ownSuccess(family, draws)
                    .ifPresent(success -> points.add(new Point(success, () -> succeed(family, success))));
        }
        umbrella().ifPresent(date -> points.add(new Point(date, () -> decide(date))));
        points.sort(Comparator.comparingDouble(Point::year));
        return points;
    }

    private OptionalDouble ownSuccess(TechnologyFamily family, RaceDraws.OfFamily draws) {
        if (!terms.racesAlone(family) || status.get(family) != FamilyStatus.RACING) {
            return OptionalDouble.empty();
        }
        double gathered = from.hazardOf().getOrDefault(family, 0.0);
        return terms.lawOf(family).arrival(gathered, draws.success(), from.year(), end, speed);
    }

    private OptionalDouble umbrella() {
        if (terms.independent() || consensusYear.isPresent()) {
            return OptionalDouble.empty();
        }
        OptionalDouble given = terms.dates().consensusYear();
        if (given.isPresent()) {
            return given.getAsDouble() <= end ? given : OptionalDouble.empty();
        }
        boolean passed = from.hazard() >= from.draws().consensus();
        return passed
                ? OptionalDouble.empty()
                : terms.law().arrival(from.hazard(), from.draws().consensus(), from.year(), end, speed);
    }

    private void fail(TechnologyFamily family, double year) {
        if (status.get(family) == FamilyStatus.RACING) {
            status.put(family, FamilyStatus.FAILED);
            note(year, Kind.FAILED, family);
        }
    }

    /** A family's own success. In independent races the first that is not absorbed is the dominant design. */
    private void succeed(TechnologyFamily family, double year) {
        if (status.get(family) != FamilyStatus.RACING) {
            return;
        }
        boolean absorbed = terms.risks().absorbs(from.draws().of(family).absorption());
        if (terms.independent() && !absorbed) {
            win(family, year, false);
            return;
        }
        status.put(family, absorbed ? FamilyStatus.ABSORBED : FamilyStatus.SHIPPING);
        note(year, absorbed ? Kind.ABSORBED : Kind.OWN_PATH, family);
        begin(
                new RaceLine.Key(family, false, absorbed),
                year,
                from.draws().of(family).scaleUp(),
                false);
    }

    /** The umbrella's consensus: one of the families that have not failed; none if all have. */
    private void decide(double year) {
        Map<TechnologyFamily, Double> weights = new EnumMap<>(TechnologyFamily.class);
        terms.medianYears().forEach((family, median) -> {
            FamilyStatus stands = status.getOrDefault(family, FamilyStatus.RACING);
            if (stands.eligible()) {
                weights.put(family, 1 / median);
            }
        });
        if (weights.isEmpty()) {
            return;
        }
        TechnologyFamily winner = WeightedDraw.pick(weights, from.draws().winner());
        boolean before = status.get(winner) == FamilyStatus.ABSORBED;
        boolean absorbed = !terms.decided()
                && (before || terms.risks().absorbs(from.draws().of(winner).absorption()));
        win(winner, year, absorbed);
        if (absorbed && !before) {
            note(year, Kind.ABSORBED, winner);
        }
    }

    private void win(TechnologyFamily winner, double year, boolean absorbed) {
        consensusYear = OptionalDouble.of(year);
        status.put(winner, absorbed ? FamilyStatus.ABSORBED : FamilyStatus.DOMINANT);
        note(year, Kind.DOMINANT_DESIGN, winner);
        for (Map.Entry<TechnologyFamily, FamilyStatus> entry : status.entrySet()) {
            if (entry.getValue() == FamilyStatus.RACING) {
                entry.setValue(FamilyStatus.LOST);
                note(year, Kind.LOST, entry.getKey());
            }
        }
        double draw = terms.independent()
                ? from.draws().of(winner).scaleUp()
                : from.draws().scaleUp();
        begin(new RaceLine.Key(winner, true, absorbed), year, draw, true);
    }

    private void begin(RaceLine.Key key, double year, double gaussian, boolean mayBeGiven) {
        double drawn = terms.law().scaleUpYears(gaussian);
        double years = mayBeGiven ? terms.dates().scaleUpYears().orElse(drawn) : drawn;
        lines.add(RaceLine.begun(key, new Maturation(year, years), terms.absorptionDelayYears()));
    }

    private void noticeSlip() {
        boolean late = !slipped && !terms.independent() && !terms.decided() && from.promisedYear() <= end;
        if (late && !(consensusYear.isPresent() && consensusYear.getAsDouble() <= from.promisedYear())) {
            slipped = true;
            note(from.promisedYear(), Kind.DATE_SLIPPED, favourite());
        }
    }

    /** The family with the shortest median: the one that announcements are about. */
    private TechnologyFamily favourite() {
        return terms.medianYears().entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private RaceLine advance(RaceLine line) {
        RaceInput.Sales sales = input.of(line.key());
        double pace = terms.clock().pace(sales.usdPerYear(), input.subsidyShare());
        double begin = Math.max(from.year(), line.maturation().consensusYear());
        RaceLine launched = line;
        int next = line.launched() + 1;
        while (line.launchYear(next, terms.cadenceYears()) <= end) {
            double date = line.launchYear(next, terms.cadenceYears());
            double clock = line.clockYears() + pace * Math.max(0, date - begin);
            launches.add(new Launch(line.key(), next, date, line.maturation().maturityAfter(clock), costFactor(line)));
            launched = launched.withLaunched(next);
            next++;
        }
        Output output = line.output().plus(sales.unitsPerYear() * input.years(), input.years());
        return launched.after(pace * (end - begin), output);
    }

    private double costFactor(RaceLine line) {
        double others = from.lines().stream()
                .filter(other -> !other.key().equals(line.key()))
                .mapToDouble(other -> other.output().units())
                .sum();
        Output own = line.output();
        return terms.learning().costFactor(own.units(), others, own.reference());
    }

    private void note(double year, Kind kind, TechnologyFamily family) {
        events.add(new RaceEvent(year, kind, family));
    }
}
