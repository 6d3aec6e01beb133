package org.ridgepoint.inference;

import org.ridgepoint.hardware.NumberFormat;

/**
 * Time of one decode step of a group of chips, and of the cycle that also prefills the requests that replace finished
 * ones (model specification, section 3):
 *
 * <pre>
 * t_step(B) = max(t_mem, t_comp) + t_net + t_launch + s·B
 * φ(B)      = t_step(B) + B/O·t_pre
 * </pre>
 *
 * <p>φ is the largest of two branches on unified memory (memory, compute) and of three on split memory (weights, KV,
 * compute). Every coefficient is computed once; evaluation allocates nothing. The batch B is a real number of at least
 * 1: a fluid approximation.
 */
public final class DecodeCycle {
    /** Keeps a bound below what it bounds, whatever either of them was rounded to. */
    private static final double BELOW = 1 - 1e-12;

    private final double launchSeconds;
    private final double hostSecondsPerSequence;
    private final double networkLatencySeconds;
    private final double networkSecondsPerSequence;
    private final double prefillSeconds;
    private final double prefillSecondsPerSequence;
    private final double computeSecondsPerSequence;
    private final double kvSecondsPerSequence;
    private final double sharedWeightSeconds;
    private final double routedWeightSeconds;
    private final double weightSecondsPerSequence;
    private final double lnMiss;
    private final boolean unified;
    private final CycleBranch[] branches;

    /**
     * @param setup what is served on what
     * @param format the native format that computes the activations
     */
    public DecodeCycle(ServingSetup setup, NumberFormat format) {
        ModelArchitecture model = setup.model();
        ServingEfficiency efficiency = setup.hardware().efficiency();
        double ops = setup.peakOpsPerSecond(format);
        double secondsPerWeight = setup.quantization().bytesPerWeight() / setup.weightBytesPerSecond();
        launchSeconds = setup.launchSeconds();
        hostSecondsPerSequence = efficiency.sequenceOverheadSeconds();
        networkLatencySeconds = setup.networkLatencySeconds();
        networkSecondsPerSequence = setup.networkSecondsPerSequence();
        prefillSeconds = setup.prefillOps() / (ops * efficiency.prefill());
        prefillSecondsPerSequence = prefillSeconds / setup.workload().outputTokens();
        computeSecondsPerSequence = setup.decodeOpsPerSequence() / (ops * efficiency.compute());
        kvSecondsPerSequence = setup.readKvBytesPerSequence() / setup.stateBytesPerSecond();
        boolean allActive = model.activeExperts() == model.experts();
        sharedWeightSeconds = secondsPerWeight * (allActive ? model.totalParameters() : model.alwaysReadParameters());
        routedWeightSeconds = allActive ? 0 : secondsPerWeight * model.routedParameters();
        lnMiss = allActive ? 0 : StrictMath.log1p(-(double) model.activeExperts() / model.experts());
        weightSecondsPerSequence = 0;
        unified = setup.hardware().memory().unified();
        branches = branches();
    }

    private DecodeCycle(DecodeCycle cycle, double batch) {
        launchSeconds = cycle.launchSeconds;
        hostSecondsPerSequence = cycle.hostSecondsPerSequence;
        networkLatencySeconds = cycle.networkLatencySeconds;
        networkSecondsPerSequence = cycle.networkSecondsPerSequence;
        prefillSeconds = cycle.prefillSeconds;
        prefillSecondsPerSequence = cycle.prefillSecondsPerSequence;
        computeSecondsPerSequence = cycle.computeSecondsPerSequence;
        kvSecondsPerSequence = cycle.kvSecondsPerSequence;
        sharedWeightSeconds = 0;
        routedWeightSeconds = 0;
        lnMiss = 0;
        weightSecondsPerSequence = cycle.weightSeconds(batch) / batch;
        unified = cycle.unified;
        branches = branches();
    }

    /** The cycle in which every sequence pays for weights what it pays in this one at some batch. */
    DecodeCycle withWeightsReadAs(double batch) {
        return new DecodeCycle(this, batch);
    }

    private CycleBranch[] branches() {
        double fixed = networkLatencySeconds + launchSeconds;
        double each = networkSecondsPerSequence + hostSecondsPerSequence + prefillSecondsPerSequence;
        CycleBranch compute = new CycleBranch(fixed, each + computeSecondsPerSequence, 0, lnMiss);
        double perSequence = each + (unified ? kvSecondsPerSequence : 0) + weightSecondsPerSequence;
        CycleBranch weights = new CycleBranch(fixed + sharedWeightSeconds, perSequence, routedWeightSeconds, lnMiss);
        CycleBranch kv = new CycleBranch(fixed, each + kvSecondsPerSequence, 0, lnMiss);
        return unified ? new CycleBranch[] {weights, compute} : new CycleBranch[] {weights, kv, compute};
    }

