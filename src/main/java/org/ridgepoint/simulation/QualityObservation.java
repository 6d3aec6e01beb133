package org.ridgepoint.simulation;

import java.util.Arrays;
import org.ridgepoint.demand.DemandGroups;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.demand.TasteNodes;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.Variant;

/**
 * Prices as quality improves. Utilities of a step are measured from its best released model, so that the price index by
 * itself does not know how much better models have become: the index at constant quality is ln P − β·ln10·(Q −
 * Q(start))/α with Q the quality of the best released model, for each taste (model specification, sections 7 and 10).
 */
final class QualityObservation {
    private static final double TOKENS_PER_MILLION = 1e6;

    private final Market market;
    private final TasteNodes taste;
    private final double startFrontier;
    /** By segment, the best quality on offer at the start. */
    private final double[] startQuality;
    // by segment, in the step that was looked at last
    private final double[] logChange;
    private final double[] logGain;

    /** Takes in the start: to be created once the market is founded. */
    QualityObservation(Market market) {
        this.market = market;
        taste = market.parameters().demand().customers().taste();
        Qualities qualities = market.qualities();
        startFrontier = qualities.frontier();
        startQuality = new double[market.segments().size()];
        logChange = new double[startQuality.length];
        logGain = new double[startQuality.length];
        Arrays.setAll(startQuality, segment -> bestOffer(market.segments().get(segment), qualities));
    }

    private static double bestOffer(SegmentMarket segment, Qualities qualities) {
        double best = Double.NEGATIVE_INFINITY;
        for (Deployer deployer : segment.sellers().deployers()) {
            Variant variant = deployer.position(segment.index()).variant();
            best = variant == null ? best : Math.max(best, qualities.of(deployer, segment.index(), variant));
        }
        return qualities.frontier() + best;
    }

    /** Takes in the step that has ended; to be called before anything is added. */
    void look() {
        double gain = market.qualities().frontier() - startFrontier;
        for (SegmentMarket segment : market.segments()) {
            look(segment, gain);
        }
    }

    /** Spending-weighted means over groups of ln P − ln P(start), and of what the gain in quality is worth. */
    private void look(SegmentMarket segment, double gain) {
        double[] worth = new double[taste.count()];
        for (int node = 0; node < worth.length; node++) {
            Segment customers = segment.segment().withTaste(taste.factor(node));
            worth[node] = customers.qualityUtility(gain) / customers.priceElasticity();
        }
        double change = 0;
        double gained = 0;
        double weights = 0;
        for (int group = 0; group < segment.groups(); group++) {
            double logRatio = segment.logIndex(group) - segment.startLogIndex(group);
            if (Double.isFinite(logRatio)) {
                change += segment.weight(group) * logRatio;
                gained += segment.weight(group) * worth[DemandGroups.tasteNode(group)];
                weights += segment.weight(group);
            }
        }
        logChange[segment.index()] = change / weights;
        logGain[segment.index()] = gained / weights;
    }

    void addTotals(Measurements into) {
        double change = 0;
        double gain = 0;
        double weights = 0;
        for (SegmentMarket segment : market.segments()) {
            if (Double.isFinite(logChange[segment.index()])) {
                double weight = segment.segment().spendingShare();
                change += weight * logChange[segment.index()];
                gain += weight * logGain[segment.index()];
                weights += weight;
            }
        }
        addIndices(into, Observation.TOTAL, change / weights, gain / weights);
    }

    void add(Measurements into, SegmentMarket segment) {
        String scope = segment.segment().name();
        addIndices(into, scope, logChange[segment.index()], logGain[segment.index()]);
        addCheapest(into, segment);
    }

    private static void addIndices(Measurements into, String scope, double change, double gain) {
        into.add(scope, "price_index_raw", StrictMath.exp(change));
        into.add(scope, "price_index_constant_quality", StrictMath.exp(change - gain));
    }

    /** The cheapest offer that is as good as the best one at the start. */
    private void addCheapest(Measurements into, SegmentMarket segment) {
        Qualities qualities = market.qualities();
        double least = startQuality[segment.index()] - qualities.frontier();
        double cheapest = Double.POSITIVE_INFINITY;
        for (Deployer deployer : segment.sellers().deployers()) {
            Position position = deployer.position(segment.index());
            Variant variant = position.variant();
            if (variant != null && qualities.of(deployer, segment.index(), variant) >= least) {
                cheapest = Math.min(cheapest, position.price());
            }
        }
        into.add(
                segment.segment().name(),
                "cheapest_usd_per_million_tokens_at_start_quality",
                cheapest * TOKENS_PER_MILLION);
    }
}
