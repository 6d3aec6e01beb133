package org.ridgepoint.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ridgepoint.firms.CopyTraffic;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.vendors.Sale;
import org.ridgepoint.firms.vendors.YearlyOrders;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.RaceInput.Sales;
import org.ridgepoint.hardware.race.RaceLine;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.inference.ServingOption;

/** What vendors sold in a step, by maker and by line, and which technology served. */
final class HardwareSales {
    private final Market market;
    private final double[][] inMemoryTokens;
    private final Map<String, Sale> conventional = new LinkedHashMap<>();
    private final Map<String, Sale> inMemory = new LinkedHashMap<>();
    private final Map<RaceLine.Key, Double> unitsOfLine = new LinkedHashMap<>();
    private final YearlyOrders<RaceLine.Key> yearly = new YearlyOrders<>();

    HardwareSales(Market market) {
        this.market = market;
        inMemoryTokens = new double[market.parameters().demand().segments().size()][TechnologyFamily.values().length];
    }

    /** Begins a step: nothing is sold in it yet. */
    void begin() {
        conventional.clear();
        inMemory.clear();
        unitsOfLine.clear();
        yearly.forget(market.step() - market.calendar().stepsPerYear() + 1);
    }

    /** Notes a sale of so many chips, which need not be whole. */
    void add(MarketProduct product, double chips, Sale sale) {
        Optional<RaceLine.Key> line = market.hardware().lineOf(product);
        Map<String, Sale> sales = line.isPresent() ? inMemory : conventional;
        sales.merge(product.chip().platform(), sale, Sale::plus);
        line.ifPresent(key -> {
            unitsOfLine.merge(key, chips, Double::sum);
            yearly.add(market.step(), key, sale.paidUsd());
        });
    }

    /** Sales of the catalogue and of conventional lines in the step, by maker. */
    Map<String, Sale> conventional() {
        return conventional;
    }

    /** Sales of in-memory lines in the step, by vendor. */
    Map<String, Sale> inMemory() {
        return inMemory;
    }

    /** Sales of in-memory lines: USD of the last year, and the chips of the step at a yearly rate. */
    Map<RaceLine.Key, Sales> lines() {
        Map<RaceLine.Key, Sales> lines = new LinkedHashMap<>();
        for (RaceLine.Key line : yearly.sources()) {
            double units =
                    unitsOfLine.getOrDefault(line, 0.0) * market.calendar().stepsPerYear();
            lines.put(line, new Sales(yearly.usd(line), units));
        }
        return lines;
    }

    /** Looks on what the step was served. */
    void observeServing() {
        for (SegmentMarket segment : market.segments()) {
            Arrays.fill(inMemoryTokens[segment.index()], 0);
            for (Deployer deployer : market.activeDeployers()) {
                Position position = deployer.position(segment.index());
                if (position.tokensPerSecond() > 0 && market.costs().offersInMemory()) {
                    look(segment, deployer, position);
                }
            }
        }
    }

    private void look(SegmentMarket segment, Deployer deployer, Position position) {
        CostFrontier frontier =
                position.variant() == null ? null : market.costs().frontier(segment.index(), position.variant());
        if (frontier != null) {
            CopyTraffic copies = segment.copies(deployer, position.tokensPerSecond());
            copies.forEach(frontier, (option, tokens, usd) -> addTokens(segment.index(), option, tokens));
        }
    }

    private void addTokens(int segment, ServingOption option, double tokensPerSecond) {
        TechnologyFamily family = market.costs().productOf(option).family();
        if (family.inMemory()) {
            inMemoryTokens[segment][family.ordinal()] += tokensPerSecond;
        }
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
