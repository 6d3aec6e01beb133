package org.ridgepoint.hardware.race;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ridgepoint.hardware.TechnologyFamily;

/**
 * Every random number of a race, drawn once, so that scenarios and policies share them.
 *
 * @param consensus ~ Exp(1): hazard of the umbrella still to come
 * @param scaleUp standard normal: scale-up time of the dominant design
 * @param winner uniform: which family it is
 * @param slip ~ Exp(1): how far behind its announcement the umbrella is
 * @param families for each candidate family
 */
public record RaceDraws(
        double consensus, double scaleUp, double winner, double slip, Map<TechnologyFamily, OfFamily> families) {

    public RaceDraws {
        families = Collections.unmodifiableMap(new LinkedHashMap<>(families));
    }

    /**
     * Random numbers of one family.
     *
     * @param success ~ Exp(1): hazard of success still to come
     * @param scaleUp standard normal
     * @param failure ~ Exp(1): hazard of failure still to come
     * @param absorption uniform: whether an incumbent absorbs it
     */
    public record OfFamily(double success, double scaleUp, double failure, double absorption) {}

    OfFamily of(TechnologyFamily family) {
        OfFamily draws = families.get(family);
        if (draws == null) {
            throw new IllegalArgumentException("no draws for " + family.label());
        }
        return draws;
    }
}
