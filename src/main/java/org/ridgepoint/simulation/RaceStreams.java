package org.ridgepoint.simulation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.RaceDraws;

/** Draws everything random about the race, once a run, from named streams: scenarios and policies share it. */
final class RaceStreams {
    private static final StreamName CONSENSUS = StreamName.of("in-memory consensus");
    private static final StreamName SCALE_UP = StreamName.of("in-memory scale-up");
    private static final StreamName WINNER = StreamName.of("in-memory winner");
    private static final StreamName SLIP = StreamName.of("in-memory slip");

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
        return new RaceDraws.OfFamily(
                streams.exponential(1, name(family, "success"), 0, 0),
                streams.gaussian(name(family, "scale-up"), 0, 0),
                streams.exponential(1, name(family, "failure"), 0, 0),
                streams.uniform(name(family, "absorption"), 0, 0));
    }

    /** Uniform: which incumbent buys a family's challenger. */
    static double acquirer(RandomStreams streams, TechnologyFamily family) {
        return streams.uniform(name(family, "acquirer"), 0, 0);
    }

    private static StreamName name(TechnologyFamily family, String what) {
        return StreamName.of(family.label() + " " + what);
    }
}
