package org.ridgepoint.inference;

import java.util.Optional;
import java.util.function.Supplier;
import net.jafama.StrictFastMath;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.units.Text;

/**
 * A feasible way to serve a model: its cost at any traffic (model specification, section 3). Instances are immutable;
 * the methods that return a {@code double} allocate nothing.
 */
public final class ServingOption implements ServingCandidate {
    private static final double SAME = 1e-9;
    private static final double SMALL = 1e-8;
    /** Keeps a bound below the cost that it bounds, whatever either of them was rounded to. */
    private static final double BELOW = 1 - 1e-12;

    private final ServingSetup setup;
    private final NumberFormat format;
    private final DecodeCycle cycle;
    /** What a copy pays for; {@link #cycle} unless a switch of section 10 says otherwise. */
    private final DecodeCycle charged;

    private final double weightShare;
    private final double stateSharePerSequence;
    private final double maxBatch;
    private final boolean latencyLimited;
    private final double fullBatchSecondsPerToken;
    private final double firstCycleSeconds;
    private final double usdPerGroupSecond;
    private final double loadSeconds;
    private final double hostUsdPerSecond;
    private final boolean mayWaitCold;

    private ServingOption(ServingSetup setup, NumberFormat format, DecodeCycle cycle, BatchLimits limits) {
        this.setup = setup;
        this.format = format;
        this.cycle = cycle;
        MemoryCharges charges = setup.terms().charges();
        weightShare = charges.weightResidency() ? setup.weightBytes() / setup.usableWeightBytes() : 0;
        stateSharePerSequence =
                charges.kvResidency() ? setup.reservedKvBytesPerSequence() / setup.usableStateBytes() : 0;
        maxBatch = limits.largest();
        charged = charges.weightReads() ? cycle : cycle.withWeightsReadAs(maxBatch);
        latencyLimited = limits.byLatency() <= limits.byMemory();
        fullBatchSecondsPerToken = charged.cycleSeconds(maxBatch) / maxBatch;
        firstCycleSeconds = charged.cycleSeconds(1);
        usdPerGroupSecond = setup.chips() * setup.hardware().usdPerChipSecond();
        loadSeconds = setup.weightBytes() / (setup.chips() * setup.terms().hostLinkBytesPerSecond());
        hostUsdPerSecond = setup.terms().hostUsdPerByteSecond() * setup.weightBytes();
        mayWaitCold = setup.terms().coldCopies()
                && setup.hardware().memory().unified()
                && loadSeconds + cycle.prefillSeconds() <= setup.workload().ttftLimitSeconds();
    }

    /** Builds the option, or says why it cannot work. Never throws for a limit that is not met. */
    public static ServingCandidate of(ServingSetup setup) {
        Optional<NumberFormat> format = setup.format();
        if (format.isEmpty()) {
            return new Infeasible(() -> Text.format(
                    "no listed peak rate of %s holds %s-bit activations",
                    setup.hardware().name(), setup.quantization().activationBits()));
        }
        if (setup.linkIsMissing()) {
            return new Infeasible(() -> Text.format(
                    "the link bandwidth of %s is not known, so it serves single chips only: %d asked for",
                    setup.hardware().name(), setup.chips()));
        }
        Supplier<String> tooLarge = BatchLimits.whyWeightsDoNotFit(setup);
        return tooLarge == null ? withCycle(setup, format.get()) : new Infeasible(tooLarge);
    }

    private static ServingCandidate withCycle(ServingSetup setup, NumberFormat format) {
        DecodeCycle cycle = new DecodeCycle(setup, format);
        BatchLimits limits = BatchLimits.of(setup, cycle);
        Supplier<String> reason = limits.whyInfeasible(setup, cycle);
        return reason == null ? new ServingOption(setup, format, cycle, limits) : new Infeasible(reason);
    }

