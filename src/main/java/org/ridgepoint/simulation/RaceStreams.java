package org.ridgepoint.simulation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.RaceDraws;
import org.ridgepoint.hardware.race.RaceTerms;

/** Draws everything random about the race, once a run, from named streams: scenarios and policies share it. */
final class RaceStreams {
    /** Hazard of the umbrella's dominant design that is still to come, exponential, once for each run. */
    private static final StreamName CONSENSUS = StreamName.of("in-memory consensus");
    /** How long the dominant design takes to scale, standard normal, once for each run. */
    private static final StreamName SCALE_UP = StreamName.of("in-memory scale-up");
    /** Which family is the dominant design, uniform, once for each run. */
    private static final StreamName WINNER = StreamName.of("in-memory winner");
    /** How far ahead of itself the dominant design is announced, exponential, once for each run. */
    private static final StreamName SLIP = StreamName.of("in-memory slip");
    /** Hazard of a family's own success that is still to come, exponential, once for each family. */
    private static final StreamName FAMILY_SUCCESS = StreamName.of("family-success");
    /** How long a family on its own path takes to scale, standard normal, once for each family. */
    private static final StreamName FAMILY_SCALE_UP = StreamName.of("family-scale-up");
    /** Hazard of a family's failure that is still to come, exponential, once for each family. */
    private static final StreamName FAMILY_FAILURE = StreamName.of("family-failure");
    /** Whether an incumbent absorbs a family that succeeds, uniform, once for each family. */
    private static final StreamName FAMILY_ABSORPTION = StreamName.of("family-absorption");
    /** Which incumbent absorbs a family, uniform, once for each family. */
    private static final StreamName FAMILY_ACQUIRER = StreamName.of("family-acquirer");

    private static final List<TechnologyFamily> NUMBERS = List.copyOf(RaceTerms.MEDIAN_YEARS.keySet());

    private RaceStreams() {}

    static RaceDraws draw(RandomStreams streams, Collection<TechnologyFamily> families) {
        Map<TechnologyFamily, RaceDraws.OfFamily> each = new LinkedHashMap<>();
        families.forEach(family -> each.put(family, ofFamily(streams, family)));
        return new RaceDraws(
                streams.exponential(1, CONSENSUS, 0, 0),
                streams.gaussian(SCALE_UP, 0, 0),
                streams.uniform(WINNER, 0, 0),
                streams.exponential(1, SLIP, 0, 0),
                each);
    }

    private static RaceDraws.OfFamily ofFamily(RandomStreams streams, TechnologyFamily family) {
        int number = NUMBERS.indexOf(family);
        return new RaceDraws.OfFamily(
                streams.exponential(1, FAMILY_SUCCESS, number, 0),
                streams.gaussian(FAMILY_SCALE_UP, number, 0),
                streams.exponential(1, FAMILY_FAILURE, number, 0),
                streams.uniform(FAMILY_ABSORPTION, number, 0));
    }

    /** Uniform: which incumbent buys a family's challenger. */
    static double acquirer(RandomStreams streams, TechnologyFamily family) {
        return streams.uniform(FAMILY_ACQUIRER, NUMBERS.indexOf(family), 0);
    }
}
