package org.ridgepoint.simulation;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.demand.PriceIndex;
import org.ridgepoint.firms.Deployer;
import org.ridgepoint.firms.Position;
import org.ridgepoint.firms.Variant;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.inference.CostFrontier;
import org.ridgepoint.inference.MinimumEfficientScale;
import org.ridgepoint.inference.cost.BreakEven;

/** Measures of technology, scale and welfare in one segment. */
final class SegmentObservation {
    private static final double SMALL_SHARE = 0.01;

    private final Market market;
    private final Planning planning;
    private final @Nullable ScaleFacts[] scale;
    // by segment, in the step that was looked at last
    private final double[] inMemoryTokens;
    private final double[] weightBits;
    private final double[] surplus;

    /** What a frontier says of scale; worked out once for each. */
    private record ScaleFacts(CostFrontier frontier, double minimumEfficientScale, double ridgeBatch) {}

    SegmentObservation(Market market, Planning planning) {
        this.market = market;
        this.planning = planning;
        int segments = market.segments().size();
        scale = new @Nullable ScaleFacts[segments];
        inMemoryTokens = new double[segments];
        weightBits = new double[segments];
        surplus = new double[segments];
    }

    /** Takes in the step that has ended; to be called before anything is added. */
    void look() {
        for (SegmentMarket segment : market.segments()) {
            inMemoryTokens[segment.index()] = market.sales().inMemoryTokensPerSecond(segment);
            weightBits[segment.index()] = weightBits(segment);
            surplus[segment.index()] = surplus(segment);
        }
    }

    void add(Measurements into, SegmentMarket segment) {
        String scope = segment.segment().name();
        into.add(scope, "in_memory_share_tokens", inMemoryTokens[segment.index()] / segment.hostedTokens());
        into.add(scope, "mean_weight_bits", weightBits[segment.index()] / segment.hostedTokens());
        into.add(scope, "mean_loop_gain", loopGain(segment));
        into.add(scope, "consumer_surplus_usd_per_year", surplus[segment.index()]);
        addScale(into, segment);
    }

    void addTotals(Measurements into) {
        double tokens = 0;
        for (SegmentMarket segment : market.segments()) {
            tokens += segment.hostedTokens();
        }
        into.add(Observation.TOTAL, "in_memory_share_tokens", sum(inMemoryTokens) / tokens);
        into.add(Observation.TOTAL, "mean_weight_bits", sum(weightBits) / tokens);
        into.add(Observation.TOTAL, "consumer_surplus_usd_per_year", consumerSurplusUsdPerYear());
    }

