package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.DemandGroups;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.demand.PriceIndex;
import org.ridgepoint.demand.RankClass;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.Variant;
import org.ridgepoint.pricing.CostBasis;
import org.ridgepoint.pricing.CustomerGroup;
import org.ridgepoint.pricing.EquilibriumSolver;
import org.ridgepoint.pricing.Listing;
import org.ridgepoint.pricing.OfferMarket;
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
    private final EquilibriumSolver solver = new EquilibriumSolver();
    private Sellers sellers = new Sellers(List.of(), new int[0]);
    private double[] price = new double[0];
    private boolean[][] sells = new boolean[KINDS][0];
    private @Nullable OfferMarket lastOffers;
    private @Nullable LongRunShares longRunShares;

    SegmentPricing(SegmentMarket market, double nesting, double priceElasticityOfUse) {
        this.market = market;
        taste = new Elasticities(market.segment().priceElasticity(), nesting, priceElasticityOfUse);
    }

    /** Finds the prices of all sellers and notes them, the price index and the spending of every group. */
    PricingOutcome solve(Sellers present, Qualities qualities, CostBasis basis, double year) {
        sellers = present;
        sells = sells(present, market.index());
        int offers = present.count() + CustomerSizes.BINS;
        double[] cost = new double[offers];
        price = new double[offers];
        Arrays.fill(cost, 1);
        for (int i = 0; i < present.count(); i++) {
            Position position = present.deployers().get(i).position(market.index());
            cost[i] =
                    basis.unitCost(position.averageCost(), position.scaleElasticity()) + position.royaltyUsdPerToken();
            price[i] = position.price();
        }
        for (int bin = 0; bin < CustomerSizes.BINS; bin++) {
            price[present.count() + bin] = market.selfHosting().price(bin);
        }
        OfferMarket offersOfAll = layOut(present, qualities, year);
        lastOffers = offersOfAll;
        longRunShares = null;
        PricingOutcome result = solver.solve(offersOfAll, cost, price);
        for (int i = 0; i < present.count(); i++) {
            present.deployers().get(i).position(market.index()).price(price[i]);
        }
        noteIndices(year);
        return result;
    }

    /** Shares to which present prices lead. */
    LongRunShares longRunShares() {
        LongRunShares known = longRunShares;
        if (known == null) {
            known = LongRunShares.of(solver, sellers, market.index());
            longRunShares = known;
        }
        return known;
    }

    /** Who sells at the prices that were found last. */
    Sellers sellers() {
        return sellers;
    }

    private OfferMarket layOut(Sellers present, Qualities qualities, double year) {
        int offers = present.count() + CustomerSizes.BINS;
        double[] utility = new double[offers];
        int[] owner = new int[offers];
        int[] nest = new int[offers];
        for (int i = 0; i < present.count(); i++) {
            Deployer deployer = present.deployers().get(i);
            utility[i] = utility(deployer, qualities);
            owner[i] = deployer.id();
            nest[i] = nest(deployer.position(market.index()).model());
        }
        for (int bin = 0; bin < CustomerSizes.BINS; bin++) {
            int offer = present.count() + bin;
            utility[offer] = selfHostingUtility(bin, qualities);
            owner[offer] = OfferMarket.GIVEN_PRICE;
            nest[offer] = OPEN_NEST;
        }
        List<CustomerGroup> groups = groups(present, year);
        Licensing licensing = Licensing.in(market.index(), present, offers);
        return licensing.any()
                ? OfferMarket.withRoyalties(
                        taste, new double[][] {utility}, groups, owner, nest, licensing.licensor(), licensing.royalty())
                : OfferMarket.of(taste, new double[][] {utility}, groups, owner, nest);
    }

    private static int nest(@Nullable Lab model) {
        return model == null ? OPEN_NEST : model.index();
    }

    private double utility(Deployer deployer, Qualities qualities) {
        Variant variant = deployer.position(market.index()).variant();
        double quality = variant == null ? Double.NEGATIVE_INFINITY : qualities.of(deployer, market.index(), variant);
        return market.segment().qualityUtility(quality) + deployer.brand(market.index());
    }

    private double selfHostingUtility(int bin, Qualities qualities) {
        Variant variant = market.selfHosting().variant(bin);
        return variant == null ? Double.NEGATIVE_INFINITY : market.segment().qualityUtility(qualities.ofOpen(variant));
    }

    private List<CustomerGroup> groups(Sellers present, double year) {
        Listing[] listings = new Listing[KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            listings[kind] = Listing.of(Arrays.copyOf(sells[kind], present.count() + CustomerSizes.BINS));
        }
        List<CustomerGroup> groups = new ArrayList<>(DemandGroups.COUNT);
        for (int group = 0; group < DemandGroups.COUNT; group++) {
            int selfHosting = present.count() + DemandGroups.sizeBin(group);
            double logReference = market.expectedLogIndex(group, year);
            groups.add(new CustomerGroup(market.weight(group), logReference, 0, listings[kind(group)], selfHosting));
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
        for (int group = 0; group < DemandGroups.COUNT; group++) {
            double inclusive = solver.logInclusive(group);
            market.price(group, PriceIndex.log(inclusive, 1, taste.alpha()), year);
        }
    }

    /** Lets a share of every group's customers choose among the offers at the present prices. */
    void choose(double rechoiceRate) {
        double[] share = new double[price.length];
        double[] target = new double[sellers.count()];
        for (int group = 0; group < DemandGroups.COUNT; group++) {
            if (!Double.isFinite(market.logIndex(group)) || !mayEverSpend(group)) {
                continue;
            }
            solver.shares(group, share);
            boolean[] sellsToGroup = sells[kind(group)];
            for (int i = 0; i < target.length; i++) {
                target[i] = sellsToGroup[i] ? share[i] : -1;
            }
            int self = sellers.count() + DemandGroups.sizeBin(group);
            double selfTarget = Double.isInfinite(price[self]) ? -1 : share[self];
            market.ledger().choose(group, rechoiceRate, sellers.ids(), target, selfTarget);
        }
    }

    /** False where a segment has no such copies, whoever its customers are; who serves nobody then is of no matter. */
    private boolean mayEverSpend(int group) {
        double own = market.segment().customerSpecificShare();
        return DemandGroups.isShared(group) ? own < 1 : own > 0;
    }

    /**
     * Share of the segment's spending that one more deployer would win in the long run, all other prices
     * held.
     *
     * @param candidate an independent deployer with a plan
     */
    double shareOfEntrant(Deployer candidate, double usdPerToken, Qualities qualities) {
        boolean[] listed = new boolean[DemandGroups.COUNT];
        for (int group = 0; group < DemandGroups.COUNT; group++) {
            listed[group] = sells(candidate, group);
        }
        return solver.shareOfEntrant(
                utility(candidate, qualities), StrictMath.log(usdPerToken), nestOf(candidate), listed);
    }

    /** Number of the nest of a candidate's offers in the market that was solved last. */
    private int nestOf(Deployer candidate) {
        OfferMarket solved = lastOffers;
        Lab model = candidate.position(market.index()).model();
        if (solved == null || model == null) {
            return solved == null ? OfferMarket.NEW_NEST : solved.nest(sellers.count());
        }
        for (int i = 0; i < sellers.count(); i++) {
            if (model.equals(sellers.deployers().get(i).position(market.index()).model())) {
                return solved.nest(i);
            }
        }
        return OfferMarket.NEW_NEST;
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
