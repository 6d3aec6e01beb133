package org.ridgepoint.hardware.race;

import org.ridgepoint.units.Require;

/**
 * When a technology becomes the dominant design, and how long it then takes to scale. Maturity follows a logistic that
 * passes 0.1 at consensus and 0.9 at the end of scale-up (model specification, section 5).
 *
 * @param consensusYear T_dd: decimal year of the dominant design; nothing is sold before it
 * @param scaleUpYears T_su: years from maturity 0.1 to 0.9
 */
public record Maturation(double consensusYear, double scaleUpYears) {

    private static final double LOG_ODDS_AT_CONSENSUS = -StrictMath.log(9);

    public Maturation {
        Require.within(consensusYear, 1990, Double.MAX_VALUE, "consensusYear");
        Require.positive(scaleUpYears, "scaleUpYears");
    }

    /**
     * Maturity after this many years on the technology's own clock, which runs at the calendar's pace unless sales or
     * subsidies speed it.
     */
    public double maturityAfter(double clockYearsSinceConsensus) {
        double logOdds = LOG_ODDS_AT_CONSENSUS * (1 - 2 * clockYearsSinceConsensus / scaleUpYears);
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
