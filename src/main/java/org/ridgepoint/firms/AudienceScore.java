package org.ridgepoint.firms;

import java.util.Arrays;
import net.jafama.StrictFastMath;
import org.ridgepoint.demand.Segment;
import org.ridgepoint.demand.TasteNodes;

/**
 * Value score where customers differ in their taste for quality: the logarithm of the share of the segment's spending
 * that a deployer would win, at a price in proportion to cost and with the offers of all others as they are,
 *
 * <pre>
 * u_n = β_n·ln10·quality − α·ln cost + offset_n        x = u_n/(1−ρ)        D = e^x + R_n
 * score = ln Σ_n w_n·(e^x/D)·D^(1−ρ)/(D^(1−ρ) + O_n)
 * </pre>
 *
 * with R_n what the others of its nest and O_n what the other nests are worth at node n. A deployer with one variant so
 * serves the taste that it can win most from; where others serve that taste already, another. With a single node the
 * score orders variants as {@code u} does, and u it is. Nothing is known of others before the first prices; the middle
 * node then decides. A buffer for one deployer after another.
 */
public final class AudienceScore implements ValueScore {
    /** Differences of utility below this may be rounding. */
    private static final double ROUNDING = 1e-9;

    private final Segment[] segment;
    private final TasteNodes taste;
    private final double nesting;
    private final double[] offset;
    private final double[] logNestRest;
    private final double[] logOthers;
    private boolean known;

    /**
     * @param segment customers with the taste β_s
     * @param taste how their tastes differ
     * @param nesting ρ of the nested logit
     */
    public AudienceScore(Segment segment, TasteNodes taste, double nesting) {
        this.segment = new Segment[taste.count()];
        Arrays.setAll(this.segment, node -> segment.withTaste(taste.factor(node)));
        this.taste = taste;
        this.nesting = nesting;
        offset = new double[taste.count()];
        logNestRest = new double[taste.count()];
        logOthers = new double[taste.count()];
    }

    /** Nothing is known of others. */
    public void forget() {
        known = false;
    }

    /**
     * Takes in what others offer to a node; to be called for every node.
     *
     * @param utilityOffset utility beside that of quality and cost: of the name, of the generation, of the markup
     * @param logRestOfNest ln R_n; −∞ without others in the nest
     * @param logOtherNests ln O_n; −∞ without other nests
     */
    public void rivals(int node, double utilityOffset, double logRestOfNest, double logOtherNests) {
        offset[node] = utilityOffset;
        logNestRest[node] = logRestOfNest;
        logOthers[node] = logOtherNests;
        known = true;
    }

    @Override
    public double of(double quality, double usdPerToken) {
        double logCost = StrictFastMath.log(usdPerToken);
        int nodes = taste.count();
        if (nodes == 1 || !known) {
            return utility(segment[nodes / 2], quality, logCost);
        }
        double sum = 0;
        for (int node = 0; node < nodes; node++) {
            sum += taste.weight(node) * share(node, utility(segment[node], quality, logCost) + offset[node]);
        }
        return StrictFastMath.log(sum);
    }

    @Override
    public double roughGain(double moreQuality, double moreLogCost) {
        return utility(segment[segment.length / 2], moreQuality, moreLogCost);
    }

    /** No better for those who value quality least and most is no better for anybody: utility is linear in β. */
    @Override
    public boolean isNoBetter(double moreQuality, double moreLogCost) {
        return utility(segment[0], moreQuality, moreLogCost) < -ROUNDING
                && utility(segment[segment.length - 1], moreQuality, moreLogCost) < -ROUNDING;
    }

    private static double utility(Segment segment, double quality, double logCost) {
        return segment.qualityUtility(quality) - segment.priceElasticity() * logCost;
    }

    /** Share of a node's spending; 0 and 1 for infinite utilities. */
    private double share(int node, double utility) {
        if (Double.isInfinite(utility)) {
            return utility > 0 ? 1 : 0;
        }
        double value = utility / (1 - nesting);
        double rest = logNestRest[node];
        double smaller = StrictFastMath.exp(-Math.abs(value - rest));
        double within = (value >= rest ? 1 : smaller) / (1 + smaller);
        double nest = (1 - nesting) * (Math.max(value, rest) + StrictFastMath.log1p(smaller));
        return within / (1 + StrictFastMath.exp(logOthers[node] - nest));
    }
}
