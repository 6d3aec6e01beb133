package org.ridgepoint.scenario;

import java.time.LocalDate;
import org.ridgepoint.units.Require;

/**
 * Time of a run.
 *
 * @param startYear decimal year of the first step
 * @param endYear decimal year at which the run ends
 * @param stepsPerYear 4 or 12
 */
public record Calendar(double startYear, double endYear, int stepsPerYear) {
    private static final double ALMOST = 1e-9;
    private static final int MONTHS = 12;

    public Calendar {
        Require.within(startYear, 2000, 2200, "startYear");
        Require.within(endYear, startYear, 2200, "endYear");
        Require.within(stepsPerYear, 1, 12, "stepsPerYear");
    }

    /** Number of steps. */
    public int steps() {
        return (int) Math.floor((endYear - startYear) * stepsPerYear + ALMOST);
    }

    /** Decimal year at the beginning of a step. */
    public double yearOf(int step) {
        return startYear + (double) step / stepsPerYear;
    }

    /** Years of one step. */
    public double stepYears() {
        return 1.0 / stepsPerYear;
    }

    /** First day of a step. */
    public LocalDate dateOf(int step) {
        double year = yearOf(step) + ALMOST;
        int month = (int) Math.floor((year - Math.floor(year)) * MONTHS);
        return LocalDate.of((int) Math.floor(year), month + 1, 1);
    }

    /** True for the last step of a calendar year. */
    public boolean endsYear(int step) {
        return Math.floor(yearOf(step) + ALMOST) < Math.floor(yearOf(step + 1) + ALMOST);
    }
}
