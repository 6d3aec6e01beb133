package org.ridgepoint.simulation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.vendors.Sale;
import org.ridgepoint.firms.vendors.VendorBooks;
import org.ridgepoint.firms.vendors.VendorMarket;
import org.ridgepoint.firms.vendors.VolumeDiscount;
import org.ridgepoint.firms.vendors.YearlyOrders;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.measures.Concentration;
import org.ridgepoint.measures.Shares;

/** Measures of the layers below deployers: makers of chips, families of weights, and the hardware in use. */
final class LayerObservation {
    private static final double WATT_HOURS_PER_TWH = 1e12;
    private static final double SECONDS_PER_HOUR = 3600;

    private final Market market;
    /** By vendor, as its books were a step ago. */
    private final Map<String, VendorBooks> before = new HashMap<>();

    private double vendorProfitUsdPerYear;

    LayerObservation(Market market) {
        this.market = market;
    }

    /** Concentration among vendors, from what their books took up in this step: sales of the step before. */
    void addVendors(Measurements into) {
        VendorMarket vendors = market.hardware().vendors();
        List<String> names = vendors.names();
        double[] revenue = new double[names.size()];
        double profit = 0;
        for (int i = 0; i < revenue.length; i++) {
            VendorBooks now = vendors.books(names.get(i));
            VendorBooks then = before.getOrDefault(names.get(i), VendorBooks.EMPTY);
            revenue[i] = Math.max(0, now.revenue() - then.revenue());
            profit += now.profit() - then.profit();
            before.put(names.get(i), now);
        }
        vendorProfitUsdPerYear = profit * market.calendar().stepsPerYear();
        Shares shares = Shares.ofAmounts(revenue, revenue.length);
        into.add(Observation.TOTAL, "hhi_vendors_usd", Concentration.hhi(shares));
        into.add(Observation.TOTAL, "cr1_vendors_usd", Concentration.concentrationRatio(shares, 1));
        into.add(Observation.TOTAL, "vendor_profit_usd_per_year", vendorProfitUsdPerYear);
        addBuyers(into);
    }

    /** What large and middling buyers save, and what vendors did not deliver. */
    private void addBuyers(Measurements into) {
        VolumeDiscount discount = market.parameters().hardware().vendors().discount();
        List<YearlyOrders<String>> buyers = market.activeDeployers().stream()
                .map(Deployer::orders)
                .filter(orders -> orders.usd() > 0)
                .sorted(Comparator.comparingDouble(YearlyOrders::usd))
                .toList();
        int count = buyers.size();
        into.add(
                Observation.TOTAL,
                "discount_largest_buyer",
                count == 0 ? Double.NaN : buyers.get(count - 1).meanDiscount(discount));
        into.add(
                Observation.TOTAL,
                "discount_median_buyer",
                count == 0 ? Double.NaN : buyers.get(count / 2).meanDiscount(discount));
        double orders =
                sold(market.sales().conventional()) + sold(market.sales().inMemory());
        into.add(
                Observation.TOTAL,
                "vendor_sales_usd_per_year",
                orders * market.calendar().stepsPerYear());
        double unmet = market.capital().unmetUsd();
        into.add(
                Observation.TOTAL,
                "unmet_orders_usd_per_year",
                unmet * market.calendar().stepsPerYear());
    }

    private static double sold(Map<String, Sale> sales) {
        return sales.values().stream().mapToDouble(Sale::paidUsd).sum();
    }

    /** What vendors earned on the sales that their books took up last. */
    double vendorProfitUsdPerYear() {
        return vendorProfitUsdPerYear;
    }

    /** Concentration among families of weights: each lab's models, and all open weights as one family. */
    void addWeights(Measurements into, List<SegmentMarket> segments, String scope) {
        int open = market.labs().size();
        double[] usd = new double[open + 1];
        double[] tokens = new double[open + 1];
        for (SegmentMarket segment : segments) {
            for (Deployer deployer : segment.sellers().deployers()) {
                Lab model = deployer.position(segment.index()).model();
                int family = model == null ? open : model.index();
                usd[family] += deployer.position(segment.index()).revenueUsdPerSecond();
                tokens[family] += deployer.position(segment.index()).tokensPerSecond();
            }
        }
        into.add(scope, "hhi_weights_usd", Concentration.hhi(Shares.ofAmounts(usd, usd.length)));
        into.add(scope, "hhi_weights_tokens", Concentration.hhi(Shares.ofAmounts(tokens, tokens.length)));
        double all = 0;
        for (double amount : tokens) {
            all += amount;
        }
        into.add(scope, "open_weights_share_tokens", tokens[open] / all);
    }

    /** Which technology serves hosted tokens, what it costs to own, and what power it draws. */
    void addHardware(Measurements into, List<SegmentMarket> segments, String scope) {
        double[] byFamily = new double[TechnologyFamily.values().length];
        double all = 0;
        double inMemory = 0;
        for (SegmentMarket segment : segments) {
            all += segment.hostedTokens();
            for (TechnologyFamily family : TechnologyFamily.values()) {
                double tokens = market.sales().tokensPerSecond(segment, family);
                byFamily[family.ordinal()] += tokens;
                inMemory += tokens;
            }
        }
        byFamily[TechnologyFamily.CONVENTIONAL.ordinal()] = Math.max(0, all - inMemory);
        for (TechnologyFamily family : TechnologyFamily.values()) {
            into.add(scope, "technology_share_tokens_" + family.key(), byFamily[family.ordinal()] / all);
        }
        HardwareInUse use = HardwareInUse.in(segments);
        into.add(scope, "capital_share_of_serving_cost", use.capitalShare());
        double hoursPerYear = ChipCostTerms.SECONDS_PER_YEAR / SECONDS_PER_HOUR;
        double watts = use.watts(market.parameters().hardware().costTerms());
        into.add(scope, "electricity_twh_per_year", watts * hoursPerYear / WATT_HOURS_PER_TWH);
    }
}
