package org.ridgepoint.simulation;

import java.util.Arrays;
import java.util.List;
import org.ridgepoint.demand.CopyPopulation;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.DemandEngine;
import org.ridgepoint.demand.DemandGroups;
import org.ridgepoint.demand.RankClass;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.firms.CopyTraffic;
import org.ridgepoint.firms.CustomerTraffic;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.TrafficMix;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.scenario.DemandParameters;

/**
 * One segment: who serves whom, how much is spent, and what is sold in a step. Spending of a group of customers is Y =
 * X·w·(P/P0)^(1−ε) with the group's own price index P.
 */
final class SegmentMarket {
    /** Customers of a segment that spends nothing plan as if it spent this much: a dollar a year (an assumption). */
    private static final double LEAST_PLANNED_USD_PER_SECOND = 1 / ChipCostTerms.SECONDS_PER_YEAR;

    /** Sales below this are none: their shares could not be worked out in a double. */
    private static final double LEAST_USD_PER_SECOND = 1e-280;

    private final int index;
    private final Segment segment;
    private final DemandParameters demand;
    private final CustomerSizes sizes;
    private final CopyPopulation labPopulation;
    private final CustomerTraffic ownTraffic = new CustomerTraffic();
    private final SelfHosting selfHosting;
    private final DemandEngine engine;
    private final CopyTraffic copies = new CopyTraffic();
    private final double[] weight;
    private final double[] startLogIndex;
    private final double[] logIndex;
    private final double[] spending;
    private final SelfHosted selfHosted;
    private CopyPopulation openPopulation;
    private double referenceUsdPerSecond;
    private double meanPrice;
    private double hostedTokens;
    private double openTokens;
    private Sellers sellers = new Sellers(List.of(), new int[0]);

    SegmentMarket(int index, DemandParameters demand, RandomStreams streams) {
        this.index = index;
        this.demand = demand;
        segment = demand.segments().get(index);
        sizes = new CustomerSizes(segment.customers(), demand.sizeSigma());
        labPopulation =
                new CopyPopulation(demand.copies().labCopies(), demand.copies().zipfExponent());
        openPopulation = labPopulation;
        engine = DemandEngines.of(demand, segment, sizes, streams);
        int groups = DemandGroups.count(demand.customers().taste());
        weight = new double[groups];
        startLogIndex = new double[groups];
        logIndex = new double[groups];
        spending = new double[groups];
        selfHosted = new SelfHosted(DemandGroups.profiles(demand.customers().taste()));
        weighGroups();
        selfHosting = new SelfHosting(segment, index, demand.customers().taste());
        Arrays.fill(logIndex, Double.NaN);
    }

    /**
     * Takes note of the time and of last step's sales: spending that adoption allows, copies, and what one customer
     * would serve, whose spending reacts to prices as it did in the last step.
     */
    void begin(double year) {
        double response = referenceUsdPerSecond > 0 ? totalUsdPerSecond() / referenceUsdPerSecond : 1;
        referenceUsdPerSecond =
                demand.spending().usdPerYear(year) * segment.spendingShare() / ChipCostTerms.SECONDS_PER_YEAR;
        openPopulation = new CopyPopulation(
                demand.copies().openCopies(openTokens), demand.copies().zipfExponent());
        weighGroups();
        double planned = referenceUsdPerSecond * (response > 0 ? response : 1);
        ownTraffic.update(sizes, Math.max(planned, LEAST_PLANNED_USD_PER_SECOND), meanPrice);
    }

    /** The price that customers and entrants reckon with before the first sale. */
    void assume(double usdPerToken, double openTokensPerSecond) {
        meanPrice = usdPerToken;
        openTokens = openTokensPerSecond;
    }

    private void weighGroups() {
        for (int group = 0; group < weight.length; group++) {
            weight[group] = DemandGroups.weight(
                    group, demand.customers().taste(), segment.customerSpecificShare(), sizes, openPopulation);
        }
    }

    /** Number of groups of customers. */
    int groups() {
        return weight.length;
    }

