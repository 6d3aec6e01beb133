package org.ridgepoint.simulation;

import java.util.List;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.FamilyStatus;

/**
 * The race for in-memory computing at the end of a step.
 *
 * @param hazard cumulative hazard of a dominant design so far: 1 − exp(−hazard) is the chance that it has come by now
 * @param families candidates
 */
public record RaceView(double hazard, List<FamilyView> families) {
    public RaceView {
        families = List.copyOf(families);
    }

    /** The chance that a dominant design has come by now, as seen from the start. */
    public double chance() {
        return -StrictMath.expm1(-hazard);
    }

    /**
     * A candidate family.
     *
     * @param family which
     * @param status how it stands
     * @param maturity of its most mature line, from 0 to 1; 0 before it ships
     */
    public record FamilyView(TechnologyFamily family, FamilyStatus status, double maturity) {}
}
