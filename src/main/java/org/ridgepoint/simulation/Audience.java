package org.ridgepoint.simulation;

import java.util.Arrays;
import net.jafama.StrictFastMath;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.DemandGroups;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.demand.TasteNodes;
import org.ridgepoint.firms.AudienceScore;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Lab;
import org.ridgepoint.firms.ValueScore;
import org.ridgepoint.pricing.EquilibriumSolver;
import org.ridgepoint.pricing.OfferMarket;

/**
 * What a deployer that plans knows of a segment: what the offers of all others were worth to each taste at the last
 * prices. For each node one group stands for all: of the size that spends most, and of the most popular shared copies,
 * or of customers' own where there are no shared ones.
 */
final class Audience {
    private final SegmentMarket market;
    private final TasteNodes nodes;
    private final double nesting;
    private final AudienceScore score;
    private double frontier = Double.NaN;

    /**
     * The offers of the last prices.
     *
     * @param solver holds the shares
     * @param sellers who sells
     * @param models what each of them serves
     * @param nest number of the nest of each seller's offer, then of self-hosting
     * @param markup price over cost that a deployer reckons with
     */
    record Offers(
            EquilibriumSolver solver,
            Sellers sellers,
            @Nullable Lab[] models,
            int[] nest,
            double markup) {

        /** Nest of what a deployer serves, which may be no longer, or not yet, what it offered at the last prices. */
        int nestOf(Deployer deployer, int segment) {
            Lab model = deployer.position(segment).model();
            if (model == null) {
                return nest[nest.length - 1];
            }
            for (int i = 0; i < models.length; i++) {
                if (model.equals(models[i])) {
                    return nest[i];
                }
            }
            return OfferMarket.NEW_NEST;
        }

        /** Share of a nest in the spending of a group; 0 where nobody offers anything in it. */
        double nestShare(int group, int number) {
            for (int i = 0; i < nest.length - 1; i++) {
                double within = nest[i] == number ? solver.withinNest(group, i) : 0;
                if (within > 0) {
                    return Math.min(1, solver.share(group, i) / within);
                }
            }
            return 0;
        }
    }

    Audience(SegmentMarket market, TasteNodes nodes, double nesting) {
        this.market = market;
        this.nodes = nodes;
        this.nesting = nesting;
        score = new AudienceScore(market.segment(), nodes, nesting);
    }

    /** Notes the quality from which utilities were measured when prices were found. */
    void priced(double frontierQuality) {
        frontier = frontierQuality;
    }

    /** How good a variant is for a deployer. A buffer, valid until the next call. */
    ValueScore scoreOf(Deployer deployer, Qualities qualities, Offers offers) {
        score.forget();
        boolean known = nodes.count() > 1 && !Double.isNaN(frontier);
        int place = Arrays.binarySearch(offers.sellers().ids(), deployer.id());
        for (int node = 0; known && node < nodes.count(); node++) {
            known = lookAt(node, deployer, qualities, offers, place);
        }
        if (!known) {
            score.forget();
        }
        return score;
    }

    /** Takes in one node; false if nobody else offers it anything. */
    private boolean lookAt(int node, Deployer deployer, Qualities qualities, Offers offers, int place) {
        int group = typicalGroup(node);
        double inclusive = offers.solver().logInclusive(group);
        int nest = offers.nestOf(deployer, market.index());
        double ofNest = offers.nestShare(group, nest);
        double own = place >= 0 && offers.nest()[place] == nest
                ? Math.min(1, offers.solver().withinNest(group, place))
                : 0;
        double others = inclusive + StrictFastMath.log1p(-ofNest);
        if (others == Double.NEGATIVE_INFINITY) {
            return false;
        }
        double rest = (inclusive + StrictFastMath.log(ofNest)) / (1 - nesting) + StrictFastMath.log1p(-own);
        Segment customers = market.segment().withTaste(nodes.factor(node));
        double generation = qualities.ofGeneration(deployer, market.index()) + qualities.frontier() - frontier;
        double offset = customers.qualityUtility(generation)
                + deployer.brand(market.index())
                - customers.priceElasticity() * StrictFastMath.log(offers.markup());
        score.rivals(node, offset, rest, others);
        return true;
    }

    private int typicalGroup(int node) {
        int size = 0;
        for (int bin = 1; bin < CustomerSizes.BINS; bin++) {
            size = market.sizes().spendingShare(bin) > market.sizes().spendingShare(size) ? bin : size;
        }
        boolean shared = market.segment().customerSpecificShare() < 1;
        return node * DemandGroups.PER_NODE + (shared ? size : DemandGroups.PER_NODE - CustomerSizes.BINS + size);
    }
}
