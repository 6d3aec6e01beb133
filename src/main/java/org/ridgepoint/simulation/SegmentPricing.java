package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jafama.StrictFastMath;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.DemandGroups;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.demand.PriceIndex;
import org.ridgepoint.demand.RankClass;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.demand.SellerChoice;
import org.ridgepoint.demand.TasteNodes;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.ValueScore;
import org.ridgepoint.firms.Variant;
import org.ridgepoint.pricing.CustomerGroup;
import org.ridgepoint.pricing.EquilibriumSolver;
import org.ridgepoint.pricing.Listing;
import org.ridgepoint.pricing.OfferMarket;
import org.ridgepoint.pricing.PriceRule;
import org.ridgepoint.pricing.PricingOutcome;

/**
 * Prices of a segment: lays out who offers what to whom and lets the equilibrium solver find the prices. Offers are the
 * sellers in the order of their ids, then self-hosting by size of customer at its given price. Nests are the families of
 * weights: one for each lab's models with its licensees, one for open weights with all their hosts and self-hosting.
 */
final class SegmentPricing {
    private static final int OPEN_NEST = -1;
    private static final int OWN_COPIES = RankClass.COUNT;
    private static final int KINDS = RankClass.COUNT + 1;

    private final SegmentMarket market;
    private final Elasticities taste;
    private final TasteNodes nodes;
    /** By node of taste. */
    private final Segment[] customersOf;

    private final Audience audience;
    private final EquilibriumSolver solver = EquilibriumSolver.ofSteps();
    private Sellers sellers = new Sellers(List.of(), new int[0]);
    private double[] price = new double[0];
    private boolean[][] sells = new boolean[KINDS][0];
    /** Number of the nest of each seller, then of self-hosting. */
    private int[] nest = new int[1];
    /** What each seller served when prices were found. */
    private @Nullable Lab[] models = new @Nullable Lab[0];

    private @Nullable LongRunShares longRunShares;

    SegmentPricing(SegmentMarket market, TasteNodes nodes, double nesting, double priceElasticityOfUse) {
        this.market = market;
        this.nodes = nodes;
        customersOf = new Segment[nodes.count()];
        Arrays.setAll(customersOf, node -> market.segment().withTaste(nodes.factor(node)));
        audience = new Audience(market, nodes, nesting);
        taste = new Elasticities(market.segment().priceElasticity(), nesting, priceElasticityOfUse);
    }

    /** Finds the prices of all sellers and notes them, the price index and the spending of every group. */
    PricingOutcome solve(Sellers present, Qualities qualities, PriceRule rule, double year) {
        sellers = present;
        sells = sells(present, market.index());
        int profiles = DemandGroups.profiles(nodes);
        int offers = present.count() + profiles;
        double[] cost = new double[offers];
        price = new double[offers];
        Arrays.fill(cost, 1);
        for (int i = 0; i < present.count(); i++) {
            Position position = present.deployers().get(i).position(market.index());
            double average = position.averageCost() * present.deployers().get(i).hardwareFactor();
            cost[i] = rule.basis().unitCost(average, position.scaleElasticity()) + position.royaltyUsdPerToken();
            price[i] = position.markup() > 0 ? position.markup() * cost[i] : position.price();
        }
        for (int profile = 0; profile < profiles; profile++) {
            price[present.count() + profile] = market.selfHosting().price(profile);
        }
        OfferMarket offersOfAll = layOut(present, qualities, year);
        longRunShares = null;
        nest = new int[present.count() + 1];
        Arrays.setAll(nest, offersOfAll::nest);
        models = models(present);
        PricingOutcome result = solver.solve(offersOfAll, cost, price);
        if (!(rule instanceof PriceRule.Equilibrium)) {
            applyRule(rule, cost);
            solver.evaluate(offersOfAll, price);
        }
        audience.priced(qualities.frontier());
        for (int i = 0; i < present.count(); i++) {
            present.deployers().get(i).position(market.index()).price(price[i], price[i] / cost[i]);
        }
        noteIndices(year);
        return result;
    }

