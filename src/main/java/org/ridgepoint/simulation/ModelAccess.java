package org.ridgepoint.simulation;

import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.ListedClasses;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.labs.Family;
import org.ridgepoint.firms.labs.ReleaseMode;

/**
 * Whose models deployers serve: a firm with a lab its own once there are any, or the best open weights once it opens them; an independent deployer open
 * weights, or those of the licensor where it would win clearly more spending (model specification, section 6).
 */
final class ModelAccess {
    private final Market market;

    ModelAccess(Market market) {
        this.market = market;
    }

    /** False once a deployer has to serve something else. */
    boolean mayKeep(Deployer deployer, @Nullable Lab model) {
        Lab own = shipping(deployer);
        if (own != null) {
            return deployer.deploys() && (own.arrangement().mode() == ReleaseMode.OPEN ? null : own) == model;
        }
        return model == null || licenses(model);
    }

    /** Its lab, once that has models. */
    private static @Nullable Lab shipping(Deployer deployer) {
        Lab own = deployer.lab();
        return own == null || own.hasShipped() ? own : null;
    }

    private static boolean licenses(Lab lab) {
        return lab.active() && lab.arrangement().mode() == ReleaseMode.LICENSED;
    }

    /** Decides what a deployer serves in a segment, and at which royalty. */
    void choose(Deployer deployer, SegmentMarket segment) {
        Position position = deployer.position(segment.index());
        Lab own = shipping(deployer);
        Lab model;
        if (own != null) {
            model = own.arrangement().mode() == ReleaseMode.OPEN ? null : own;
        } else {
            model = bestForHost(deployer, segment);
        }
        if (model != position.model()) {
            position.serve(model);
            position.plan(position.variant(), ListedClasses.ALL);
            segment.spreadOverNewCopies(deployer);
        }
        position.royalty(royalty(deployer, model, segment));
    }

    /** Royalty per token of a lab's models: a part of the lab's own price, or of the mean price where it has none. */
    double royalty(Deployer deployer, @Nullable Lab model, SegmentMarket segment) {
        if (model == null || model.equals(deployer.lab())) {
            return 0;
        }
        Position licensor = market.deployers().get(model.firm()).position(segment.index());
        boolean priced = licensor.sells() && licensor.price() > 0;
        return market.parameters().firms().labs().royaltyRate() * (priced ? licensor.price() : segment.meanPrice());
    }

    /** Frontier size of the generation that a deployer serves. */
    int doublings(Deployer deployer, @Nullable Lab model) {
        if (model != null) {
            return model.doublings();
        }
        Lab own = shipping(deployer);
        boolean ownIsBetter =
                own != null && own.releasedQuality() > market.openWeights().quality();
        return own != null && ownIsBetter
                ? own.doublings()
                : market.openWeights().doublings();
    }

    private @Nullable Lab bestForHost(Deployer host, SegmentMarket segment) {
        Lab present = host.position(segment.index()).model();
        present = present != null && licenses(present) ? present : null;
        Comparison comparison = null;
        Lab best = present;
        double most = 0;
        for (Lab lab : market.labs()) {
            if (licenses(lab) && lab != present) {
                if (comparison == null) {
                    comparison = new Comparison(host, present, segment);
                    most = comparison.shareToBeat();
                }
                double share = comparison.share(lab);
                best = share > most ? lab : best;
                most = Math.max(most, share);
            }
        }
        if (present != null && comparison != null && comparison.share(null) > most) {
            best = null;
        }
        return best;
    }

    /** What a host would sell with other models than its present ones, at the same serving cost. */
    private final class Comparison {
        private final SegmentMarket segment;
        private final LongRunShares shares;
        private final Elasticities taste;
        private final Deployer host;
        private final @Nullable Lab present;
        private final double presentShare;
        private final double cost;

        Comparison(Deployer host, @Nullable Lab present, SegmentMarket segment) {
            this.host = host;
            this.present = present;
            this.segment = segment;
            SegmentPricing pricing = market.pricing(segment);
            shares = pricing.longRunShares();
            taste = pricing.taste();
            double own = shares.of(host);
            presentShare = own > 0 ? own : shares.ofTypicalHost();
            Position position = host.position(segment.index());
            cost = position.sells()
                    ? position.averageCost() * host.hardwareFactor()
                    : segment.meanPrice() / pricing.smallestMarkup();
        }

        double shareToBeat() {
            return presentShare
                    * (1 + market.parameters().firms().labs().arrangements().leastGain());
        }

        double share(@Nullable Lab model) {
            double utility = segment.segment().qualityUtility(quality(model) - quality(present))
                    - taste.alpha() * StrictMath.log(usdPerToken(model) / usdPerToken(present));
            double nesting = taste.nesting();
            double offer = Family.valueOf(presentShare, Math.max(shares.ofNest(present), presentShare), nesting)
                    * StrictMath.exp(utility / (1 - nesting));
            double nestShare = shares.ofNest(model);
            double nest = Family.valueOf(nestShare, nestShare, nesting);
            return Family.shareIn(nest, 1 - nestShare, offer, nesting);
        }

        private double quality(@Nullable Lab model) {
            return model == null ? market.openWeights().quality() : model.releasedQuality();
        }

        private double usdPerToken(@Nullable Lab model) {
            return cost + royalty(host, model, segment);
        }
    }
}
