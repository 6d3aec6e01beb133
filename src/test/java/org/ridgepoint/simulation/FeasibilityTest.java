package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** What cannot be served is not sold: tokens are 0 and shares absent, and nothing breaks. */
class FeasibilityTest {

    @ParameterizedTest // a token in a microsecond: no hardware can
    @ValueSource(strings = {"agent", "private"})
    void segmentThatNobodyCanServe(String segment) {
        String setting = "segments." + segment + ".tpotLimitSeconds=1e-6";
        for (StepRecord step : Markets.run(Markets.of("baseline", setting, "time.endYear=2024.5"), 1)) {
            assertEquals(0, Markets.value(step, segment, "hosted_tokens_per_second"), 0);
            assertEquals(0, Markets.value(step, segment, "self_hosted_usd_per_year"), 0);
            assertTrue(Double.isNaN(Markets.value(step, segment, "hhi_hosted_tokens")));
            assertTrue(Double.isNaN(Markets.value(step, segment, "price_index_raw")));
            assertTrue(Markets.value(step, "assistant", "hhi_hosted_tokens") > 0);
        }
    }

    @Test
    void marketThatNobodyCanServe() {
        String[] settings = {
            "segments.assistant.tpotLimitSeconds=1e-6",
            "segments.agent.tpotLimitSeconds=1e-6",
            "segments.enterprise.tpotLimitSeconds=1e-6",
            "segments.batch.tpotLimitSeconds=1e-6",
            "segments.private.tpotLimitSeconds=1e-6",
            "time.endYear=2027"
        };
        for (StepRecord step : Markets.run(Markets.of("baseline", settings), 1)) {
            assertEquals(0, Markets.value(step, "total", "hosted_tokens_per_second"), 0);
            assertTrue(Double.isNaN(Markets.value(step, "total", "hhi_hosted_usd")));
            assertEquals(0, Markets.value(step, "total", "entries"), 0);
        }
    }

    @Test // it had customers and hardware; without hardware it has neither sales nor costs in that step
    void deployerThatCanNoLongerServeSellsNothing() {
        MarketRun run = new MarketRun(Markets.of("baseline"), 1);
        run.step();
        run.plan();
        Deployer deployer = run.market().deployers().get(0);
        Position position = deployer.position(0);
        assertTrue(position.tokensPerSecond() > 0);
        position.plan(null, position.listed());
        position.cost(Double.POSITIVE_INFINITY, 0, 0);
        run.sell();
        run.entry();
        run.measure();
        assertEquals(0, position.tokensPerSecond(), 0);
        assertEquals(0, position.revenueUsdPerSecond(), 0);
        assertEquals(0, position.servingUsdPerSecond(), 0);
        assertEquals(0, run.market().segments().get(0).engine().share(0, deployer.id()), 0);
    }
}
