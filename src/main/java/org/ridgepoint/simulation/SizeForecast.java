package org.ridgepoint.simulation;

import java.util.ArrayList;
import java.util.List;
import org.ridgepoint.demand.Elasticities;
import org.ridgepoint.firms.CopyTraffic;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.ServingCosts;
import org.ridgepoint.firms.Variant;
import org.ridgepoint.firms.VariantChoice;
import org.ridgepoint.firms.VariantMenu;

/**
 * What a firm expects to earn with a frontier model of another size. In each segment it would serve the frontier model or
 * the best of the smaller tiers, in its present number format, at its forecast traffic; its odds move by the value score,
 * and its margin is that of a family on its own.
 */
final class SizeForecast {
    private final Market market;
    private final Deployer firm;
    private final double yearsOfSpending;
    private final List<Segment> segments = new ArrayList<>();

    SizeForecast(Market market, Planning planning, Deployer firm, double yearsOfSpending) {
        this.market = market;
        this.firm = firm;
        this.yearsOfSpending = yearsOfSpending;
        for (SegmentMarket segment : market.segments()) {
            Position position = firm.position(segment.index());
            Variant variant = position.variant();
            if (variant != null && position.sells()) {
                segments.add(new Segment(segment, variant, planning.plannedTokens(firm, segment)));
            }
        }
    }

    /** Discounted margin over the life of a generation, USD. */
    double discountedMarginUsd(int doublings) {
        double sum = 0;
        for (Segment segment : segments) {
            sum += segment.usdPerYear(doublings);
        }
        return sum * yearsOfSpending;
    }

    /** One segment, with what the firm serves there now. */
    private final class Segment {
        private final SegmentMarket segment;
        private final Variant variant;
        private final double tokens;
        private final VariantChoice choice;
        private final double now;
        private final double belowFrontier;

        Segment(SegmentMarket segment, Variant variant, double tokens) {
            this.segment = segment;
            this.variant = variant;
            this.tokens = tokens;
            choice = new VariantChoice(segment.segment());
            now = score(variant);
            belowFrontier = belowFrontier();
        }

        private double score(Variant of) {
            CopyTraffic copies = segment.copies(firm, tokens);
            return choice.score(market.costs(), segment.index(), of, copies);
        }

        private double belowFrontier() {
            VariantMenu menu = market.costs().menu();
            double best = Double.NEGATIVE_INFINITY;
            for (int tier = 0; tier < menu.tiers().size(); tier++) {
                if (menu.tiers().get(tier).doublings().isEmpty()) {
                    Variant smaller = new Variant(tier, variant.format());
                    best = Math.max(best, tier == variant.tier() ? now : atLeast(smaller, best));
                }
            }
            return best;
        }

        /** Score of a variant if it can be above {@code least}; otherwise something below that. */
        private double atLeast(Variant of, double least) {
            ServingCosts costs = market.costs();
            double quality = costs.menu().relativeQuality(of);
            double bound = choice.score(quality, costs.floorUsdPerToken(segment.index(), of));
            return bound > least ? score(of) : Double.NEGATIVE_INFINITY;
        }

        double usdPerYear(int doublings) {
            Elasticities taste = market.pricing(segment).taste();
            int tier = market.costs().menu().frontierTier(doublings);
            double frontier =
                    tier == variant.tier() ? now : atLeast(new Variant(tier, variant.format()), belowFrontier);
            double gain = StrictMath.exp(Math.max(frontier, belowFrontier) - now);
            double share = market.pricing(segment).longRunShares().of(firm);
            double moved = share * gain / (1 - share + share * gain);
            return LabForecast.usdPerYear(segment) * moved / taste.own(1, moved);
        }
    }
}
