package org.ridgepoint.simulation;

import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.labs.Arrangement;
import org.ridgepoint.firms.labs.Family;
import org.ridgepoint.firms.labs.Family.Licensees;
import org.ridgepoint.firms.labs.Family.Outcome;
import org.ridgepoint.firms.labs.RdRule.Earnings;

/**
 * How a firm stands in a segment, and what it would earn there under another arrangement. A licensee is taken to serve at
 * the firm's own cost and to have no name.
 */
final class SegmentStanding {
    private static final double MOST_LOG_ODDS = 300;

    private final Market market;
    private final SegmentMarket segment;
    private final Deployer firm;
    private final SegmentPricing pricing;
    private final LongRunShares shares;
    private final Elasticities taste;
    private final double ownShare;
    private final double nestShare;
    private final boolean inOpenNest;
    private final double quality;
    private final double markup;

    SegmentStanding(Market market, SegmentMarket segment, Deployer firm) {
        this.market = market;
        this.segment = segment;
        this.firm = firm;
        pricing = market.pricing(segment);
        shares = pricing.longRunShares();
        taste = pricing.taste();
        Position position = firm.position(segment.index());
        double share = shares.of(firm);
        boolean sells = share > 0 && position.sells() && position.price() > 0;
        ownShare = sells ? share : shares.ofTypicalHost();
        inOpenNest = !sells || position.model() == null;
        nestShare = Math.max(ownShare, shares.ofNest(sells ? position.model() : null));
        quality = sells ? qualityOf(position.model()) : market.openWeights().quality();
        markup = sells ? position.price() / (position.averageCost() * firm.hardwareFactor()) : pricing.smallestMarkup();
    }

    private double qualityOf(@Nullable Lab model) {
        double open = market.openWeights().quality();
        Lab own = firm.lab();
        if (model != null) {
            return model.releasedQuality();
        }
        return own == null ? open : Math.max(open, own.releasedQuality());
    }

    /** What an arrangement would earn with models of a quality. */
    Earnings earnings(Arrangement arrangement, double ownQuality) {
        return switch (arrangement) {
            case CLOSED -> earnings(family(ownQuality).closed());
            case LICENSED -> earnings(family(ownQuality).licensed(royaltyRate(), true));
            case LICENSOR -> earnings(family(ownQuality).licensed(royaltyRate(), false));
            case OPEN -> inOpenNest(Math.max(ownQuality, market.openWeights().quality()));
            case NO_RESEARCH -> inOpenNest(market.openWeights().quality());
        };
    }

    private double royaltyRate() {
        return market.parameters().firms().labs().royaltyRate();
    }

    /** v of the firm's own offer at its unit cost. */
    private double valueAtCost(double ofQuality) {
        double utility = segment.segment().qualityUtility(ofQuality - quality) + taste.alpha() * StrictMath.log(markup);
        return Family.valueOf(ownShare, nestShare, taste.nesting()) * odds(utility);
    }

    /** exp(utility/(1−ρ)) of an offer, in bounds beyond which a share is all or nothing. */
    private double odds(double utility) {
        return StrictMath.exp(Math.max(-MOST_LOG_ODDS, Math.min(utility / (1 - taste.nesting()), MOST_LOG_ODDS)));
    }

    private Family family(double ofQuality) {
        double value = valueAtCost(ofQuality);
        double name = odds(-firm.brand(segment.index()));
        double family = inOpenNest ? 0 : nestShare;
        return new Family(
                taste,
                Math.max(1 - family, Double.MIN_NORMAL),
                value,
                value * name,
                1,
                new Licensees(shares.hosts(), shares.ofTypicalHost()));
    }

    private Earnings earnings(Outcome outcome) {
        double royalties =
                outcome.licensedShare() > 0 ? outcome.licensedShare() * outcome.royalty() / outcome.licenseePrice() : 0;
        return earnings(outcome.ownShare() + royalties, outcome.margin(), outcome.ownShare());
    }

    /** Sales of open weights among their hosts, at the markup of a small host. */
    private Earnings inOpenNest(double ofQuality) {
        double nesting = taste.nesting();
        double open = shares.ofNest(null);
        double nest = Family.valueOf(open, open, nesting);
        double others = 1 - open;
        if (inOpenNest) {
            nest -= Math.min(nest, Family.valueOf(ownShare, nestShare, nesting));
        } else {
            others = Math.max(0, others - nestShare);
        }
        double fall = StrictMath.exp(-taste.withinSlope() * StrictMath.log(pricing.smallestMarkup()));
        double share = Family.shareIn(nest, others, valueAtCost(ofQuality) * fall, nesting);
        return earnings(share, share / taste.ownSlope(), share);
    }

    private Earnings earnings(double revenueShare, double marginShare, double salesShare) {
        double usd = LabForecast.usdPerYear(segment);
        return new Earnings(
                usd * revenueShare,
                usd * marginShare,
                Math.min(1, salesShare),
                market.parameters()
                        .firms()
                        .labs()
                        .race()
                        .loopGain(segment.segment().qualityWeight()),
                taste.alpha(),
                taste.epsilon());
    }
}
