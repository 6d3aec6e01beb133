package org.ridgepoint.inference;

import java.util.List;
import java.util.Optional;
import org.ridgepoint.hardware.KernelSupport;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.PeakRates;
import org.ridgepoint.hardware.Provenance;
import org.ridgepoint.tables.CsvRow;

/**
 * An entry of the quantization menu (model specification, section 4).
 *
 * @param quantization widths of weights, activations and KV cache
 * @param availableYear decimal year from which it can be used
 * @param requiresNativeTraining true if only models that were trained so can use it
 * @param kernelsNeeded kernels of which serving software needs one; empty if it needs none, or no table covers it
 * @param provenance sources and unverified fields
 * @param row the cells as written, for display
 */
public record QuantizationFormat(
        Quantization quantization,
        double availableYear,
        boolean requiresNativeTraining,
        List<KernelSupport.Kernel> kernelsNeeded,
        Provenance provenance,
        CsvRow row) {

    public QuantizationFormat {
        kernelsNeeded = List.copyOf(kernelsNeeded);
    }

    /** The name used on the command line, for example {@code w4a16kv8}. */
    public String name() {
        return quantization.label();
    }

    /** The number format in which a chip computes it; absent if the chip lists none that is wide enough. */
    public Optional<NumberFormat> computedIn(PeakRates peaks) {
        return peaks.formatFor(quantization.activationBits());
    }

    /** True if the chip computes it in a format of just the width of the activations, so that rate rises as bytes fall. */
    public boolean nativeOn(PeakRates peaks) {
        return computedIn(peaks)
                .filter(format -> format.bits() == quantization.activationBits())
                .isPresent();
    }

    /** True if the model may be served so. */
    public boolean allows(CatalogModel model) {
        return !requiresNativeTraining || model.nativelyTrainedFor(quantization.weightBits());
    }
}
