package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.scenario.MarketParameters;

class OwnTrafficTest {

    /**
     * Tokens are q = Y/p with Y = X·(P/P0)^(1−ε) (model specification, section 7): what customers serve in all is what
     * the segment spends, at the mean price of the last step, moved by the growth of X.
     */
    @Test
    void customersReckonWithWhatTheySpendNotWithWhatAdoptionAllows() {
        MarketParameters parameters = Markets.of("none", "spending.expectedPriceFallPerYear=1.5");
        MarketRun run = new MarketRun(parameters, 1);
        for (int step = 0; step < 8; step++) {
            run.step();
        }
        SegmentMarket segment = run.market().segments().get(0);
        double spent = segment.totalUsdPerSecond();
        double allowed = segment.referenceUsdPerSecond();
        double price = segment.meanPrice();
        assertNotEquals(1, spent / allowed, 0.05, "prices are as expected, so this shows nothing");
        run.plan();
        double all = 0;
        for (int bin = 0; bin < CustomerSizes.BINS; bin++) {
            all += segment.sizes().customers(bin) * segment.ownTraffic().tokensPerSecond(bin);
        }
        double growth = segment.referenceUsdPerSecond() / allowed;
        assertEquals(spent * growth / price, all, 1e-9 * all);
        double share = segment.segment().spendingShare() / ChipCostTerms.SECONDS_PER_YEAR;
        assertEquals(parameters.demand().spending().usdPerYear(2025) * share, segment.referenceUsdPerSecond(), 1e-6);
    }
}
