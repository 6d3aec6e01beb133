package org.ridgepoint.firms;

import org.ridgepoint.units.Require;

/**
 * Adaptive expectations with a trend, in logarithms: level and trend each move towards what was seen by the same weight
 * (Holt's method; model specification, section 8).
 *
 * @param weightPerQuarter weight of a quarter's news
 * @param trend false to expect no growth
 */
public record ForecastRule(double weightPerQuarter, boolean trend) {
    private static final double QUARTERS_PER_YEAR = 4;
    private static final double LEAST_TOKENS_PER_SECOND = 1e-3;
    private static final double LOG_LEAST = StrictMath.log(LEAST_TOKENS_PER_SECOND);

    public ForecastRule {
        Require.fraction(weightPerQuarter, "weightPerQuarter");
    }

    /**
     * What a deployer expects.
     *
     * @param logLevel ln of the traffic that it takes for the present one, tokens per second
     * @param logTrend expected growth per step
     */
    public record Forecast(double logLevel, double logTrend) {

        /** An expectation without history. */
        public static Forecast of(double tokensPerSecond) {
            return new Forecast(StrictMath.log(Math.max(tokensPerSecond, LEAST_TOKENS_PER_SECOND)), 0);
        }

        /** The same with all traffic multiplied by {@code factor}; unchanged without history. */
        public Forecast times(double factor) {
            return hasHistory() ? new Forecast(logLevel + StrictMath.log(factor), logTrend) : this;
        }

        /** False as long as nothing was ever sold. */
        public boolean hasHistory() {
            return logLevel > LOG_LEAST;
        }

        /** Traffic expected for the coming step, in tokens per second. */
        public double tokensPerSecond() {
            return StrictMath.exp(logLevel + logTrend);
        }
    }

    /** The expectation after a step in which traffic was {@code tokensPerSecond}; the first sale starts the history. */
    public Forecast update(Forecast before, double tokensPerSecond, int stepsPerYear) {
        if (!before.hasHistory()) {
            return Forecast.of(tokensPerSecond);
        }
        double weight = weightPerStep(stepsPerYear);
        double seen = StrictMath.log(Math.max(tokensPerSecond, LEAST_TOKENS_PER_SECOND));
        double expected = before.logLevel() + before.logTrend();
        double level = expected + weight * (seen - expected);
        double growth = before.logTrend() + weight * (level - before.logLevel() - before.logTrend());
        return new Forecast(level, trend ? growth : 0);
    }

    private double weightPerStep(int stepsPerYear) {
        return weightPerQuarter == 1
                ? 1
                : -StrictMath.expm1(QUARTERS_PER_YEAR / stepsPerYear * StrictMath.log1p(-weightPerQuarter));
    }
}