    /** G_hot(x̂) = max(ts, m) at the batch that makes it smallest. */
    public double hotGroups(double peakTraffic) {
        double useful = largestUsefulBatch(peakTraffic);
        double busy = busyGroups(peakTraffic, useful);
        double occupied = memoryShare(useful);
        if (useful <= 1 || busy > occupied) {
            return Math.max(busy, occupied);
        }
        double batch = balancedBatch(peakTraffic, useful);
        return Math.max(busyGroups(peakTraffic, batch), memoryShare(batch));
    }

    /**
     * B: the minimiser of max(ts, m) in [1, min(max(1, x̂·τ), B_max)], found as the first batch at which the copy keeps no
     * more groups busy than it occupies, or else the largest. Where m is flat that is the smallest minimiser; where ts is
     * flat all the way to the upper bound, which takes arithmetic without any fixed time, it is the largest.
     */
    public double batch(double peakTraffic) {
        if (peakTraffic == Double.POSITIVE_INFINITY) {
            return maxBatch;
        }
        double useful = largestUsefulBatch(peakTraffic);
        boolean largest = useful <= 1 || busyGroups(peakTraffic, useful) > memoryShare(useful);
        return largest ? useful : balancedBatch(peakTraffic, useful);
    }

    private double balancedBatch(double peakTraffic, double useful) {
        boolean unified = setup.hardware().memory().unified();
        double balanced = charged.balancedBatch(peakTraffic, weightShare, stateSharePerSequence, unified);
        return Math.max(1, Math.min(balanced, useful));
    }

    private double largestUsefulBatch(double peakTraffic) {
        return Math.min(Math.max(1, peakTraffic * setup.workload().tpotLimitSeconds()), maxBatch);
    }

    private double busyGroups(double peakTraffic, double batch) {
        return peakTraffic * charged.cycleSeconds(batch) / batch;
    }

    /** m(B): share of the group's usable memory that weights and the KV cache of B sequences occupy, as far as charged. */
    public double memoryShare(double batch) {
        double state = stateSharePerSequence * batch;
        return setup.hardware().memory().unified() ? weightShare + state : Math.max(weightShare, state);
    }

    /** USD per second of a hot copy. */
    public double hotUsdPerSecond(double peakTraffic) {
        return usdPerGroupSecond * hotGroups(peakTraffic);
    }

    /**
     * USD per second of a copy that waits in host memory and is loaded for every busy spell; infinite where that is not
     * allowed.
     */
    public double coldUsdPerSecond(double traffic, double peakTraffic) {
        if (!mayWaitCold) {
            return Double.POSITIVE_INFINITY;
        }
        return usdPerGroupSecond * coldGroups(traffic, peakTraffic) + hostUsdPerSecond;
    }

    /** n·c·φ(1): what a token of peak traffic costs a cold copy, loading apart. */
    double coldUsdPerPeakToken() {
        return usdPerGroupSecond * firstCycleSeconds;
    }

    /** Derivative of what loading costs a cold copy in the logarithm of its traffic: (x/O)·e^−a·(1−a)·W/X_h·c. */
    double loadingUsdPerSecondByLogTraffic(double traffic) {
        double busy = traffic * firstCycleSeconds;
        double loading = traffic / setup.workload().outputTokens() * expMinus(busy) * loadSeconds;
        return usdPerGroupSecond * loading * (1 - busy);
    }

    /** G_cold: groups that a copy needs which waits in host memory, whether or not that is allowed. */
    public double coldGroups(double traffic, double peakTraffic) {
        double loading = expMinus(traffic * firstCycleSeconds) * loadSeconds;
        return coldBusyGroups(peakTraffic) + traffic / setup.workload().outputTokens() * loading;
    }

    /** e^−a, which is 1 − a to the last bit where a is small, as it is for copies that are seldom used. */
    private static double expMinus(double a) {
        return a < SMALL ? 1 - a : StrictFastMath.exp(-a);
    }

    /**
     * x̂·φ(1). Section 3 takes the larger of this and m(1)·(1−e^−a), which never is: a = x·φ(1) is at most x̂·φ(1), 1−e^−a
     * at most a, and m(1) at most 1.
     */
    private double coldBusyGroups(double peakTraffic) {
        return peakTraffic * firstCycleSeconds;
    }

