package org.ridgepoint.firms.labs;

import java.util.Map;
import org.ridgepoint.units.Require;

/**
 * Every four quarters a lab takes the arrangement with the highest forecast margin over some years if that beats the
 * present one by a tenth (model specification, section 6). What is specified for the mode of release decides here also on
 * closing deployment and on ending research.
 *
 * @param leastGain part of the present margin by which another must be better
 * @param horizonYears years of the forecast
 * @param mayLicense false to rule licences out
 * @param mayOpen false to rule open weights out
 * @param mayStop false to rule an end of research out
 */
public record ArrangementRule(
        double leastGain, int horizonYears, boolean mayLicense, boolean mayOpen, boolean mayStop) {

    public ArrangementRule {
        Require.notNegative(leastGain, "leastGain");
        Require.atLeast(horizonYears, 1, "horizonYears");
    }

    /** True unless it is ruled out. */
    public boolean permits(Arrangement arrangement) {
        return switch (arrangement) {
            case CLOSED -> true;
            case LICENSED, LICENSOR -> mayLicense;
            case OPEN -> mayOpen;
            case NO_RESEARCH -> mayStop;
        };
    }

    /**
     * The arrangement to take: the best, or the present one if the best is not enough better. Margins may be negative;
     * the first in the order of the constants wins a tie.
     *
     * @param margins forecast of each possible arrangement, USD over the horizon; holds the present one
     */
    public Arrangement choose(Arrangement present, Map<Arrangement, Double> margins) {
        Double now = margins.get(present);
        if (now == null) {
            throw new IllegalArgumentException("no forecast of the present arrangement " + present);
        }
        Arrangement best = present;
        double highest = now + leastGain * Math.abs(now);
        for (Arrangement candidate : Arrangement.values()) {
            Double margin = margins.get(candidate);
            if (margin != null && margin > highest) {
                best = candidate;
                highest = margin;
            }
        }
        return best;
    }
}
