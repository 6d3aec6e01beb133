package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ridgepoint.scenario.MarketParameters;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** Markets at the edge of what can be: each runs to the end with every identity intact, and means what it should. */
class EdgeMarketTest {
    private static MarketParameters baseline(String... settings) {
        return Markets.of("baseline", settings);
    }

    private static StepRecord last(MarketParameters parameters) {
        return SimulationIdentityTest.checkSteps(parameters, 1);
    }

    @Test // a limit: no chip answers in a microsecond, so nothing is sold and no measure of shares has a value
    void nobodyCanServe() {
        String[] limits = List.of("assistant", "agent", "enterprise", "batch", "private").stream()
                .map(name -> "segments." + name + ".tpotLimitSeconds=1e-6")
                .toArray(String[]::new);
        String[] settings = new String[limits.length + 1];
        System.arraycopy(limits, 0, settings, 0, limits.length);
        settings[limits.length] = "time.endYear=2026";
        StepRecord last = last(baseline(settings));
        assertEquals(0, Markets.value(last, "total", "hosted_tokens_per_second"));
        assertEquals(0, Markets.value(last, "total", "hosted_usd_per_year"));
        assertTrue(Double.isNaN(Markets.value(last, "total", "hhi_hosted_tokens")));
        assertTrue(Double.isNaN(Markets.value(last, "total", "price_usd_per_million_tokens")));
    }

    @Test // a limit: with one seller for ever HHI is that of a monopoly
    void oneDeployer() {
        StepRecord last = last(baseline(
                "time.endYear=2026",
                "hosts.startCount=0",
                "labs.startQuality=[0]",
                "labs.startSharesAssistant=[1]",
                "entry.potentialEntrantsPerYear=0"));
        assertEquals(1, Markets.value(last, "total", "deployers"));
        assertEquals(1e4, Markets.value(last, "total", "hhi_hosted_tokens"), 1e-6);
        assertEquals(1e4, Markets.value(last, "total", "hhi_hosted_usd"), 1e-6);
    }

    @Test // a limit: a segment without demand sells nothing, and the others are none the worse
    void noDemandInASegment() {
        StepRecord last = last(
                baseline("time.endYear=2025", "segments.batch.spendingShare=0", "segments.agent.spendingShare=0.4"));
        assertEquals(0, Markets.value(last, "batch", "hosted_tokens_per_second"));
        assertTrue(Double.isNaN(Markets.value(last, "batch", "hhi_hosted_tokens")));
        assertTrue(Markets.value(last, "agent", "hosted_tokens_per_second") > 0);
    }

    @Test // a limit: the least demand that can be set, a dollar a year for everybody, ends without any firm in business
    void hardlyAnyDemand() {
        StepRecord last = last(baseline("time.endYear=2028", "spending.startUsdPerYear=1", "spending.decades=-3"));
        assertEquals(0, Markets.value(last, "total", "deployers"));
        assertEquals(0, Markets.value(last, "total", "hosted_usd_per_year"));
    }

    @Test
    @Tag("slow")
    void aMillionCustomers() {
        StepRecord last =
                last(baseline("time.endYear=2025", "customers.engine=individual", "customers.individuals=1000000"));
        assertTrue(Markets.value(last, "total", "hhi_hosted_tokens") > 0);
    }

    @Test // counted by hand: 5 labs and 495 hosts, whose cash lasts longer than the run and who never leave for their
    // size
    @Tag("slow")
    void fiveHundredDeployers() {
        StepRecord last = last(baseline(
                "time.endYear=2024", "hosts.startCount=495", "entry.potentialEntrantsPerYear=0", "exit.leastShare=0"));
        assertEquals(500, Markets.value(last, "total", "deployers"));
    }
}
