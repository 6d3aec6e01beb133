package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.ProductMix;
import org.ridgepoint.firms.accounts.Entry;
import org.ridgepoint.firms.accounts.Party;
import org.ridgepoint.firms.fleet.FleetTerms;
import org.ridgepoint.firms.vendors.Sale;
import org.ridgepoint.firms.vendors.VolumeDiscount;
import org.ridgepoint.firms.vendors.YearlyOrders;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.hardware.race.RaceLine;
import org.ridgepoint.scenario.DeployerParameters;

/**
 * Deployers and landlords order chips, vendors deliver what they can and are paid. An order that is not met is made again in
 * the next step, as far as it is still wanted.
 *
 * <p>A buyer's discount at a vendor is that on its orders there in the last year, at list prices: known when it plans, and
 * the same in its plans and its books. Landlords buy as one firm and keep what they save, since rent is reckoned from list
 * prices (assumptions). Plans compare products at list prices; the discount acts on what hardware costs a deployer, on
 * which its prices and its range rest, on when it replaces chips and on how many it can pay for. What is paid for a plan's
 * chips goes to makers of all products that its copies run on, by their part of its cost, though in the fleet they count as
 * the product that the plan mainly runs on (see the package of fleets).
 */
final class Procurement {
    private static final double MOST_GROWTH = StrictMath.log(2);

    private final Market market;
    private final DeployerParameters terms;
    private final VolumeDiscount discount;
    private final Deliveries deliveries;
    private final List<Contract> contracts = new ArrayList<>();

    Procurement(Market market) {
        this.market = market;
        terms = market.parameters().deployers();
        discount = market.parameters().hardware().vendors().discount();
        deliveries = new Deliveries(market);
    }

    /** Begins a step: nothing is ordered yet. */
    void begin() {
        int yearAgo = market.step() - market.calendar().stepsPerYear();
        contracts.clear();
        market.sales().begin();
        market.rentals().begin(wear(), yearAgo);
        market.activeDeployers().forEach(deployer -> deployer.orders().forget(yearAgo));
        deliveries.begin();
    }

    private double wear() {
        return Math.min(1, market.calendar().stepYears() / terms.fleet().lifeYears());
    }

    private double saved(YearlyOrders<String> orders, MarketProduct product) {
        return discount.of(orders.usdBefore(market.step(), product.chip().platform()));
    }

    /**
     * A deployer orders what the chips at hand and on order will not meet when the order arrives, as far as capital allows,
     * and rents what it plans to rent.
     *
     * @param rented cost units
     */
    void provide(Deployer deployer, double[] need, double rented) {
        List<Contract.Item> items = new ArrayList<>();
        double all = 0;
        double cost = 0;
        for (int segment = 0; segment < need.length; segment++) {
            Position position = deployer.position(segment);
            MarketProduct product = position.product();
            ProductMix mix = position.products();
            if (product != null && mix != null && need[segment] > 0) {
                all += need[segment];
                Contract.Item item = new Contract.Item(product.chip(), need[segment], lots(deployer, mix));
                cost += need[segment] * product.chip().costAt(item.discount());
                if (product.chip().canBeOwned()) {
                    items.add(item);
                }
            }
        }
        deployer.replacementCost(all > 0 ? cost / all : 1);
        if (rented > 0) {
            rent(deployer, need, rented / all);
        }
        order(deployer, need, items);
    }

    private List<Contract.Lot> lots(Deployer deployer, ProductMix mix) {
        List<Contract.Lot> lots = new ArrayList<>(mix.parts().size());
        for (ProductMix.Part part : mix.parts()) {
            MarketProduct product = part.product();
            double saved = product.chip().canBeOwned() ? saved(deployer.orders(), product) : 0;
            lots.add(new Contract.Lot(product, market.hardware().lineOf(product), part.share(), saved));
        }
        return lots;
    }

    /** Landlords reckon with no plan that costs more than all customers of the segment spent in the last step. */
    private void rent(Deployer deployer, double[] need, double part) {
        for (int segment = 0; segment < need.length; segment++) {
            ProductMix mix = deployer.position(segment).products();
            double most = market.segments().get(segment).totalUsdPerSecond();
            double planned = Math.min(part * need[segment], most);
            for (ProductMix.Part of : mix == null ? List.<ProductMix.Part>of() : mix.parts()) {
                double units = planned * of.share();
                if (of.product().chip().canBeOwned()) {
                    Optional<RaceLine.Key> line = market.hardware().lineOf(of.product());
                    market.rentals().want(deployer, of.product(), line, units);
                } else {
                    letOut(of.product(), units);
                }
            }
        }
    }

    /** A chip that its maker only rents out earns it the list rent, and counts as sold by the part of its life. */
    private void letOut(MarketProduct product, double units) {
        double usd = units * ChipCostTerms.SECONDS_PER_YEAR * market.calendar().stepYears();
        market.ledger().pay(Party.CLOUDS, Party.VENDORS, usd);
        market.sales().add(product, units / product.chip().usdPerChipSecond() * wear(), new Sale(usd, usd));
    }

