package org.ridgepoint.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ridgepoint.firms.CopyTraffic;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.firms.Position;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.RaceInput.Sales;
import org.ridgepoint.hardware.race.RaceLine;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.inference.ServingOption;

/**
 * What vendors sell, estimated from what serving costs deployers, rented and owned chips alike. Assumption: purchases are
 * a fixed share of the cost of serving, those of customers who serve themselves do not count, and everything but
 * in-memory lines is conventional.
 */
final class HardwareSales {
    private final Market market;
    private final double[][] inMemoryTokens;
    private final Map<RaceLine.Key, Sales> inMemory = new LinkedHashMap<>();
    private double usdPerYear;

    HardwareSales(Market market) {
        this.market = market;
        inMemoryTokens = new double[market.parameters().demand().segments().size()][TechnologyFamily.values().length];
    }

    /** Looks at the step that was served last. */
    void estimate() {
        inMemory.clear();
        usdPerYear = 0;
        for (SegmentMarket segment : market.segments()) {
            Arrays.fill(inMemoryTokens[segment.index()], 0);
            for (Deployer deployer : market.activeDeployers()) {
                Position position = deployer.position(segment.index());
                usdPerYear += purchases(position.servingUsdPerSecond());
                if (position.tokensPerSecond() > 0 && market.costs().offersInMemory()) {
                    look(segment, deployer, position);
                }
            }
        }
    }

    private double purchases(double servingUsdPerSecond) {
        double share = market.parameters().hardware().vendors().chipShareOfServing();
        return share * servingUsdPerSecond * ChipCostTerms.SECONDS_PER_YEAR;
    }

    private void look(SegmentMarket segment, Deployer deployer, Position position) {
        CostFrontier frontier =
                position.variant() == null ? null : market.costs().frontier(segment.index(), position.variant());
        if (frontier != null) {
            CopyTraffic copies = segment.copies(deployer, position.tokensPerSecond());
            copies.forEach(frontier, (option, tokens, usd) -> add(segment.index(), option, tokens, usd));
        }
    }

    private void add(int segment, ServingOption option, double tokensPerSecond, double usdPerSecond) {
        MarketProduct product = market.costs().productOf(option);
        if (!product.family().inMemory()) {
            return;
        }
        inMemoryTokens[segment][product.family().ordinal()] += tokensPerSecond;
        Optional<RaceLine.Key> line = market.hardware().lineOf(product);
        if (line.isPresent()) {
            double usd = purchases(usdPerSecond);
            double units = usd / market.hardware().priceUsd(product);
            inMemory.merge(line.get(), new Sales(usd, units), Sales::plus);
        }
    }

    /** Sales of in-memory lines. */
    Map<RaceLine.Key, Sales> inMemory() {
        return inMemory;
    }

    /** Sales of everything else, USD per year. */
    double conventionalUsdPerYear() {
        double lines = 0;
        for (Sales sales : inMemory.values()) {
            lines += sales.usdPerYear();
        }
        return Math.max(0, usdPerYear - lines);
    }

    /** Hosted tokens per second that run on anything but conventional hardware. */
    double inMemoryTokensPerSecond(SegmentMarket segment) {
        double sum = 0;
        for (double tokens : inMemoryTokens[segment.index()]) {
            sum += tokens;
        }
        return sum;
    }

    /** Hosted tokens per second that run on hardware of an in-memory family; 0 for conventional hardware. */
    double tokensPerSecond(SegmentMarket segment, TechnologyFamily family) {
        return inMemoryTokens[segment.index()][family.ordinal()];
    }
}