    /** Of all segments. */
    double consumerSurplusUsdPerYear() {
        return sum(surplus);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private double weightBits(SegmentMarket segment) {
        double sum = 0;
        for (Deployer deployer : segment.sellers().deployers()) {
            Position position = deployer.position(segment.index());
            Variant variant = position.variant();
            if (variant != null) {
                sum += position.tokensPerSecond()
                        * market.costs()
                                .menu()
                                .formats()
                                .get(variant.format())
                                .quantization()
                                .weightBits();
            }
        }
        return sum;
    }

    /** Token-weighted mean of (1 + α)·η·(1 − s), s the share of spending: above 1 equilibria are multiple. */
    private double loopGain(SegmentMarket segment) {
        double sum = 0;
        double elasticity = 1 + segment.segment().priceElasticity();
        for (Deployer deployer : segment.sellers().deployers()) {
            Position position = deployer.position(segment.index());
            double weight = position.tokensPerSecond() / segment.hostedTokens();
            double share = position.revenueUsdPerSecond() / segment.totalUsdPerSecond();
            sum += weight * elasticity * position.scaleElasticity() * (1 - share);
        }
        return sum;
    }

    /** Surplus over that at the prices that adoption takes for granted, USD per year. */
    private double surplus(SegmentMarket segment) {
        double epsilon = market.parameters().demand().spending().priceElasticityOfUse();
        double sum = 0;
        for (int group = 0; group < segment.groups(); group++) {
            double change = segment.logIndex(group) - segment.expectedLogIndex(group, market.year());
            if (Double.isFinite(change)) {
                double reference = segment.referenceUsdPerSecond() * segment.weight(group);
                sum += PriceIndex.surplusChange(reference, change, epsilon);
            }
        }
        return sum * ChipCostTerms.SECONDS_PER_YEAR;
    }

    private void addScale(Measurements into, SegmentMarket segment) {
        String scope = segment.segment().name();
        ScaleFacts facts = scaleFacts(segment);
        double minimum = facts == null ? Double.NaN : facts.minimumEfficientScale();
        into.add(scope, "minimum_efficient_scale_tokens_per_second", minimum);
        into.add(scope, "ridge_batch", facts == null ? Double.NaN : facts.ridgeBatch());
        into.add(scope, "scale_ratio_median", medianCopyTraffic(segment) / minimum);
        into.add(scope, "scale_ratio_one_per_cent", smallHostCopyTraffic(segment) / minimum);
        into.add(scope, "break_even_tokens_per_second", breakEven(segment));
    }

    /** Traffic of the most popular copy of a host that serves one per cent of tokens and all groups alike. */
    private static double smallHostCopyTraffic(SegmentMarket segment) {
        double tokens = SMALL_SHARE * segment.hostedTokens();
        return tokens > 0
                ? segment.copies(false, tokens, segment.averageMix(false)).largestCopyTraffic()
                : Double.NaN;
    }

    /**
     * Least traffic at which a customer would serve itself what the largest host serves, if a token then costs it no more
     * than the mean price; worked out at the end of a year only, because it takes long.
     */
    private OptionalDouble breakEven(SegmentMarket segment) {
        Deployer host = market.calendar().endsYear(market.step()) ? largest(segment, true) : null;
        CostFrontier frontier = host == null
                ? null
                : planning.frontier(segment, host.position(segment.index()).variant());
        return frontier == null
                ? OptionalDouble.empty()
                : BreakEven.traffic(
                        frontier.planner(),
                        segment.meanPrice() / (1 + segment.segment().selfHostingTaste()));
    }

    /** Who sells most tokens; null if nobody does. */
    private static @Nullable Deployer largest(SegmentMarket segment, boolean onlyHosts) {
        Deployer largest = null;
        double most = 0;
        for (Deployer deployer : segment.sellers().deployers()) {
            double tokens = deployer.position(segment.index()).tokensPerSecond();
            if (tokens > most && !(onlyHosts && deployer.integrated())) {
                most = tokens;
                largest = deployer;
            }
        }
        return largest;
    }

    /** Scale of the variant that the largest seller serves. */
    private @Nullable ScaleFacts scaleFacts(SegmentMarket segment) {
        Deployer largest = largest(segment, false);
        CostFrontier frontier = largest == null
                ? null
                : planning.frontier(segment, largest.position(segment.index()).variant());
        if (frontier == null) {
            return null;
        }
        ScaleFacts known = scale[segment.index()];
        if (known == null || known.frontier() != frontier) {
            known = new ScaleFacts(
                    frontier,
                    MinimumEfficientScale.of(frontier.planner()).orElse(Double.NaN),
                    frontier.planner().cheapestAtScale().cycle().ridgeBatch());
            scale[segment.index()] = known;
        }
        return known;
    }

    /** Traffic of the most popular copy of the median seller. */
    private double medianCopyTraffic(SegmentMarket segment) {
        double[] traffic = segment.sellers().deployers().stream()
                .filter(deployer -> deployer.position(segment.index()).tokensPerSecond() > 0)
                .mapToDouble(deployer -> segment.copies(
                                deployer, deployer.position(segment.index()).tokensPerSecond())
                        .largestCopyTraffic())
                .toArray();
        Arrays.sort(traffic);
        return traffic.length == 0 ? Double.NaN : traffic[traffic.length / 2];
    }
}
