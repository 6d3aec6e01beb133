package org.ridgepoint.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.firms.CopyTraffic;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.MarketProduct;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.ProductMix;
import org.ridgepoint.firms.Variant;
import org.ridgepoint.firms.accounts.Entry;
import org.ridgepoint.firms.fleet.Chip;
import org.ridgepoint.firms.fleet.Fleet;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.scenario.DeployerParameters;

/**
 * Lets deployers see to their chips: on which product and platform a plan runs, which chips are bought, and what hardware
 * costs with those at hand. Which product carries most of a plan's tokens stands for all of the plan; what another product or
 * an old chip would cost in its place is compared by lower bounds of the cost (see the package of fleets).
 */
final class Provisioning {
    private static final int HERE = -1;

    private final Market market;
    private final DeployerParameters terms;
    private final Procurement procurement;

    Provisioning(Market market) {
        this.market = market;
        terms = market.parameters().deployers();
        procurement = new Procurement(market);
    }

    /** Begins a step: chips arrive and are scrapped; software that has been moved can be used. */
    void arrive() {
        for (Deployer deployer : market.activeDeployers()) {
            double scrapped = deployer.fleet().begin(market.step(), deployer.replacementCost());
            market.ledger().post(deployer.books(), Entry.DEPRECIATION, scrapped);
            if (deployer.platforms().begin(market.step())) {
                deployer.positions().forEach(Position::lookAgain);
            }
        }
    }

    /** Finds the product that a plan runs on, if that is not known or no longer on sale. */
    void look(Deployer deployer, SegmentMarket segment, CostFrontier frontier, double tokens) {
        Position position = deployer.position(segment.index());
        MarketProduct known = position.product();
        if (known == null || !market.costs().sells(known)) {
            CopyTraffic copies = segment.copies(deployer, tokens);
            place(deployer, position, segment.index(), copies, frontier);
        }
    }

    private void place(Deployer deployer, Position position, int segment, CopyTraffic copies, CostFrontier frontier) {
        MarketProduct best = market.costs().productOf(copies.mainOption(frontier));
        int platform = market.costs().platform(best);
        Variant variant = position.variant();
        if (variant == null
                || terms.porting().costUsd() == 0
                || deployer.platforms().has(platform)) {
            position.runsOn(best, mix(copies, frontier, best), 1, HERE);
            return;
        }
        MarketProduct here = cheapestOnPlatforms(deployer, segment, variant, copies);
        double penalty = here == null
                ? Double.POSITIVE_INFINITY
                : bound(here.id(), segment, variant, copies) / bound(best.id(), segment, variant, copies);
        MarketProduct runsOn = here == null ? best : here;
        position.runsOn(runsOn, ProductMix.of(runsOn), Math.max(1, penalty), platform);
    }

    private ProductMix mix(CopyTraffic copies, CostFrontier frontier, MarketProduct main) {
        ProductMix.Sum sum = new ProductMix.Sum();
        copies.forEach(frontier, (option, tokens, usd) -> sum.add(market.costs().productOf(option), usd));
        return sum.around(main);
    }

    private @Nullable MarketProduct cheapestOnPlatforms(
            Deployer deployer, int segment, Variant variant, CopyTraffic copies) {
        MarketProduct cheapest = null;
        double lowest = Double.POSITIVE_INFINITY;
        for (MarketProduct product : market.costs().onSale()) {
            if (deployer.platforms().has(market.costs().platform(product))) {
                double bound = bound(product.id(), segment, variant, copies);
                cheapest = bound < lowest ? product : cheapest;
                lowest = Math.min(lowest, bound);
            }
        }
        return cheapest;
    }

    private double bound(String productId, int segment, Variant variant, CopyTraffic copies) {
        return copies.usdPerTokenAtLeast(market.costs().floorOn(productId, segment, variant));
    }

    /** Once all plans and their costs are known: compares, moves, orders and reckons. */
    void provide(Planning planning) {
        procurement.begin();
        for (Deployer deployer : market.activeDeployers()) {
            deployer.platforms().begun();
            double[] need = planning.needs(deployer);
            if (planning.hasTurn(deployer) && deployer.fleet().size() > 0) {
                compare(deployer, need, planning);
            }
            if (!deployer.platforms().moving()) {
                move(deployer, need, planning.hasTurn(deployer));
            }
            procurement.provide(deployer, need, reckon(deployer, need));
        }
        procurement.deliver();
    }

    /** Works out what hardware costs with the chips at hand; returns what is rented then, cost units. */
    double reckon(Deployer deployer, double[] need) {
        double all = 0;
        for (double part : need) {
            all += part;
        }
        if (!(all > 0)) {
            return 0;
        }
        Fleet.Use use = deployer.fleet().use(all, terms.fleet().rentOverOwned());
        deployer.hardwareFactor(use.chargeUsdPerSecond() / all);
        return use.rented();
    }

    /** What each kind of chip replaces of today's plans, over all segments by need. */
    private void compare(Deployer deployer, double[] need, Planning planning) {
        List<Chip> chips = deployer.fleet().chips();
        double[] efficiency = new double[chips.size()];
        double all = 0;
        for (SegmentMarket segment : market.segments()) {
            Position position = deployer.position(segment.index());
            MarketProduct product = position.product();
            Variant variant = position.variant();
            if (product == null || variant == null || !(need[segment.index()] > 0)) {
                continue;
            }
            all += need[segment.index()];
            CopyTraffic copies = segment.copies(deployer, planning.plannedTokens(deployer, segment));
            double now = bound(product.id(), segment.index(), variant, copies);
            for (int i = 0; i < efficiency.length; i++) {
                double then = bound(chips.get(i).id(), segment.index(), variant, copies);
                efficiency[i] += need[segment.index()] * now / then;
            }
        }
        if (all > 0) {
            for (int i = 0; i < efficiency.length; i++) {
                efficiency[i] /= all;
            }
            deployer.fleet().compare(chips, efficiency);
        }
    }

    /** Moves software to the platform that saves most, if that pays; at once if nothing can be served otherwise. */
    private void move(Deployer deployer, double[] need, boolean turn) {
        int best = HERE;
        double most = 0;
        for (Position position : deployer.positions()) {
            if (position.wantedPlatform() != HERE) {
                double saved = saving(deployer, need, position.wantedPlatform());
                best = saved > most ? position.wantedPlatform() : best;
                most = Math.max(most, saved);
            }
        }
        boolean urgent = most == Double.POSITIVE_INFINITY;
        boolean pays = (turn || urgent) && terms.porting().pays(most * ChipCostTerms.SECONDS_PER_YEAR);
        if (pays && deployer.books().cashUsd() >= terms.porting().costUsd()) {
            market.ledger()
                    .post(deployer.books(), Entry.PORTING, terms.porting().costUsd());
            market.capital().moved();
            market.log()
                    .note(
                            Event.Kind.PLATFORM_MOVE,
                            deployer,
                            "to " + market.costs().platformName(best));
            int steps = terms.porting().steps(market.calendar().stepsPerYear());
            deployer.platforms().move(best, market.step() + steps);
        }
    }

    /** USD per second that a platform would save; infinite if something can be served there only. */
    private static double saving(Deployer deployer, double[] need, int platform) {
        double saved = 0;
        for (int segment = 0; segment < need.length; segment++) {
            Position position = deployer.position(segment);
            if (position.wantedPlatform() == platform) {
                saved += position.platformPenalty() == Double.POSITIVE_INFINITY
                        ? Double.POSITIVE_INFINITY
                        : need[segment] * (1 - 1 / position.platformPenalty());
            }
        }
        return saved;
    }
}
