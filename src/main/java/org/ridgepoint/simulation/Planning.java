package org.ridgepoint.simulation;

import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.RankClass;
import org.ridgepoint.firms.CopyTraffic;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.ListedClasses;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.RangeRule.ClassPlan;
import org.ridgepoint.firms.TrafficMix;
import org.ridgepoint.firms.TrafficPlan;
import org.ridgepoint.firms.ValueScore;
import org.ridgepoint.firms.Variant;
import org.ridgepoint.firms.VariantChoice;
import org.ridgepoint.firms.VariantChoice.WithRoyalty;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.inference.CostReaction;

/**
 * Lets deployers look at their forecast and decide what to offer: variant, hardware and range. Everything is reckoned at
 * the forecast, never at this step's sales.
 */
final class Planning {
    /**
     * Ten thousand dollars for a token: nobody pays more (an assumption, far above what a whole group of chips costs that
     * serves next to nothing). Where spending does not cover a single group there is no price at which serving breaks even,
     * and without a limit costs and prices would drive each other up without end.
     */
    static final double DEAREST_USD_PER_TOKEN = 1e4;

    private final Market market;
    private final CostReaction reaction = new CostReaction();
    private final Provisioning provisioning;
    private final ModelAccess access;

    Planning(Market market, Provisioning provisioning) {
        this.market = market;
        this.provisioning = provisioning;
        access = new ModelAccess(market);
    }

    /** Traffic that a deployer reckons with: its forecast, and while it is new a least share of the segment. */
    double plannedTokens(Deployer deployer, SegmentMarket segment) {
        double forecast = deployer.position(segment.index()).forecast().tokensPerSecond();
        var entry = market.parameters().firms().entry();
        boolean young =
                deployer.age(market.step()) < entry.graceSteps(market.calendar().stepsPerYear());
        return young ? Math.max(forecast, entry.leastForecastShare() * segment.hostedTokens()) : forecast;
    }

    /** True if it is a deployer's turn to plan: once a year, staggered by id. */
    boolean hasTurn(Deployer deployer) {
        return (market.step() + deployer.id()) % market.calendar().stepsPerYear() == 0;
    }

    /** True if a deployer plans: when it is its turn, and whenever it cannot or may not serve what it does. */
    boolean isDue(Deployer deployer, SegmentMarket segment) {
        Position position = deployer.position(segment.index());
        return hasTurn(deployer) || !position.sells() || !access.mayKeep(deployer, position.model());
    }

    /** USD per second, by segment, that its plans would cost on chips bought today. */
    double[] needs(Deployer deployer) {
        double[] need = new double[market.segments().size()];
        for (SegmentMarket segment : market.segments()) {
            need[segment.index()] = deployer.position(segment.index()).need();
        }
        return need;
    }

    /** Chooses variant and range; without sales to go by it thinks twice if the range changes its traffic. */
    void plan(Deployer deployer, SegmentMarket segment) {
        Position position = deployer.position(segment.index());
        if (!deployer.deploys()) {
            position.plan(null, ListedClasses.ALL);
            return;
        }
        access.choose(deployer, segment);
        ListedClasses before = position.listed();
        choose(deployer, position, segment);
        if (!position.forecast().hasHistory() && !position.listed().equals(before)) {
            choose(deployer, position, segment);
        }
    }

    private void choose(Deployer deployer, Position position, SegmentMarket segment) {
        double tokens = plannedTokens(deployer, segment);
        CopyTraffic copies = segment.copies(deployer, tokens);
        ValueScore score = market.pricing(segment).scoreOf(deployer, market.qualities());
        Variant variant = new VariantChoice(score)
                .best(
                        market.costs(),
                        segment.index(),
                        market.year(),
                        access.doublings(deployer, position.model()),
                        new WithRoyalty(copies, position.royaltyUsdPerToken()));
        CostFrontier frontier = frontier(segment, variant);
        reckonWithNewPrice(position, variant, frontier == null ? Double.NaN : copies.usdPerToken(frontier));
        ListedClasses listed = position.model() != null || frontier == null
                ? ListedClasses.ALL
                : range(deployer, segment, frontier, tokens);
        double growth = TrafficPlan.relist(position.mix(), position.listed(), listed, segment.openPopulation());
        position.expect(position.forecast().times(growth));
        position.plan(variant, listed);
    }

    /**
     * A forecast is one of tokens, but customers spend money: with another variant they buy more tokens or fewer as these
     * get cheaper or dearer.
     */
    private static void reckonWithNewPrice(Position position, @Nullable Variant variant, double newCost) {
        boolean changes = position.sells() && variant != null && !variant.equals(position.variant());
        if (changes && newCost > 0) {
            position.expect(position.forecast().times(position.averageCost() / newCost));
        }
    }

    private ListedClasses range(Deployer deployer, SegmentMarket segment, CostFrontier frontier, double tokens) {
        Position position = deployer.position(segment.index());
        ClassPlan[] plans = new ClassPlan[RankClass.COUNT];
        for (RankClass rankClass : RankClass.ALL) {
            double inClass = TrafficPlan.classTokens(
                    rankClass, tokens, position.mix(), position.listed(), segment.openPopulation());
            TrafficMix only = new TrafficMix();
            only.setShared(rankClass, 1);
            double cost =
                    inClass > 0 ? segment.copies(false, inClass, only).usdPerToken(frontier) : Double.POSITIVE_INFINITY;
            plans[rankClass.ordinal()] = new ClassPlan(cost * deployer.hardwareFactor(), inClass);
        }
        double price = position.price() > 0 ? position.price() : segment.meanPrice();
        return market.parameters().firms().range().choose(plans, price);
    }

    /** Works out average cost and scale elasticity at the forecast; what is too dear for anybody is not on offer. */
    void cost(Deployer deployer, SegmentMarket segment) {
        Position position = deployer.position(segment.index());
        position.royalty(access.royalty(deployer, position.model(), segment));
        CostFrontier frontier = frontier(segment, position.variant());
        if (frontier == null) {
            position.cost(Double.POSITIVE_INFINITY, 0, 0);
            return;
        }
        double tokens = plannedTokens(deployer, segment);
        provisioning.look(deployer, segment, frontier, tokens);
        segment.copies(deployer, tokens).cost(frontier, reaction);
        double cost = position.platformPenalty() * reaction.usdPerSecond() / tokens;
        if (cost <= DEAREST_USD_PER_TOKEN) {
            position.cost(cost, reaction.scaleElasticity(), tokens);
        } else {
            position.cost(Double.POSITIVE_INFINITY, 0, 0);
        }
    }

    @Nullable
    CostFrontier frontier(SegmentMarket segment, @Nullable Variant variant) {
        return variant == null ? null : market.costs().frontier(segment.index(), variant);
    }
}