    /**
     * Smallest cost that any traffic of this size could have, hot or cold: a bound that costs a few operations and lets
     * a planner skip most options.
     */
    public double lowerBoundUsdPerSecond(double peakTraffic) {
        return Math.min(lowerBoundHotUsdPerSecond(peakTraffic), lowerBoundColdUsdPerSecond(peakTraffic));
    }

    /** The same bound for cold copies: no loading, and host memory for nothing; infinite where they are not allowed. */
    double lowerBoundColdUsdPerSecond(double peakTraffic) {
        return mayWaitCold ? BELOW * usdPerGroupSecond * coldBusyGroups(peakTraffic) : Double.POSITIVE_INFINITY;
    }

    /** A closer bound for cold copies, as e^−a is at least 1−a; the cost itself where a copy is seldom busy. */
    double lowerBoundColdUsdPerSecond(double traffic, double peakTraffic) {
        if (!mayWaitCold) {
            return Double.POSITIVE_INFINITY;
        }
        double idle = Math.max(0, 1 - traffic * firstCycleSeconds);
        double loading = traffic / setup.workload().outputTokens() * idle * loadSeconds;
        return BELOW * (usdPerGroupSecond * (coldBusyGroups(peakTraffic) + loading) + hostUsdPerSecond);
    }

    /** The same bound for hot copies: residency of one sequence, or a full batch at all times. */
    double lowerBoundHotUsdPerSecond(double peakTraffic) {
        return BELOW * usdPerGroupSecond * Math.max(memoryShare(1), peakTraffic * fullBatchSecondsPerToken);
    }

    /**
     * False if a hot copy surely costs more than that. Busy groups fall with the batch and memory rises, so the largest
     * batch whose memory costs no more tells: if even then the copy keeps too many groups busy, every batch costs more.
     */
    boolean hotMayCost(double usdPerSecond, double peakTraffic) {
        double groups = usdPerSecond / (BELOW * usdPerGroupSecond);
        if (groups < memoryShare(1) || groups < peakTraffic * fullBatchSecondsPerToken) {
            return false;
        }
        double room = setup.hardware().memory().unified() ? groups - weightShare : groups;
        double batch = Math.max(1, Math.min(room / stateSharePerSequence, largestUsefulBatch(peakTraffic)));
        return !(peakTraffic * charged.lowerBoundCycleSeconds(batch) > groups * batch)
                && !(busyGroups(peakTraffic, batch) > groups);
    }

    /** What that bound comes to per token where traffic is large: a full batch at all times. */
    double lowerBoundHotUsdPerPeakToken() {
        return BELOW * usdPerGroupSecond * fullBatchSecondsPerToken;
    }

    /** The cheaper of a hot and a cold copy at traffic x of a deployer with total traffic λ, USD per output token. */
    public double usdPerToken(double traffic, double totalTraffic) {
        return perToken(usdPerSecond(traffic, peakTraffic(traffic, totalTraffic)), traffic);
    }

    /** Infinite without traffic: there is no token to bear the cost, not even a cost of 0. */
    private static double perToken(double usdPerSecond, double traffic) {
        return traffic == 0 ? Double.POSITIVE_INFINITY : usdPerSecond / traffic;
    }

    /** The cheaper of a hot and a cold copy at traffic x provisioned for x̂, USD per second. */
    double usdPerSecond(double traffic, double peakTraffic) {
        return Math.min(hotUsdPerSecond(peakTraffic), coldUsdPerSecond(traffic, peakTraffic));
    }

    /** x̂ = ρ·x/u(λ): the traffic that is provisioned for. */
    public double peakTraffic(double traffic, double totalTraffic) {
        return traffic == 0 ? 0 : setup.workload().peakToMean() * traffic / utilization(totalTraffic);
    }

    /** u(λ): how busy groups may be on average. */
    public double utilization(double totalTraffic) {
        return setup.terms().utilization(totalTraffic, setup.workload().tpotLimitSeconds());
    }

