package org.ridgepoint.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.firms.vendors.Sale;
import org.ridgepoint.firms.vendors.VolumeDiscount;
import org.ridgepoint.firms.vendors.YearlyOrders;
import org.ridgepoint.simulation.MarketObserver.Measurement;
import org.ridgepoint.simulation.MarketObserver.StepRecord;

/** Orders, discounts and rationing in whole markets (model specification, section 5). */
class ProcurementTest {
    private static final double RELATIVE = 1e-9;

    private static StepRecord last(String... settings) {
        List<StepRecord> steps = Markets.run(Markets.of("none", settings), 1);
        return steps.get(steps.size() - 1);
    }

    /** A contract for chips with a list price of so many USD, at a discount. */
    private static Contract contract(Market market, MarketProduct product, double usd, double saved) {
        double need = usd / product.chip().priceOfUnitUsd();
        Contract contract = new Contract(market.deployers().get(0), 0, 1, need, need);
        Contract.Lot lot = new Contract.Lot(product, Optional.empty(), 1, saved);
        contract.add(new Contract.Item(product.chip(), need, List.of(lot)));
        return contract;
    }

    private static Market market(String... settings) {
        Market market = new MarketRun(Markets.of("none", settings), 1).market();
        market.step(4);
        return market;
    }

    private static MarketProduct product(Market market) {
        return market.hardware().onSale(2024).stream()
                .filter(each -> each.chip().canBeOwned())
                .findFirst()
                .orElseThrow();
    }

    @Test // 400 a year are 100 by the end of the first quarter: 80 for the large contract, 20 of 60 and nothing of 10;
    // at a tenth off the second pays 18
    void largestContractIsServedFirst() {
        Market market = market("vendors.supplyGrowthPerYear=0", "vendors.leastSupplyUsdPerYear=400");
        MarketProduct product = product(market);
        Contract large = contract(market, product, 80, 0);
        Contract middle = contract(market, product, 60, 0.1);
        Contract small = contract(market, product, 10, 0);
        new Deliveries(market).ration(List.of(small, middle, large));
        assertEquals(80, large.usd(), RELATIVE * 80);
        assertEquals(18, middle.usd(), RELATIVE * 18);
        assertEquals(0, small.usd(), 0);
        assertEquals(1.0 / 3, middle.items().get(0).delivered(), RELATIVE);
        assertEquals(0.1, middle.items().get(0).discount(), RELATIVE);
        assertEquals(50, market.capital().unmetUsd(), RELATIVE * 50);
        Event event = market.log().events().get(market.log().events().size() - 1);
        assertEquals(Event.Kind.SUPPLY_RATIONED, event.kind());
        assertEquals("conventional", event.subject());
    }

    @Test // without a limit nothing is rationed, and nothing is noted
    void withoutLimitAllIsDelivered() {
        Market market = market();
        Contract huge = contract(market, product(market), 1e15, 0);
        assertTrue(new Deliveries(market).ration(List.of(huge)).isEmpty());
        assertEquals(1, huge.items().get(0).delivered(), 0);
        assertEquals(0, market.capital().unmetUsd(), 0);
    }

    @Test // a stock of 100 that four years wear: 6.25 in a quarter; with 120 wanted landlords order 26.25 and all can
    // be rented
    void landlordsReplaceAndGrow() {
        Market market = market();
        MarketProduct product = product(market);
        double unit = 1 / product.chip().priceOfUnitUsd();
        Deployer tenant = market.deployers().get(0);
        RentalPool pool = new RentalPool();
        pool.begin(1.0 / 16, -4);
        pool.want(tenant, product, Optional.empty(), 100 * unit);
        pool.start(0);
        RentalPool.Stock stock = pool.stocks().get(Optional.empty());
        assertEquals(0, stock.orderUsd(), 0);
        pool.begin(1.0 / 16, -4);
        pool.want(tenant, product, Optional.empty(), 90 * unit);
        pool.want(product, Optional.empty(), 30 * unit);
        assertEquals(26.25, stock.orderUsd(), RELATIVE * 26.25);
        pool.deliver(stock, 26.25, true);
        assertEquals(Double.POSITIVE_INFINITY, pool.limit(tenant), 0);
        pool.price();
        assertEquals(1, pool.scarcity(), RELATIVE);
        // a step on, half of what is worn is replaced, and another 100 are wanted: all tenants get the same part
        pool.begin(1.0 / 16, -4);
        pool.want(tenant, product, Optional.empty(), 220 * unit);
        double there = 120 * 15 / 16.0 + 3.75;
        pool.deliver(stock, 3.75, false);
        assertTrue(pool.isShort());
        assertEquals(there * unit, pool.limit(tenant), RELATIVE * there * unit);
        pool.price();
        assertEquals(Math.sqrt(220 / there), pool.scarcity(), RELATIVE);
    }

