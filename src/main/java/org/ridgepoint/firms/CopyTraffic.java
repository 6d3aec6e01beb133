package org.ridgepoint.firms;

import net.jafama.StrictFastMath;
import org.ridgepoint.demand.CopyPopulation;
import org.ridgepoint.demand.CustomerSizes;
import org.ridgepoint.demand.RankClass;
import org.ridgepoint.inference.CostFloor;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.inference.CostFrontier.Slack;
import org.ridgepoint.inference.CostReaction;
import org.ridgepoint.inference.ServingOption;

/**
 * The model copies that carry a deployer's traffic in a segment, and what all of them cost: λ·AC̄ = Σ over copies of USD
 * per second, with at least one whole group in all (model specification, section 3).
 *
 * <p>A buffer for one deployer after another: {@link #spread} overwrites it without allocating.
 */
public final class CopyTraffic implements VariantChoice.Cost {
    private static final int MAX_ENTRIES = CopyPopulation.MAX_BINS + CustomerSizes.BINS;

    private final double[] copies = new double[MAX_ENTRIES];
    private final double[] traffic = new double[MAX_ENTRIES];
    private final double[] logTraffic = new double[MAX_ENTRIES];
    private int size;
    private int sharedSize;
    private double total;

    /**
     * Spreads λ tokens per second over copies.
     *
     * @param population shared copies and their popularity
     * @param ownTraffic traffic of one customer who has a copy to itself, by size
     * @param mix how the tokens divide between classes of shared copies and customers of a size
     */
    public CopyTraffic spread(
            CopyPopulation population, CustomerTraffic ownTraffic, double tokensPerSecond, TrafficMix mix) {
        size = 0;
        total = tokensPerSecond;
        for (RankClass rankClass : RankClass.ALL) {
            double tokens = tokensPerSecond * mix.shared(rankClass);
            if (tokens > 0) {
                addClass(population, rankClass, tokens);
            }
        }
        sharedSize = size;
        for (int bin = 0; bin < CustomerSizes.BINS; bin++) {
            double tokens = tokensPerSecond * mix.own(bin);
            if (tokens > 0) {
                double each = ownTraffic.tokensPerSecond(bin);
                add(tokens / each, each, ownTraffic.logTokensPerSecond(bin));
            }
        }
        return this;
    }

    private void addClass(CopyPopulation population, RankClass rankClass, double tokens) {
        double logTokens = StrictFastMath.log(tokens);
        for (int bin = 0; bin < population.bins(); bin++) {
            if (population.rankClass(bin) == rankClass) {
                double share = population.shareOfClassPerCopy(bin);
                add(population.count(bin), tokens * share, logTokens + population.logShareOfClassPerCopy(bin));
            }
        }
    }

    private void add(double count, double tokensPerSecond, double logTokensPerSecond) {
        copies[size] = count;
        traffic[size] = tokensPerSecond;
        logTraffic[size] = logTokensPerSecond;
        size++;
    }

    /** λ·AC̄: USD per second of all copies, and of at least one whole group. */
    public double usdPerSecond(CostFrontier frontier) {
        Slack slack = frontier.slack(total);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += copies[i] * frontier.usdPerSecond(logTraffic[i], traffic[i], slack);
        }
        return Math.max(sum, frontier.smallestGroupUsdPerSecond());
    }

    /** What all copies cost, and of at least one whole group, and how that reacts to traffic. */
    public void cost(CostFrontier frontier, CostReaction into) {
        Slack slack = frontier.slack(total);
        into.clear();
        for (int i = 0; i < size; i++) {
            frontier.add(copies[i], logTraffic[i], traffic[i], slack, i >= sharedSize, into);
        }
        into.atLeast(frontier.smallestGroupUsdPerSecond());
    }

    /** USD per output token, AC̄. */
    @Override
    public double usdPerToken(CostFrontier frontier) {
        return usdPerSecond(frontier) / total;
    }

    @Override
    public double usdPerTokenAtLeast(CostFloor floor) {
        double peakOverMean = floor.peakOverMean(total);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += copies[i] * floor.usdPerSecond(peakOverMean * traffic[i]);
        }
        return Math.max(sum, floor.usdPerGroupSecond()) / total;
    }

    /**
     * Traffic of the copy that a typical token is served on: the geometric mean over tokens, in tokens per second. For
     * showing, not for decisions; needs traffic.
     */
    public double typicalCopyTraffic() {
        double sum = 0;
        double tokens = 0;
        for (int i = 0; i < size; i++) {
            sum += copies[i] * traffic[i] * logTraffic[i];
            tokens += copies[i] * traffic[i];
        }
        return StrictFastMath.exp(sum / tokens);
    }

    /** Shows every kind of copy with the option that serves it. */
    public void forEach(CostFrontier frontier, CopyVisitor visitor) {
        Slack slack = frontier.slack(total);
        for (int i = 0; i < size; i++) {
            double usd = frontier.usdPerSecond(logTraffic[i], traffic[i], slack);
            visitor.visit(frontier.optionAt(logTraffic[i], traffic[i], slack), copies[i] * traffic[i], copies[i] * usd);
        }
    }

    /** The option that serves the kind of copy which carries the most tokens; needs traffic. */
    public ServingOption mainOption(CostFrontier frontier) {
        int most = 0;
        for (int i = 1; i < size; i++) {
            most = copies[i] * traffic[i] > copies[most] * traffic[most] ? i : most;
        }
        return frontier.optionAt(logTraffic[most], traffic[most], frontier.slack(total));
    }

    /** Largest traffic of any copy, in tokens per second; 0 without traffic. */
    public double largestCopyTraffic() {
        double largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, traffic[i]);
        }
        return largest;
    }

    /** Is shown copies that are alike. */
    @FunctionalInterface
    public interface CopyVisitor {
        /**
         * @param option what serves them
         * @param tokensPerSecond traffic of all of them
         * @param usdPerSecond cost of all of them, before a whole group is filled up
         */
        void visit(ServingOption option, double tokensPerSecond, double usdPerSecond);
    }
}
