package org.ridgepoint.hardware.race;

/**
 * A generation of an in-memory line comes on sale.
 *
 * @param line which line
 * @param number from 1
 * @param year decimal year
 * @param maturity m of the line at that moment
 * @param costFactor what learning has left of the unit cost, in (0, 1]
 */
public record Launch(RaceLine.Key line, int number, double year, double maturity, double costFactor) {}