    @Test // identities: orders of deployers and landlords are all that vendors sell; nobody saves more than 30 %; a
    // deployer's yearly orders are the list prices of what it paid for
    void ordersAddUp() {
        MarketRun run = new MarketRun(Markets.of("ideal", "time.endYear=2029"), 2);
        while (run.hasNext()) {
            run.plan();
            Market market = run.market();
            double list = 0;
            double paid = 0;
            for (var sales :
                    List.of(market.sales().conventional(), market.sales().inMemory())) {
                for (Sale sale : sales.values()) {
                    list += sale.listUsd();
                    paid += sale.paidUsd();
                }
            }
            double orders = market.rentals().orders().usd()
                    - before(market, market.rentals().orders());
            for (Deployer deployer : market.activeDeployers()) {
                orders += deployer.orders().usd() - before(market, deployer.orders());
                assertTrue(deployer.replacementCost() > 0.7 && deployer.replacementCost() <= 1);
            }
            assertEquals(list, orders, RELATIVE * list);
            assertTrue(paid <= list && paid >= 0.7 * list);
            run.sell();
            run.entry();
            run.measure();
        }
    }

    private static double before(Market market, YearlyOrders<String> orders) {
        return orders.sources().stream()
                .mapToDouble(vendor -> orders.usdBefore(market.step(), vendor))
                .sum();
    }

    @Test // a limit: no discount per decade is no discount, to the last bit
    void discountOfNothingIsNone() {
        List<Measurement> off =
                last("time.endYear=2027", "vendors.volumeDiscounts=false").measurements();
        List<Measurement> nothing =
                last("time.endYear=2027", "vendors.discountPerDecade=0").measurements();
        assertEquals(off, nothing);
        assertFalse(off.equals(last("time.endYear=2027").measurements()));
    }

    @Test // a direction: discounts make replacement cheaper for whoever buys more, and concentrate the market
    void discountsFavourLargeBuyers() {
        MarketRun run = new MarketRun(Markets.of("none", "time.endYear=2029"), 1);
        StepRecord with = run.step();
        while (run.hasNext()) {
            with = run.step();
        }
        List<Deployer> buyers = run.market().activeDeployers().stream()
                .filter(deployer -> deployer.orders().usd() > 0)
                .toList();
        for (Deployer one : buyers) {
            for (Deployer other : buyers) {
                boolean more = one.orders().usd() > 10 * other.orders().usd();
                assertTrue(!more
                        || one.orders().meanDiscount(VolumeDiscount.DEFAULT)
                                > other.orders().meanDiscount(VolumeDiscount.DEFAULT));
            }
        }
        double largest = Markets.value(with, "total", "discount_largest_buyer");
        double median = Markets.value(with, "total", "discount_median_buyer");
        assertTrue(largest > median && median > 0 && largest <= 0.3);
        StepRecord without = last("time.endYear=2029", "vendors.volumeDiscounts=false");
        assertTrue(Markets.value(with, "total", "hhi_hosted_tokens")
                > Markets.value(without, "total", "hhi_hosted_tokens"));
    }

    @Test // a limit: no growth at all: no year's deliveries exceed those of the first, and someone goes without
    void zeroGrowthBinds() {
        MarketRun run = new MarketRun(
                Markets.of(
                        "none",
                        "vendors.supplyGrowthPerYear=0",
                        "vendors.leastSupplyUsdPerYear=0",
                        "time.endYear=2026"),
                1);
        double[] delivered = new double[3];
        double unmet = 0;
        StepRecord last = null;
        while (run.hasNext()) {
            last = run.step();
            int year = run.market().step() / 4;
            delivered[year] += run.market().sales().conventional().values().stream()
                    .mapToDouble(Sale::listUsd)
                    .sum();
            unmet += run.market().capital().unmetUsd();
        }
        assertTrue(delivered[1] <= delivered[0] * (1 + RELATIVE), delivered[1] + " after " + delivered[0]);
        assertTrue(delivered[2] <= delivered[0] * (1 + RELATIVE), delivered[2] + " after " + delivered[0]);
        assertTrue(unmet > 0);
        assertTrue(run.market().rentals().scarcity() > 1);
        assertTrue(Markets.value(last, "total", "price_usd_per_million_tokens")
                > 2 * Markets.value(last("time.endYear=2026"), "total", "price_usd_per_million_tokens"));
    }
}
