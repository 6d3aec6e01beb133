package org.ridgepoint.firms;

import net.jafama.StrictFastMath;
import org.ridgepoint.units.Require;

/**
 * How deployers expect traffic, in logarithms (model specification, section 8).
 *
 * @param kind how news turns into expectations
 * @param weightPerQuarter weight of a quarter's news in adaptive expectations
 * @param trend false for adaptive expectations without growth
 */
public record ForecastRule(Kind kind, double weightPerQuarter, boolean trend) {

    /** Kinds of expectations. */
    public enum Kind {
        /** Level and trend each move towards what was seen by the same weight (Holt's method). */
        ADAPTIVE,
        /** The next step will be as the last one was. */
        NAIVE,
        /** From what was sold last, traffic grows as the path of adoption and the expected fall of prices have it. */
        FORWARD_LOOKING
    }

    private static final double QUARTERS_PER_YEAR = 4;
    private static final double LEAST_TOKENS_PER_SECOND = 1e-3;
    private static final double LOG_LEAST = StrictFastMath.log(LEAST_TOKENS_PER_SECOND);

    /** Adaptive expectations. */
    public ForecastRule(double weightPerQuarter, boolean trend) {
        this(Kind.ADAPTIVE, weightPerQuarter, trend);
    }

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
            return new Forecast(StrictFastMath.log(Math.max(tokensPerSecond, LEAST_TOKENS_PER_SECOND)), 0);
        }

        /** The same with all traffic multiplied by {@code factor}; unchanged without history. */
        public Forecast times(double factor) {
            return hasHistory() ? new Forecast(logLevel + StrictFastMath.log(factor), logTrend) : this;
        }

        /** False as long as nothing was ever sold. */
        public boolean hasHistory() {
            return logLevel > LOG_LEAST;
        }

        /** Traffic expected for the coming step, in tokens per second. */
        public double tokensPerSecond() {
            return StrictFastMath.exp(logLevel + logTrend);
        }
    }

    /**
     * The expectation after a step in which traffic was {@code tokensPerSecond}; the first sale starts the history.
     *
     * @param logPathGrowth growth per step of tokens of all sellers on the path of adoption, in logarithms
     */
    public Forecast update(Forecast before, double tokensPerSecond, int stepsPerYear, double logPathGrowth) {
        Forecast seen = Forecast.of(tokensPerSecond);
        if (!before.hasHistory() || kind == Kind.NAIVE) {
            return seen;
        }
        return kind == Kind.FORWARD_LOOKING
                ? new Forecast(seen.logLevel(), logPathGrowth)
                : adapt(before, seen.logLevel(), stepsPerYear);
    }

    private Forecast adapt(Forecast before, double seen, int stepsPerYear) {
        double weight = weightPerStep(stepsPerYear);
        double expected = before.logLevel() + before.logTrend();
        double level = expected + weight * (seen - expected);
        double growth = before.logTrend() + weight * (level - before.logLevel() - before.logTrend());
        return new Forecast(level, trend ? growth : 0);
    }

    private double weightPerStep(int stepsPerYear) {
        return weightPerQuarter == 1
                ? 1
                : -StrictFastMath.expm1(QUARTERS_PER_YEAR / stepsPerYear * StrictFastMath.log1p(-weightPerQuarter));
    }
}