    /** Share of the segment's spending at the reference price that a group accounts for. */
    double weight(int group) {
        return weight[group];
    }

    /** ln P0 of a group: its index at the start, moved by the fall of prices that adoption takes for granted. */
    double expectedLogIndex(int group, double year) {
        return startLogIndex[group] + demand.spending().expectedLogPriceChange(year);
    }

    /** Makes the present index of every group the one at the start; 0 where nothing is on offer. */
    void rememberIndexAsStart() {
        for (int group = 0; group < logIndex.length; group++) {
            startLogIndex[group] = Double.isFinite(logIndex[group]) ? logIndex[group] : 0;
        }
    }

    /** Notes the index of a group, and with it the group's spending. */
    void price(int group, double groupLogIndex, double year) {
        logIndex[group] = groupLogIndex;
        spending[group] = Double.isFinite(groupLogIndex)
                ? referenceUsdPerSecond
                        * weight(group)
                        * demand.spending().priceResponse(groupLogIndex - expectedLogIndex(group, year))
                : 0;
    }

    /** Sells at the present prices to those whom customers have chosen; who is in business but not present sells nothing. */
    void sell(Sellers present, List<Deployer> inBusiness, SpendingShare shares) {
        inBusiness.forEach(deployer -> deployer.position(index).sold(0, 0));
        sellers = present;
        hostedTokens = 0;
        openTokens = 0;
        double revenue = 0;
        for (Deployer deployer : present.deployers()) {
            sell(deployer, shares);
            Position position = deployer.position(index);
            revenue += position.revenueUsdPerSecond();
            hostedTokens += position.tokensPerSecond();
            openTokens += position.model() != null ? 0 : position.tokensPerSecond();
        }
        meanPrice = hostedTokens > 0 ? revenue / hostedTokens : meanPrice;
        selfHosted.update();
    }

    /** Share of a group's spending for which a deployer serves it. */
    @FunctionalInterface
    interface SpendingShare {
        double of(int group, int deployer);
    }

    private void sell(Deployer deployer, SpendingShare shares) {
        Position position = deployer.position(index);
        TrafficMix mix = position.mix();
        double revenue = 0;
        double[] byClass = new double[RankClass.COUNT];
        double[] bySize = new double[CustomerSizes.BINS];
        for (int group = 0; group < weight.length; group++) {
            if (spending[group] == 0) {
                continue;
            }
            double spent = spending[group] * shares.of(group, deployer.id());
            revenue += spent;
            int copies = DemandGroups.copies(group);
            if (copies < RankClass.COUNT) {
                byClass[copies] += spent;
            } else {
                bySize[copies - RankClass.COUNT] += spent;
            }
        }
        if (revenue < LEAST_USD_PER_SECOND) {
            position.sold(0, 0);
            return;
        }
        mix.set(byClass, bySize);
        mix.normalize();
        spreadOverLabCopies(deployer);
        position.sold(revenue / position.price(), revenue);
    }

    /** A lab's shared traffic falls on its own copies, whatever class of open copies its customers might else use. */
    private void spreadOverLabCopies(Deployer deployer) {
        if (deployer.position(index).model() != null) {
            deployer.position(index).mix().spreadShared(labPopulation);
        }
    }

    /** Spreads a deployer's traffic over the copies of models that it has just taken up. */
    void spreadOverNewCopies(Deployer deployer) {
        Position position = deployer.position(index);
        position.mix().spreadShared(position.model() != null ? labPopulation : openPopulation);
    }

    /** The copies that would carry this much traffic of a deployer. A buffer, valid until the next call. */
    CopyTraffic copies(Deployer deployer, double tokensPerSecond) {
        return copies(
                deployer.position(index).model() != null,
                tokensPerSecond,
                deployer.position(index).mix());
    }

    /** The copies that would carry this much traffic. A buffer, valid until the next call. */
    CopyTraffic copies(boolean ofLab, double tokensPerSecond, TrafficMix mix) {
        return copies.spread(ofLab ? labPopulation : openPopulation, ownTraffic, tokensPerSecond, mix);
    }

