package org.ridgepoint.inference;

import java.util.Optional;
import net.jafama.StrictFastMath;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.units.Require;

/**
 * A model, quantized, for one workload on one group of chips. Nothing is checked here for feasibility; see
 * {@link ServingOption#of}.
 *
 * @param chips n: size of the tensor-parallel group, 1–512
 */
public record ServingSetup(
        ModelArchitecture model,
        Quantization quantization,
        Workload workload,
        ServingHardware hardware,
        int chips,
        ServingTerms terms) {

    /** Largest tensor-parallel group that the model specification allows. */
    public static final int MAX_CHIPS = 512;

    public ServingSetup {
        Require.within(chips, 1, MAX_CHIPS, "chips");
    }

    /** The native format that computes the activations; empty if the chip lists none that holds them. */
    public Optional<NumberFormat> format() {
        return hardware.peaks().formatFor(quantization.activationBits());
    }

    /** W = P·b_w/8: bytes of the weights. */
    public double weightBytes() {
        return model.totalParameters() * quantization.bytesPerWeight();
    }

    /** (I + O)·e·b_kv/8: bytes of KV cache that one sequence may grow to. */
    public double reservedKvBytesPerSequence() {
        return workload.fullContext() * kvBytesPerToken();
    }

    /** C·e·b_kv/8: bytes of KV cache read for one sequence in a mean decode step. */
    public double readKvBytesPerSequence() {
        return workload.meanContext() * kvBytesPerToken();
    }

    /** e·b_kv/8: bytes that one token adds to the KV cache. */
    public double kvBytesPerToken() {
        return model.kvElementsPerToken() * quantization.bytesPerKvElement();
    }

    /** Bytes of the group that weights may fill. */
    public double usableWeightBytes() {
        return terms.usableMemory() * chips * hardware.memory().weights().capacityBytes();
    }

    /** Bytes of the group that the KV cache may fill; shared with the weights where memory is unified. */
    public double usableStateBytes() {
        return terms.usableMemory() * chips * hardware.memory().state().capacityBytes();
    }

    /** Bytes per second at which the group reads weights: n·β_w·η_m. */
    public double weightBytesPerSecond() {
        return chips
                * hardware.memory().weights().bandwidthBytesPerSecond()
                * hardware.efficiency().memory();
    }

    /** Bytes per second at which the group reads the KV cache: n·β_s·η_m. */
    public double stateBytesPerSecond() {
        return chips
                * hardware.memory().state().bandwidthBytesPerSecond()
                * hardware.efficiency().memory();
    }

    /** n·F: peak operations per second of the group in {@code format}. */
    public double peakOpsPerSecond(NumberFormat format) {
        return chips * hardware.peaks().rateOf(format);
    }

    /** Operations to decode one token of one sequence: 2A + 4·L·a_w·C. */
    public double decodeOpsPerSequence() {
        return 2 * model.activeParameters()
                + 4.0 * model.layers() * model.decodeAttentionWidth() * workload.meanContext();
    }

    /**
     * Operations to prefill one request: I·(1−h)·(2A + 2·L·a_w·I·(1+h)); new tokens attend to the cached prefix. Weights
     * narrower than the format that computes must be unpacked first, which is counted as a share of the work.
     */
    public double prefillOps() {
        double newTokens = workload.inputTokens() * (1 - workload.cachedShare());
        double attended = workload.inputTokens() * (1 + workload.cachedShare());
        double ops = newTokens
                * (2 * model.activeParameters() + 2.0 * model.layers() * model.prefillAttentionWidth() * attended);
        return unpacksWeights() ? ops * (1 + hardware.efficiency().weightUnpacking()) : ops;
    }

    /** True if weights are narrower than the format that computes. */
    public boolean unpacksWeights() {
        return format().filter(computes -> quantization.weightBits() < computes.bits())
                .isPresent();
    }

    /** t_launch = L·(o_1 + o_2·log2 n). */
    public double launchSeconds() {
        ServingEfficiency efficiency = hardware.efficiency();
        double doublings = StrictFastMath.log(chips) / StrictFastMath.log(2);
        return model.layers()
                * (efficiency.layerOverheadSeconds() + efficiency.layerOverheadPerDoublingSeconds() * doublings);
    }

    /** Part of t_net that does not depend on the batch: 2·L·α_l·ceil(log2 n); 0 for one chip. */
    public double networkLatencySeconds() {
        int hops = Integer.SIZE - Integer.numberOfLeadingZeros(chips - 1);
        return 2.0 * model.layers() * terms.linkLatencySeconds() * hops;
    }

    /** Part of t_net per sequence: 2·L·2·(n−1)/n·d·b_a/8/X; 0 for one chip. */
    public double networkSecondsPerSequence() {
        if (chips == 1) {
            return 0;
        }
        double bytes = 2.0 * (chips - 1) / chips * model.hiddenSize() * quantization.bytesPerActivation();
        return 2.0 * model.layers() * bytes / linkBytesPerSecond();
    }

    /** X: bandwidth per chip and direction of the network that the group uses; NaN where no source states it. */
    public double linkBytesPerSecond() {
        return chips <= hardware.scaleUpDomainChips()
                ? hardware.linkBytesPerSecond().orElse(Double.NaN)
                : terms.scaleOutBytesPerSecond();
    }

    /** True if the group needs a link and no source states one; a scale-out network is not assumed in its place. */
    boolean linkIsMissing() {
        return chips > 1 && hardware.linkBytesPerSecond().isEmpty();
    }
}
