package org.ridgepoint.firms.vendors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.TechnologyFamily;

/** Vendors by hand (model specification, section 5: α_v 2, ε_v 1.2). */
class VendorTest {
    private static final VendorTerms TERMS = VendorTerms.DEFAULT;
    private static final String NEW = Vendor.challengerName(TechnologyFamily.DIGITAL_CIM);

    private static VendorMarket market() {
        return new VendorMarket(
                TERMS,
                List.of(
                        Vendor.incumbent("big", 0.8),
                        Vendor.incumbent("small", 0.2),
                        Vendor.incumbent("tiny", 0),
                        Vendor.challenger(TechnologyFamily.DIGITAL_CIM)));
    }

    private static Sale listed(double usd) {
        return new Sale(usd, usd);
    }

    @Test // E = 3·(1 − S) + 1.2·S: 3, 2.1, 1.2 and 1.56
    void markupFollowsTheShareOfSales() {
        assertEquals(1.5, TERMS.markup(0), 1e-12);
        assertEquals(2.1 / 1.1, TERMS.markup(0.5), 1e-12);
        assertEquals(6, TERMS.markup(1), 1e-12);
        assertEquals(1.56 / 0.56, TERMS.markup(0.8), 1e-12);
    }

    @Test // a limit: at the shares at which the catalogue was seen its prices are the list prices, to the last bit
    void catalogueSharesGiveCataloguePrices() {
        VendorMarket market = market();
        for (int year = 0; year < 30; year++) {
            market.sell(Map.of("tiny", listed(1e9 * (year + 1) / 3)), Map.of(), 1);
            market.reprice();
        }
        for (String name : List.of("big", "small", "tiny")) {
            assertEquals(1, market.priceFactor(name, market.referenceShare(name)), 0);
        }
    }

    @Test // e^(−4/4) of the old share remains after four years without sales; then prices follow, not before
    void sharesAreRememberedAndListsKeptForAYear() {
        VendorMarket market = market();
        market.sell(Map.of(), Map.of(NEW, listed(1e9)), 4);
        assertEquals(0.8 / Math.E, market.share("big"), 1e-12);
        assertEquals(1 - 1 / Math.E, market.share(NEW), 1e-12);
        assertEquals(1, market.priceFactor("big", 0.8), 0);
        market.reprice();
        assertTrue(market.priceFactor("big", 0.8) < 1);
        assertTrue(market.priceFactor(NEW, 0) > 1);
        assertEquals(TERMS.markup(1 - 1 / Math.E) / 1.5, market.priceFactor(NEW, 0), 1e-12);
    }

    @Test // an identity over random sales: shares sum to one, revenue is what was sold and goes to cost, research,
    // profit
    void moneyIsMovedNeverMade() {
        SplittableRandom random = new SplittableRandom(7);
        VendorMarket market = market();
        double sold = 0;
        for (int step = 0; step < 200; step++) {
            double conventional = random.nextDouble(1e9);
            double inMemory = random.nextDouble(1e9);
            market.sell(Map.of("big", listed(conventional)), Map.of(NEW, listed(inMemory)), 0.25);
            sold += conventional + inMemory;
            if (step % 4 == 0) {
                market.reprice();
            }
        }
        double revenue = 0;
        double shares = 0;
        for (String name : market.names()) {
            VendorBooks books = market.books(name);
            revenue += books.revenue();
            shares += market.share(name);
            assertEquals(books.revenue(), books.goods() + books.research() + books.profit(), 1e-9 * sold);
            assertEquals(0.15 * books.revenue(), books.research(), 1e-9 * sold);
            assertTrue(books.profit() >= 0);
        }
        assertEquals(sold, revenue, 1e-9 * sold);
        assertEquals(1, shares, 1e-12);
    }

    @Test // a hundredth of 15 % of 4e9 USD a year, on top of what is paid outside
    void researchOnInMemoryComputing() {
        VendorMarket market = market();
        assertEquals(3e8, market.inMemoryResearchUsdPerYear(), 0);
        market.sell(Map.of("big", listed(1e9)), Map.of(), 0.25);
        assertEquals(3e8 + 0.01 * 0.15 * 4e9, market.inMemoryResearchUsdPerYear(), 1e-3);
    }

    @Test // 80 % of acquisitions by the firm with 80 % of sales; who sells nothing and challengers buy nobody
    void largeVendorsBuyChallengers() {
        VendorMarket market = market();
        assertEquals("big", market.acquirer(0.79));
        assertEquals("small", market.acquirer(0.81));
        assertEquals("small", market.acquirer(0.999999));
    }

    @Test
    void challengersLeave() {
        VendorMarket market = market();
        assertTrue(market.active(NEW));
        market.leave(NEW);
        assertFalse(market.active(NEW));
        assertThrows(IllegalArgumentException.class, () -> market.share("nobody"));
    }

