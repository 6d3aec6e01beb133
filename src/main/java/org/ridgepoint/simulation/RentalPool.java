package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.firms.vendors.YearlyOrders;
import org.ridgepoint.hardware.race.RaceLine;

/**
 * Chips of all landlords together, who let them to deployers and to customers who serve themselves. Landlords hold chips at
 * once for what plans rent; of each technology they order what is wanted and not there. Approximations: chips count by the
 * USD that they cost new, of which a year takes one part in as many as a chip lives; what they can do for a USD is that of
 * today's chips; makers of conventional chips can stand in for each other; idle chips wait. At the start landlords have what
 * is wanted then. While vendors ration, landlords ask customers who serve themselves for more from step to step, until they
 * want no more than there is; deployers pay the usual rent, and raise their own prices until demand fits their capacity.
 */
final class RentalPool {
    private static final double MOST_SCARCITY = 1e6;

    private final Map<Optional<RaceLine.Key>, Stock> stocks = new LinkedHashMap<>();
    private final List<Tenancy> tenancies = new ArrayList<>();
    private final YearlyOrders<String> orders = new YearlyOrders<>();
    private boolean started;
    private double scarcity = 1;
    private boolean isShort;

    /** What a deployer plans to rent, cost units. */
    private record Tenancy(Deployer deployer, Stock stock, double units) {}

    /** Chips of a technology, USD at list prices. */
    static final class Stock {
        private final Map<String, Wish> wishes = new LinkedHashMap<>();
        private double usd;
        private double wanted;

        /** What is not there. */
        double orderUsd() {
            return Math.max(0, wanted - usd);
        }

        /** Products of which something is wanted. */
        Iterable<Wish> wishes() {
            return wishes.values();
        }

        double part(Wish wish) {
            return wish.usd / wanted;
        }

        private double served() {
            return wanted > usd ? usd / wanted : 1;
        }
    }

    /** How much of a product is wanted. */
    static final class Wish {
        private final MarketProduct product;
        private double usd;

        private Wish(MarketProduct product) {
            this.product = product;
        }

        MarketProduct product() {
            return product;
        }
    }

    /** Begins a step: chips are older, and nothing is wanted yet. */
    void begin(double partOfLife, int rememberFrom) {
        tenancies.clear();
        isShort = false;
        orders.forget(rememberFrom);
        for (Stock stock : stocks.values()) {
            stock.usd *= 1 - partOfLife;
            stock.wanted = 0;
            stock.wishes.clear();
        }
    }

    /** Notes what customers want who serve themselves, cost units on a product. */
    Stock want(MarketProduct product, Optional<RaceLine.Key> line, double units) {
        Stock stock = stocks.computeIfAbsent(line, absent -> new Stock());
        double usd = units * product.chip().priceOfUnitUsd();
        stock.wanted += usd;
        stock.wishes.computeIfAbsent(product.id(), absent -> new Wish(product)).usd += usd;
        return stock;
    }

    /** Notes what a deployer plans to rent. */
    void want(Deployer deployer, MarketProduct product, Optional<RaceLine.Key> line, double units) {
        tenancies.add(new Tenancy(deployer, want(product, line, units), units));
    }

    /** Once all is wanted: at the start it is there, but for what a step has worn. */
    void start(double partOfLife) {
        if (!started) {
            stocks.values().forEach(stock -> stock.usd = stock.wanted * (1 - partOfLife));
            started = true;
        }
    }

    /** By technology, in the order in which it was first wanted. */
    Map<Optional<RaceLine.Key>, Stock> stocks() {
        return stocks;
    }

    /** Chips arrive, USD at list prices; less than was ordered if vendors ration. */
    void deliver(Stock stock, double usd, boolean all) {
        stock.usd = all ? Math.max(stock.usd, stock.wanted) : stock.usd + usd;
        isShort |= !all;
    }

    /**
     * Lets the price for customers who serve themselves follow what is wanted over what is there; half of the way in
     * logarithms, since they react strongly (an assumption).
     */
    void price() {
        double wanted = 0;
        double there = 0;
        for (Stock stock : stocks.values()) {
            wanted += stock.wanted;
            there += stock.usd;
        }
        double ratio = wanted > 0 ? Math.sqrt(wanted / there) : 1;
        scarcity = Math.max(1, Math.min(scarcity * ratio, MOST_SCARCITY));
    }

    /** Price for customers who serve themselves over that without rationing. */
    double scarcity() {
        return scarcity;
    }

    /** What landlords ordered in the last year, by maker. */
    YearlyOrders<String> orders() {
        return orders;
    }

    /** True if not all that is wanted can be rented. Else landlords find chips even for more than was planned. */
    boolean isShort() {
        return isShort;
    }

    /** What a deployer can rent at most in a step, cost units: of each technology the part that all its tenants get. */
    double limit(Deployer deployer) {
        if (!isShort) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (Tenancy tenancy : tenancies) {
            sum += tenancy.deployer() == deployer
                    ? tenancy.units() * tenancy.stock().served()
                    : 0;
        }
        return sum;
    }
}