    private @Nullable Lab[] models(Sellers present) {
        @Nullable Lab[] served = new @Nullable Lab[present.count()];
        Arrays.setAll(
                served, i -> present.deployers().get(i).position(market.index()).model());
        return served;
    }

    /** Shares to which present prices lead. */
    LongRunShares longRunShares() {
        LongRunShares known = longRunShares;
        if (known == null) {
            known = LongRunShares.of(solver, sellers, models);
            longRunShares = known;
        }
        return known;
    }

    /** Replaces equilibrium prices by those of another rule; a seller without a history begins with the equilibrium. */
    private void applyRule(PriceRule rule, double[] cost) {
        for (int i = 0; i < sellers.count(); i++) {
            Position position = sellers.deployers().get(i).position(market.index());
            double markup = position.markup() > 0 ? position.markup() : price[i] / cost[i];
            price[i] = rule.price(new PriceRule.Situation(
                    cost[i], price[i], markup, position.spendingShare(), position.spendingShareBefore()));
        }
    }

    /** Who sells at the prices that were found last. */
    Sellers sellers() {
        return sellers;
    }

    private OfferMarket layOut(Sellers present, Qualities qualities, double year) {
        int profiles = DemandGroups.profiles(nodes);
        int offers = present.count() + profiles;
        double[][] utility = new double[nodes.count()][offers];
        int[] owner = new int[offers];
        int[] nest = new int[offers];
        for (int i = 0; i < present.count(); i++) {
            Deployer deployer = present.deployers().get(i);
            setUtility(utility, i, deployer, qualities);
            owner[i] = deployer.id();
            nest[i] = nest(deployer.position(market.index()).model());
        }
        for (int profile = 0; profile < profiles; profile++) {
            int offer = present.count() + profile;
            for (int node = 0; node < utility.length; node++) {
                utility[node][offer] = selfHostingUtility(node, profile, qualities);
            }
            owner[offer] = OfferMarket.GIVEN_PRICE;
            nest[offer] = OPEN_NEST;
        }
        List<CustomerGroup> groups = groups(present, year);
        Licensing licensing = Licensing.in(market.index(), present, offers);
        return licensing.any()
                ? OfferMarket.withRoyalties(
                        taste, utility, groups, owner, nest, licensing.licensor(), licensing.royalty())
                : OfferMarket.of(taste, utility, groups, owner, nest);
    }

    private static int nest(@Nullable Lab model) {
        return model == null ? OPEN_NEST : model.index();
    }

    /** Utility of a deployer's offer to every node of taste. */
    private void setUtility(double[][] utility, int offer, Deployer deployer, Qualities qualities) {
        Variant variant = deployer.position(market.index()).variant();
        double quality = variant == null ? Double.NEGATIVE_INFINITY : qualities.of(deployer, market.index(), variant);
        for (int node = 0; node < utility.length; node++) {
            utility[node][offer] = customersOf[node].qualityUtility(quality) + deployer.brand(market.index());
        }
    }

    /** Utility of serving oneself as customers of a profile do; nothing to those of another taste. */
    private double selfHostingUtility(int node, int profile, Qualities qualities) {
        Variant variant = market.selfHosting().variant(profile);
        return variant == null || profile / CustomerSizes.BINS != node
                ? Double.NEGATIVE_INFINITY
                : customersOf[node].qualityUtility(qualities.ofOpen(variant));
    }

    private List<CustomerGroup> groups(Sellers present, double year) {
        Listing[] listings = new Listing[KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            listings[kind] = Listing.of(Arrays.copyOf(sells[kind], present.count() + DemandGroups.profiles(nodes)));
        }
        List<CustomerGroup> groups = new ArrayList<>(market.groups());
        for (int group = 0; group < market.groups(); group++) {
            int selfHosting = present.count() + DemandGroups.profile(group);
            double logReference = market.expectedLogIndex(group, year);
            groups.add(new CustomerGroup(
                    market.weight(group),
                    logReference,
                    DemandGroups.tasteNode(group),
                    listings[kind(group)],
                    selfHosting));
        }
        return groups;
    }