    @Test // 1e6 nothing, 1e7 one decade, 1e9 three, 1e12 six decades: exactly 30 %, and no more beyond
    void volumeDiscount() {
        VolumeDiscount discount = VolumeDiscount.DEFAULT;
        assertEquals(0, discount.of(0), 0);
        assertEquals(0, discount.of(1e6), 0);
        assertEquals(0.05, discount.of(1e7), 1e-12);
        assertEquals(0.15, discount.of(1e9), 1e-12);
        assertEquals(0.3, discount.of(1e12), 1e-12);
        assertEquals(0.3, discount.of(1e15), 0);
    }

    @Test // 1e7 and 1e9 at two vendors: 5 % and 15 %, weighted by order; what was ordered before a step counts for that
    // step
    void ordersOfAYear() {
        YearlyOrders<String> orders = new YearlyOrders<>();
        orders.add(1, "a", 4e6);
        orders.add(2, "a", 6e6);
        orders.add(2, "b", 1e9);
        assertEquals((1e7 * 0.05 + 1e9 * 0.15) / 1.01e9, orders.meanDiscount(VolumeDiscount.DEFAULT), 1e-12);
        assertEquals(4e6, orders.usdBefore(2, "a"), 0);
        assertEquals(0, orders.usd("c"), 0);
        YearlyOrders<String> others = new YearlyOrders<>();
        others.add(2, "b", 1);
        others.add(2, "c", 0);
        orders.join(others);
        assertEquals(1e9 + 1, orders.usd("b"), 0);
        assertEquals(0, others.usd(), 0);
        orders.forget(2);
        assertEquals(6e6, orders.usd("a"), 0);
        assertEquals(List.of("a", "b"), orders.sources());
        assertEquals(0, new YearlyOrders<String>().meanDiscount(VolumeDiscount.DEFAULT), 0);
    }

    @Test // 100 at list for 70: unit cost 100/1.5, research 15 % of 70, and what is missing is a loss
    void discountsComeOutOfProfit() {
        VendorBooks books = VendorBooks.EMPTY.plus(new Sale(100, 70), 1.5, 0.15);
        assertEquals(70, books.revenue(), 0);
        assertEquals(100 / 1.5, books.goods(), 1e-12);
        assertEquals(10.5, books.research(), 1e-12);
        assertEquals(70 - 100 / 1.5 - 10.5, books.profit(), 1e-12);
        assertEquals(new Sale(50, 35), new Sale(100, 70).times(0.5));
    }

    @Test // by orders, who sells nothing loses share: e^(−4/4) of it remains, and the maker of what is ordered gains
    // the rest
    void sharesByOrders() {
        VendorTerms terms = new VendorTerms(2, 1.2, 0.15, 0.01, 3e8, 4, true);
        VendorMarket market =
                new VendorMarket(terms, List.of(Vendor.incumbent("big", 0.8), Vendor.incumbent("small", 0.2)));
        market.sell(Map.of("small", listed(1e9)), Map.of(), 4);
        assertEquals(0.8 / Math.E, market.share("big"), 1e-12);
        assertEquals(1 - 0.8 / Math.E, market.share("small"), 1e-12);
        assertEquals(1e9, market.books("small").revenue(), 0);
        assertEquals(0, market.books("big").revenue(), 0);
    }

    @Test // first year free and 80 delivered; at +50 % a capacity of 120 a year: 30 by the end of the first quarter,
    // what is
    // left over later; a year of 20 leaves the capacity of 120
    void capacityGrowsWithDeliveries() {
        SupplyTerms terms = new SupplyTerms(OptionalDouble.of(0.5), 10);
        SupplyLine line = new SupplyLine(terms, true);
        assertTrue(line.limit(0.25).covers(1e300));
        line.deliver(80);
        line.beginYear();
        assertEquals(30, line.limit(0.25).usd(), 1e-12);
        line.deliver(20);
        assertEquals(40, line.limit(0.5).usd(), 1e-12);
        line.beginYear();
        assertEquals(120, line.limit(1).usd(), 1e-12);
        assertEquals(2.5, new SupplyLine(terms, false).limit(0.25).usd(), 1e-12);
        assertTrue(new SupplyLine(SupplyTerms.UNLIMITED, false).limit(0.25).covers(1e300));
    }

    @Test // the largest contracts first, equal ones in order; nothing is made up and nothing is left while anyone waits
    void rationing() {
        assertArrayEquals(new double[] {10, 30, 20}, SupplyLimit.NONE.deliver(10, 30, 20));
        assertArrayEquals(new double[] {0, 30, 15}, new SupplyLimit(45).deliver(10, 30, 20));
        assertArrayEquals(new double[] {5, 2, 0}, new SupplyLimit(7).deliver(5, 5, 4));
        assertArrayEquals(new double[] {0, 0}, new SupplyLimit(0).deliver(1, 2));
        assertThrows(IllegalArgumentException.class, () -> new SupplyLimit(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> SupplyLimit.NONE.deliver(-1));
    }
}
