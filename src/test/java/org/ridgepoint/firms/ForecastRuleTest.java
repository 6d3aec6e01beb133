package org.ridgepoint.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ridgepoint.firms.ForecastRule.Forecast;

class ForecastRuleTest {
    private static final ForecastRule RULE = new ForecastRule(0.3, true);

    @Test // by hand: level 0.3·ln 2 = 0.207944, trend 0.3·0.207944 = 0.0623832; then expected 0.2703273, seen ln 4
    void holtTwoSteps() {
        Forecast first = RULE.update(Forecast.of(1), 2, 4, 0);
        assertEquals(0.2079442, first.logLevel(), 1e-7);
        assertEquals(0.0623832, first.logTrend(), 1e-7);
        Forecast second = RULE.update(first, 4, 4, 0);
        // level 0.2703273 + 0.3·(1.3862944 − 0.2703273); trend 0.0623832 + 0.3·(0.6051175 − 0.2079442 − 0.0623832)
        assertEquals(0.6051175, second.logLevel(), 1e-7);
        assertEquals(0.1628202, second.logTrend(), 1e-7);
        assertEquals(StrictMath.exp(0.7679377), second.tokensPerSecond(), 1e-6);
    }

    @Test // the first sale is all that is known
    void firstSaleStartsTheHistory() {
        Forecast nothing = Forecast.of(0);
        assertFalse(nothing.hasHistory());
        assertFalse(RULE.update(nothing, 0, 4, 0).hasHistory());
        Forecast started = RULE.update(nothing, 50, 4, 0);
        assertTrue(started.hasHistory());
        assertEquals(50, started.tokensPerSecond(), 1e-9);
        assertEquals(0, started.logTrend(), 0);
    }

    @Test // steady growth is learnt exactly: level and trend have no bias under a constant trend
    void learnsExponentialGrowth() {
        Forecast forecast = Forecast.of(1);
        double traffic = 1;
        for (int step = 0; step < 120; step++) {
            traffic *= 1.4;
            forecast = RULE.update(forecast, traffic, 4, 0);
        }
        assertEquals(StrictMath.log(1.4), forecast.logTrend(), 1e-6);
        assertEquals(1, forecast.tokensPerSecond() / (1.4 * traffic), 1e-6);
    }

    @Test // 40 tokens were sold last: as many again, or as many more as the path has it
    void naiveAndForwardLooking() {
        Forecast before = new Forecast(StrictMath.log(10), 0.5);
        ForecastRule naive = new ForecastRule(ForecastRule.Kind.NAIVE, 0.3, true);
        assertEquals(40, naive.update(before, 40, 4, 0.2).tokensPerSecond(), 1e-9);
        ForecastRule ahead = new ForecastRule(ForecastRule.Kind.FORWARD_LOOKING, 0.3, true);
        assertEquals(40 * StrictMath.exp(0.2), ahead.update(before, 40, 4, 0.2).tokensPerSecond(), 1e-9);
    }

    @Test // without trend the level trails steady growth g by g·(1 − w)/w: here ln 1.4·0.7/0.3
    void withoutTrendItLags() {
        ForecastRule flat = new ForecastRule(0.3, false);
        Forecast forecast = Forecast.of(1);
        double traffic = 1;
        for (int step = 0; step < 120; step++) {
            traffic *= 1.4;
            forecast = flat.update(forecast, traffic, 4, 0);
        }
        assertEquals(0, forecast.logTrend(), 0);
        assertEquals(StrictMath.log(1.4) * 0.7 / 0.3, StrictMath.log(traffic) - forecast.logLevel(), 1e-9);
    }

    @Test // three months with the same news move a level without trend as far as one quarter: 1 − 0.7
    void monthsCompoundToAQuarter() {
        ForecastRule flat = new ForecastRule(0.3, false);
        Forecast months = Forecast.of(1);
        for (int month = 0; month < 3; month++) {
            months = flat.update(months, 10, 12, 0);
        }
        assertEquals(0.3 * StrictMath.log(10), months.logLevel(), 1e-12);
    }

    @Test // full weight is naive expectation of the level
    void fullWeightForgetsThePast() {
        ForecastRule naive = new ForecastRule(1, false);
        assertEquals(7, naive.update(Forecast.of(1000), 7, 4, 0).tokensPerSecond(), 1e-12);
    }

    @Test
    void changeOfRangeScalesTheForecastButStartsNone() {
        assertEquals(30, Forecast.of(10).times(3).tokensPerSecond(), 1e-9);
        assertFalse(Forecast.of(0).times(3).hasHistory());
    }
}