    private void order(Deployer deployer, double[] need, List<Contract.Item> items) {
        FleetTerms fleet = terms.fleet();
        double reserve =
                fleet.reserveYears() * market.parameters().firms().entry().fixedCostUsdPerYear(market.year());
        double cash = deployer.books().cashUsd();
        double budget = fleet.budgetUsd(
                cash, reserve, deployer.books().debtUsd(), deployer.books().lastYearOperatingProfitUsd());
        if (budget == 0) {
            return;
        }
        int steps = fleet.deliverySteps(market.calendar().stepsPerYear());
        double ownable = ownable(deployer, need);
        double wanted = ownable * expectedGrowth(deployer, need, steps);
        double gap = wanted - deployer.fleet().capacityAt(market.step() + steps);
        double price = gap > 0 ? gap * Contract.priceOfAll(items) / ownable : 0;
        if (price > 0) {
            double own = Math.max(0, cash - reserve);
            Contract contract = new Contract(deployer, own, Math.min(1, budget / price), gap, ownable);
            items.forEach(contract::add);
            contracts.add(contract);
        }
    }

    private static double ownable(Deployer deployer, double[] need) {
        double sum = 0;
        for (int segment = 0; segment < need.length; segment++) {
            MarketProduct product = deployer.position(segment).product();
            sum += product != null && product.chip().canBeOwned() ? need[segment] : 0;
        }
        return sum;
    }

    /** Growth of need until an order arrives, as the forecasts have it, at most a doubling or halving (an assumption). */
    private static double expectedGrowth(Deployer deployer, double[] need, int steps) {
        double trend = 0;
        double all = 0;
        for (int segment = 0; segment < need.length; segment++) {
            trend += need[segment] * deployer.position(segment).forecast().logTrend();
            all += need[segment];
        }
        double growth = all > 0 ? trend / all * steps : 0;
        return StrictMath.exp(Math.max(-MOST_GROWTH, Math.min(growth, MOST_GROWTH)));
    }

    /** Once all has been ordered: vendors deliver and are paid. */
    void deliver() {
        market.segments().forEach(this::wantForSelfHosters);
        market.rentals().start(wear());
        Map<Optional<RaceLine.Key>, Double> forLandlords = deliveries.ration(contracts);
        contracts.forEach(this::buy);
        market.rentals()
                .stocks()
                .forEach((line, stock) -> buyForLandlords(stock, forLandlords.getOrDefault(line, 1.0)));
        if (!forLandlords.isEmpty()) {
            market.rentals().price();
            double scarcity = market.rentals().scarcity();
            market.segments().forEach(segment -> segment.selfHosting().scarcity(scarcity));
        }
    }

    /**
     * Customers who serve themselves rent from landlords. Approximation: what they had in the last step, on the products
     * that deployers' plans in the segment run on.
     */
    private void wantForSelfHosters(SegmentMarket segment) {
        double usd = Arrays.stream(segment.selfHosted().usdPerSecond()).sum()
                / (1 + segment.segment().selfHostingTaste())
                / market.rentals().scarcity();
        double all = 0;
        for (Deployer deployer : market.activeDeployers()) {
            all += deployer.position(segment.index()).need();
        }
        if (usd > 0 && all > 0) {
            for (Deployer deployer : market.activeDeployers()) {
                Position position = deployer.position(segment.index());
                wantLike(position.products(), usd * position.need() / all);
            }
        }
    }

    private void wantLike(@Nullable ProductMix mix, double units) {
        if (mix == null || units == 0) {
            return;
        }
        for (ProductMix.Part part : mix.parts()) {
            MarketProduct product = part.product();
            if (product.chip().canBeOwned()) {
                market.rentals().want(product, market.hardware().lineOf(product), units * part.share());
            } else {
                letOut(product, units * part.share());
            }
        }
    }

    private void buy(Contract contract) {
        Deployer deployer = contract.deployer();
        double usd = contract.usd();
        market.ledger().post(deployer.books(), Entry.LOAN, Math.max(0, usd - contract.ownUsd()));
        market.ledger().post(deployer.books(), Entry.CHIPS, usd);
        int stepsPerYear = market.calendar().stepsPerYear();
        int due = market.step() + terms.fleet().deliverySteps(stepsPerYear);
        for (Contract.Item item : contract.items()) {
            double units = contract.units(item);
            if (units > 0) {
                int life = terms.fleet().lifeSteps(stepsPerYear);
                deployer.fleet().order(item.chip(), units, item.discount(), due, life);
                item.lots()
                        .forEach(lot ->
                                sell(lot.product(), contract.listUsd(item, lot), lot.saved(), deployer.orders()));
            }
        }
    }

    private void buyForLandlords(RentalPool.Stock stock, double part) {
        double usd = stock.orderUsd() * part;
        if (usd > 0) {
            YearlyOrders<String> orders = market.rentals().orders();
            for (RentalPool.Wish wish : stock.wishes()) {
                double saved = saved(orders, wish.product());
                double list = usd * stock.part(wish);
                market.ledger().pay(Party.CLOUDS, Party.VENDORS, list * (1 - saved));
                sell(wish.product(), list, saved, orders);
            }
        }
        market.rentals().deliver(stock, usd, part == 1);
    }

    private void sell(MarketProduct product, double listUsd, double saved, YearlyOrders<String> orders) {
        orders.add(market.step(), product.chip().platform(), listUsd);
        double chips = listUsd / product.chip().priceUsd();
        market.sales().add(product, chips, new Sale(listUsd, listUsd * (1 - saved)));
    }
}