    /** Which of the sellers sell to each kind of group. */
    private static boolean[][] sells(Sellers present, int segment) {
        boolean[][] sells = new boolean[KINDS][present.count()];
        for (int i = 0; i < present.count(); i++) {
            Deployer deployer = present.deployers().get(i);
            for (RankClass rankClass : RankClass.ALL) {
                sells[rankClass.ordinal()][i] = lists(deployer, segment, rankClass);
            }
            sells[OWN_COPIES][i] = true;
        }
        return sells;
    }

    private static boolean lists(Deployer deployer, int segment, RankClass rankClass) {
        Position position = deployer.position(segment);
        return position.model() != null || position.listed().contains(rankClass);
    }

    /** What a group wants: a class of shared copies, or copies of its own. */
    private static int kind(int group) {
        return DemandGroups.isShared(group) ? DemandGroups.rankClass(group).ordinal() : OWN_COPIES;
    }

    /** True if a deployer sells to a group: a lab to all, a host to those whose class of copies it lists. */
    private boolean sells(Deployer deployer, int group) {
        return !DemandGroups.isShared(group) || lists(deployer, market.index(), DemandGroups.rankClass(group));
    }

    private void noteIndices(double year) {
        for (int group = 0; group < market.groups(); group++) {
            double inclusive = solver.logInclusive(group);
            market.price(group, PriceIndex.log(inclusive, 1, taste.alpha()), year);
        }
    }

    /** Lets a share of every group's customers choose among the offers at the present prices. */
    void choose(double rechoiceRate, int step) {
        double[] share = new double[price.length];
        int count = sellers.count();
        SellerChoice choice = new SellerChoice(sellers.ids(), nest);
        double[] target = choice.share();
        for (int group = 0; group < market.groups(); group++) {
            if (!Double.isFinite(market.logIndex(group)) || !mayEverSpend(group)) {
                continue;
            }
            solver.shares(group, share);
            boolean[] sellsToGroup = sells[kind(group)];
            for (int i = 0; i < count; i++) {
                target[i] = sellsToGroup[i] ? share[i] : -1;
            }
            int self = count + DemandGroups.profile(group);
            target[count] = Double.isInfinite(price[self]) ? -1 : share[self];
            market.engine().choose(group, choice, rechoiceRate, step);
        }
    }

    /** False where a segment has no such copies, whoever its customers are; who serves nobody then is of no matter. */
    private boolean mayEverSpend(int group) {
        double own = market.segment().customerSpecificShare();
        return DemandGroups.isShared(group) ? own < 1 : own > 0;
    }

    /** Share of a group's spending that a seller would have if all chose anew; 0 if it does not sell to the group. */
    double longRunShare(int group, int seller) {
        boolean has = sells[kind(group)][seller] && Double.isFinite(market.logIndex(group));
        return has ? solver.share(group, seller) : 0;
    }

    /**
     * Share of the segment's spending that one more deployer would win in the long run, all other prices
     * held.
     *
     * @param candidate an independent deployer with a plan
     */
    double shareOfEntrant(Deployer candidate, double usdPerToken, Qualities qualities) {
        boolean[] listed = new boolean[market.groups()];
        for (int group = 0; group < market.groups(); group++) {
            listed[group] = sells(candidate, group);
        }
        double[][] utility = new double[nodes.count()][1];
        setUtility(utility, 0, candidate, qualities);
        int nestOf = offers().nestOf(candidate, market.index());
        double[] ofNode = new double[utility.length];
        Arrays.setAll(ofNode, node -> utility[node][0]);
        return solver.shareOfEntrant(ofNode, StrictFastMath.log(usdPerToken), nestOf, listed);
    }

    /** How good a variant is for a deployer, as far as the offers of others at the last prices tell. */
    ValueScore scoreOf(Deployer deployer, Qualities qualities) {
        return audience.scoreOf(deployer, qualities, offers());
    }

    private Audience.Offers offers() {
        return new Audience.Offers(solver, sellers, models, nest, smallestMarkup());
    }

    /** Elasticities of the segment. */
    Elasticities taste() {
        return taste;
    }

    /** Markup that a host with a vanishing share would charge over its unit cost. */
    double smallestMarkup() {
        double elasticity = taste.ownSlope();
        return elasticity / (elasticity - 1);
    }
}
