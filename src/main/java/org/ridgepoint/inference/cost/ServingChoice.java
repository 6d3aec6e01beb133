package org.ridgepoint.inference.cost;

import java.util.Optional;
import org.ridgepoint.hardware.KernelSupport;
import org.ridgepoint.inference.QualityLoss;
import org.ridgepoint.inference.QuantizationFormat;
import org.ridgepoint.inference.ServingCandidate;
import org.ridgepoint.inference.ServingSetup;

/**
 * One way to serve the model that was considered.
 *
 * @param chip on what
 * @param format in which quantization
 * @param quality what the quantization costs in quality
 * @param kernels whether serving software has kernels for it on the chip; absent if it needs none or that is not known
 * @param setup with the size of the group
 * @param candidate the option, or why it does not work
 */
public record ServingChoice(
        ServingChip chip,
        QuantizationFormat format,
        QualityLoss quality,
        Optional<KernelSupport.Answer> kernels,
        ServingSetup setup,
        ServingCandidate candidate) {

    private static final int WEIGHTS_FIT = 2;

    /** What was considered in words, such as {@code w8a8kv8 on 2 × NVIDIA H100 SXM5 80GB}. */
    public String label() {
        return format.name() + " on " + setup.chips() + " × " + chip.name();
    }

    /** How near it came to working: no format, no room for the weights, or another limit. */
    int nearness() {
        if (setup.format().isEmpty()) {
            return 0;
        }
        return setup.weightBytes() > setup.usableWeightBytes() ? 1 : WEIGHTS_FIT;
    }

    /** Memory that weights may fill over what they need. */
    double usableOverWeights() {
        return setup.usableWeightBytes() / setup.weightBytes();
    }
}
