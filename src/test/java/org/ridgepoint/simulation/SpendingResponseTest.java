package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.labs.CapabilityRace;
import org.ridgepoint.pricing.CostBasis;
import org.ridgepoint.pricing.PriceRule;

/** Spending follows adoption as long as raw prices fall as expected, whatever quality does (section 7). */
class SpendingResponseTest {
    private static final int YEARS = 10;

    /**
     * Costs fall by 0.3 a year and all models improve alike: Y/X stays within 1 %. A fall of 0.4 raises it by
     * 0.1·(ε − 1) = 0.02 a year. Self-hosting is made too dear to matter, because its price follows hardware.
     */
    @ParameterizedTest
    @CsvSource({"0.3, 0, 0", "0.3, 0.5, 0", "0.3, 2, 0", "0.4, 0.5, 0.02", "0, 0.5, -0.06"})
    void spendingStaysOnItsPathWhateverQualityDoes(double costFall, double progress, double expectedGrowth) {
        Market market = new MarketRun(Markets.of("none", "segments.enterprise.selfHostingTaste=100"), 1).market();
        SegmentMarket segment = market.segments().get(2);
        CapabilityRace race = new CapabilityRace(progress, 0, 0);
        double before = spendingOverPath(market, segment, 0, 0);
        for (int year = 1; year <= YEARS; year++) {
            for (Lab lab : market.labs()) {
                lab.advance(race, progress, lab.capability(), progress, 1);
                lab.release(0, 1);
            }
            for (Deployer deployer : market.deployers()) {
                Position position = deployer.position(segment.index());
                position.cost(position.averageCost() * StrictMath.exp(-costFall), position.scaleElasticity(), 1);
            }
            double now = spendingOverPath(market, segment, year, progress * year);
            double expected = before * StrictMath.exp(expectedGrowth * year);
            assertEquals(expected, now, 0.01 * expected, "year " + year);
        }
    }

    private static double spendingOverPath(Market market, SegmentMarket segment, int years, double progress) {
        double year = market.year() + years;
        segment.begin(year);
        Qualities start = market.qualities();
        double open = market.openWeights().quality() + progress;
        Qualities qualities = new Qualities(start.menu(), Math.max(start.frontier(), open), open);
        Sellers sellers = Sellers.in(segment.index(), market.deployers());
        market.pricing(segment).solve(sellers, qualities, new PriceRule.Equilibrium(CostBasis.FULL_COST), year);
        double spending = 0;
        for (int group = 0; group < segment.groups(); group++) {
            spending += segment.spending(group);
        }
        return spending / segment.referenceUsdPerSecond();
    }
}