    /** φ(B): seconds of the group per decode step, with prefill interleaved. */
    public double cycleSeconds(double batch) {
        double longest = branches[0].at(batch);
        for (int i = 1; i < branches.length; i++) {
            longest = Math.max(longest, branches[i].at(batch));
        }
        return longest;
    }

    /** Seconds that are surely not more than φ(B) takes, at the cost of a few operations. */
    double lowerBoundCycleSeconds(double batch) {
        double longest = branches[0].lowerBoundAt(batch);
        for (int i = 1; i < branches.length; i++) {
            longest = Math.max(longest, branches[i].lowerBoundAt(batch));
        }
        return BELOW * longest;
    }

    /** t_step(B): seconds of one decode step without prefill. */
    public double stepSeconds(double batch) {
        return cycleSeconds(batch) - batch * prefillSecondsPerSequence;
    }

    /**
     * Seconds of one decode step of a batch whose chips form a pipeline of stages, {@code streams} of which are at work
     * at a time. Every stage reads its weights in turn; the KV cache and the arithmetic are shared by those at work. With
     * one stream this is t_step.
     */
    public double stepSeconds(double batch, double streams) {
        double work = Math.max(memorySeconds(batch, streams), computeSeconds(batch / streams));
        return work + networkSeconds(batch) + launchSeconds(batch);
    }

    /** Seconds that a step of such a pipeline spends on its memories. */
    public double memorySeconds(double batch, double streams) {
        double weights = weightSeconds(batch);
        double kv = kvSeconds(batch / streams);
        return unified ? weights + kv : Math.max(weights, kv);
    }

    /** t_pre: seconds to prefill one request. */
    public double prefillSeconds() {
        return prefillSeconds;
    }

    /** Seconds to read the weights that a batch touches. */
    public double weightSeconds(double batch) {
        return sharedWeightSeconds
                + batch * weightSecondsPerSequence
                - (routedWeightSeconds == 0 ? 0 : routedWeightSeconds * StrictMath.expm1(batch * lnMiss));
    }

    /** Seconds to read the KV cache of a batch. */
    public double kvSeconds(double batch) {
        return batch * kvSecondsPerSequence;
    }

    /** t_mem: the sum of weights and KV on unified memory, the longer of the two on split memory. */
    public double memorySeconds(double batch) {
        return memorySeconds(batch, 1);
    }

    /** t_comp: seconds of arithmetic. */
    public double computeSeconds(double batch) {
        return batch * computeSecondsPerSequence;
    }

    /** t_net: seconds of all-reduce. */
    public double networkSeconds(double batch) {
        return networkLatencySeconds + batch * networkSecondsPerSequence;
    }

    /** t_launch: fixed per-layer overhead, and the host's work for every sequence. */
    public double launchSeconds(double batch) {
        return launchSeconds + batch * hostSecondsPerSequence;
    }

    /** Largest batch with φ(B) ≤ seconds; below 1 where a single sequence takes longer, infinite where all qualify. */
    public double largestBatchWithin(double seconds) {
        if (cycleSeconds(1) > seconds) {
            return 0;
        }
        double batch = Double.POSITIVE_INFINITY;
        for (CycleBranch branch : branches) {
            batch = Math.min(batch, branch.largestBatchWithin(seconds));
        }
        return Math.max(1, batch);
    }

    /**
     * The batch at which busy groups, which fall with B, meet the larger of two rising shares of memory, one fixed
     * ({@code weightShare}) and one growing with every sequence. On unified memory the two shares add up, and the caller
     * passes {@code stateShareOnTop} true.
     */
    double balancedBatch(double traffic, double weightShare, double stateSharePerSequence, boolean stateShareOnTop) {
        double batch = 0;
        for (CycleBranch branch : branches) {
            double crossing = stateShareOnTop
                    ? branch.crossing(traffic, weightShare, stateSharePerSequence)
                    : Math.min(
                            branch.crossing(traffic, weightShare, 0),
                            branch.crossing(traffic, 0, stateSharePerSequence));
            batch = Math.max(batch, crossing);
        }
        return batch;
    }

    /**
     * Ridge batch: where arithmetic takes as long as memory. Above it a step is bound by compute.
     *
     * @return positive infinity if no batch is bound by compute, which happens where reading the KV cache of a sequence
     *     takes longer than its arithmetic
     */
    public double ridgeBatch() {
        double gain = computeSecondsPerSequence - kvSecondsPerSequence;
        if (gain <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        CycleBranch weights = new CycleBranch(sharedWeightSeconds, 0, routedWeightSeconds, lnMiss);
        return weights.crossing(1, unified ? gain : computeSecondsPerSequence, 0);
    }
}