    /** The mix of traffic of a deployer that serves all groups alike. */
    TrafficMix averageMix(boolean ofLab) {
        TrafficMix mix = new TrafficMix();
        for (int group = 0; group < weight.length; group++) {
            if (DemandGroups.isShared(group)) {
                mix.addShared(DemandGroups.rankClass(group), weight(group));
            } else {
                mix.addOwn(DemandGroups.sizeBin(group), weight(group));
            }
        }
        mix.normalize();
        if (ofLab) {
            mix.spreadShared(labPopulation);
        }
        return mix;
    }

    int index() {
        return index;
    }

    Segment segment() {
        return segment;
    }

    CustomerSizes sizes() {
        return sizes;
    }

    CopyPopulation openPopulation() {
        return openPopulation;
    }

    CustomerTraffic ownTraffic() {
        return ownTraffic;
    }

    SelfHosting selfHosting() {
        return selfHosting;
    }

    /** Who serves whose spending. */
    DemandEngine engine() {
        return engine;
    }

    /** Who sold in the last step. */
    Sellers sellers() {
        return sellers;
    }

    /** Makes the customers of one deployer those of another, which stands among the sellers even if it did not sell yet. */
    void handOver(Deployer from, Deployer to) {
        engine.handOver(from.id(), to.id());
        sellers = sellers.with(to);
    }

    /** Spending of a group, USD per second. */
    double spending(int group) {
        return spending[group];
    }

    /** ln P of a group in the last step; −∞ or NaN where nothing was on offer. */
    double logIndex(int group) {
        return logIndex[group];
    }

    /** Spending of all groups on hosted and self-hosted tokens, USD per second. */
    double totalUsdPerSecond() {
        double sum = 0;
        for (double value : spending) {
            sum += value;
        }
        return sum;
    }

    /** ln P of a group at the start. */
    double startLogIndex(int group) {
        return startLogIndex[group];
    }

    /** Spending at the expected price, USD per second. */
    double referenceUsdPerSecond() {
        return referenceUsdPerSecond;
    }

    /** Mean price of hosted tokens, USD per token. */
    double meanPrice() {
        return meanPrice;
    }

    /** Hosted output tokens per second. */
    double hostedTokens() {
        return hostedTokens;
    }

    /** Output tokens per second of hosts of open weights. */
    double openTokens() {
        return openTokens;
    }

    /** What customers who serve themselves did in the last step, by profile. */
    SelfHosted selfHosted() {
        return selfHosted;
    }

    /** Customers who serve themselves, by profile. */
    final class SelfHosted {
        private final double[] customers;
        private final double[] usdPerSecond;
        private final double[] tokensPerSecond;

        private SelfHosted(int profiles) {
            customers = new double[profiles];
            usdPerSecond = new double[profiles];
            tokensPerSecond = new double[profiles];
        }

        private void update() {
            Arrays.fill(customers, 0);
            Arrays.fill(usdPerSecond, 0);
            for (int group = 0; group < weight.length; group++) {
                int bin = DemandGroups.sizeBin(group);
                int profile = DemandGroups.profile(group);
                double share = engine.selfHosted(group);
                usdPerSecond[profile] += spending[group] * share;
                customers[profile] += weight[group] / sizes.spendingShare(bin) * sizes.customers(bin) * share;
            }
            for (int profile = 0; profile < customers.length; profile++) {
                double price = selfHosting.price(profile);
                tokensPerSecond[profile] = Double.isInfinite(price) ? 0 : usdPerSecond[profile] / price;
            }
        }

        /** Number of customers of each profile who serve themselves; need not be whole. */
        double[] customers() {
            return customers;
        }

        /** Their spending, effort included. */
        double[] usdPerSecond() {
            return usdPerSecond;
        }

        /** Their output tokens. */
        double[] tokensPerSecond() {
            return tokensPerSecond;
        }
    }
}
