package org.ridgepoint.hardware.race;

import org.ridgepoint.hardware.TechnologyFamily;

/**
 * A line of in-memory products that ships, or will once a deal is done.
 *
 * @param key what it is
 * @param maturation year of success, and scale-up years on its own clock
 * @param firstLaunchYear year of the first generation
 * @param clockYears years on its own clock since its success
 * @param launched generations launched so far
 * @param output what it has made
 */
public record RaceLine(
        Key key, Maturation maturation, double firstLaunchYear, double clockYears, int launched, Output output) {

    /**
     * What a line is. There is at most one of each.
     *
     * @param family technology family
     * @param dominant true for the dominant design, false for a family on its own path
     * @param absorbed true if an incumbent sells it
     */
    public record Key(TechnologyFamily family, boolean dominant, boolean absorbed) {}

    /** A line at its success; an absorbed one ships later. */
    static RaceLine begun(Key key, Maturation maturation, double delayYears) {
        double launch = maturation.consensusYear() + (key.absorbed() ? delayYears : 0);
        return new RaceLine(key, maturation, launch, 0, 0, Output.NONE);
    }

    double launchYear(int number, double cadenceYears) {
        return firstLaunchYear + (number - 1) * cadenceYears;
    }

    RaceLine withLaunched(int number) {
        return new RaceLine(key, maturation, firstLaunchYear, clockYears, number, output);
    }

    /** After a step on the clock, with what was made in it. */
    RaceLine after(double passedClockYears, Output newOutput) {
        return new RaceLine(key, maturation, firstLaunchYear, clockYears + passedClockYears, launched, newOutput);
    }

    /** Maturity of its products, from 0 to 1. */
    public double maturity() {
        return maturation.maturityAfter(clockYears);
    }
}
