package org.ridgepoint.hardware.race;

import java.util.Map;
import org.ridgepoint.units.Require;

/**
 * What the market did in a step, as far as the race depends on it.
 *
 * @param years length of the step
 * @param researchUsdPerYear R, research on in-memory computing including subsidies
 * @param sales sales of each line that sold anything
 * @param subsidyShare share by which subsidies speed every clock
 */
public record RaceInput(double years, double researchUsdPerYear, Map<RaceLine.Key, Sales> sales, double subsidyShare) {

    public RaceInput {
        Require.positive(years, "years");
        sales = Map.copyOf(sales);
    }

    /**
     * Sales of a line at a yearly rate.
     *
     * @param usdPerYear revenue
     * @param unitsPerYear chips
     */
    public record Sales(double usdPerYear, double unitsPerYear) {
        static final Sales NONE = new Sales(0, 0);

        /** Both together. */
        public Sales plus(Sales other) {
            return new Sales(usdPerYear + other.usdPerYear, unitsPerYear + other.unitsPerYear);
        }
    }

    Sales of(RaceLine.Key line) {
        return sales.getOrDefault(line, Sales.NONE);
    }
}