    /** USD per second of whole groups only, as a self-hosting customer buys them, with slack of its own traffic. */
    public double wholeGroupsUsdPerSecond(double traffic) {
        return usdPerGroupSecond * Math.max(1, Math.ceil(hotGroups(peakTraffic(traffic, traffic)) - SAME));
    }

    /** False if whole groups surely cost at least that much: too many are busy for one group less than it pays for. */
    boolean wholeGroupsMayCostLess(double traffic, double usdPerSecond) {
        double affordable = Math.ceil(usdPerSecond / (BELOW * usdPerGroupSecond)) - 1;
        return affordable >= 1 && hotMayCost(usdPerGroupSecond * (affordable + SAME), peakTraffic(traffic, traffic));
    }

    /** Everything that a reader may want to know about serving traffic x of a deployer with total traffic λ. */
    public OperatingPoint at(double traffic, double totalTraffic) {
        double peak = peakTraffic(traffic, totalTraffic);
        double hot = hotUsdPerSecond(peak);
        double cold = coldUsdPerSecond(traffic, peak);
        return cold < hot ? coldPoint(traffic, totalTraffic, peak, cold) : hotPoint(traffic, totalTraffic, peak, hot);
    }

    private OperatingPoint hotPoint(double traffic, double totalTraffic, double peak, double usdPerSecond) {
        double batch = batch(peak);
        double busy = busyGroups(peak, batch);
        double share = memoryShare(batch);
        return new OperatingPoint(
                traffic,
                utilization(totalTraffic),
                batch,
                cycle.stepSeconds(batch),
                cycle.cycleSeconds(batch),
                share,
                busy,
                Math.max(busy, share),
                hotRegime(peak, batch, busy, share),
                perToken(usdPerSecond, traffic));
    }

    private OperatingPoint coldPoint(double traffic, double totalTraffic, double peak, double usdPerSecond) {
        return new OperatingPoint(
                traffic,
                utilization(totalTraffic),
                1,
                cycle.stepSeconds(1),
                firstCycleSeconds,
                memoryShare(1),
                coldBusyGroups(peak),
                coldGroups(traffic, peak),
                Regime.COLD,
                perToken(usdPerSecond, traffic));
    }

    private Regime hotRegime(double peak, double batch, double busy, double share) {
        double compute = cycle.computeSeconds(batch);
        double memory = cycle.memorySeconds(batch);
        double overhead = cycle.networkSeconds(batch) + cycle.launchSeconds(batch);
        if (batch < largestUsefulBatch(peak) * (1 - SAME) || share > busy * (1 + SAME)) {
            return Regime.CAPACITY;
        }
        boolean largerWouldBeCheaper = memory > compute || overhead > compute;
        if (latencyLimited && batch >= maxBatch * (1 - SAME) && largerWouldBeCheaper) {
            return Regime.LATENCY;
        }
        if (overhead > Math.max(memory, compute)) {
            return Regime.OVERHEAD;
        }
        return compute >= memory ? Regime.COMPUTE : Regime.BANDWIDTH;
    }

    /** USD per output token at the largest traffic without slack: what the cost falls to. */
    public double floorUsdPerToken() {
        return usdPerGroupSecond * setup.workload().peakToMean() * fullBatchSecondsPerToken;
    }

    @Override
    public Optional<ServingOption> option() {
        return Optional.of(this);
    }

    @Override
    public String reason() {
        return "";
    }

    /** What is served on what. */
    public ServingSetup setup() {
        return setup;
    }

    /** The native format that computes. */
    public NumberFormat format() {
        return format;
    }

    /** Times of a decode step, term by term. */
    public DecodeCycle cycle() {
        return cycle;
    }

    /** B_max: largest batch within the latency limit and memory. */
    public double maxBatch() {
        return maxBatch;
    }

    /** n·c: USD per second of one whole group. */
    public double usdPerGroupSecond() {
        return usdPerGroupSecond;
    }

    /** W/(n·X_h): seconds to load the weights from host memory. */
    public double loadSeconds() {
        return loadSeconds;
    }

    /** True if a copy may wait in host memory and still meet the time-to-first-token limit. */
    public boolean mayWaitCold() {
        return mayWaitCold;
    }
}
