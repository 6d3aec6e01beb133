package org.ridgepoint.inference.fit;

import java.util.OptionalDouble;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.inference.DecodeCycle;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.inference.Quantization;
import org.ridgepoint.inference.ServingEfficiency;
import org.ridgepoint.inference.ServingHardware;
import org.ridgepoint.inference.ServingSetup;
import org.ridgepoint.inference.ServingTerms;
import org.ridgepoint.inference.Workload;

/**
 * A measurement that can be predicted: a static batch of B requests, timed from beginning to end or in one phase.
 *
 * <pre>
 * decode   O·t_step(B)
 * prefill  B·t_pre·pipeline share + t_launch
 * mixed    the sum of both
 * </pre>
 *
 * <p>Where the equations of plans leave a choice, a row is read so: an all-reduce carries 16-bit numbers whatever the
 * width of activations; a link that no source states is a PCIe link; beyond the fast domain an all-reduce is hierarchical
 * and a chip sends one part in {@code scaleUpDomainChips} outside.
 */
public final class ServedRow {
    private static final double PAYLOAD_BITS = 16;
    private static final double UNSTATED_LINK_BYTES_PER_SECOND = 32e9;
    private static final double SCALE_OUT_BYTES_PER_SECOND = 25e9;

    private final MeasuredRow measured;
    private final Accelerator chip;
    private final ModelArchitecture model;
    private final Layout layout;
    private final Quantization quantization;
    private final NumberFormat format;
    private final Workload workload;
    private final double batch;
    private final double measuredSeconds;
    private final RowTerms terms;

    /** A row of a set, whose rules see to it that every value is there. */
    ServedRow(MeasuredRow measured, MeasuredSet set, ModelArchitecture model, Accelerator chip) {
        this.measured = measured;
        this.chip = chip;
        this.model = model;
        boolean fullLoad = set == MeasuredSet.MAXIMUM_LOAD;
        layout = Layout.of(measured.chips());
        format = format(fullLoad);
        quantization = quantization(fullLoad);
        workload = new Workload(inputTokens(), Math.max(1, outputTokens()), 0, 1, 1, 1);
        batch = fullLoad ? largestBatch() : measured.load().batch().orElseThrow();
        measuredSeconds = seconds();
        terms = RowTerms.of(this);
    }

    /** The number format of the arithmetic; narrower than 16 bits only where weights are kept in it and the chip lists it. */
    private NumberFormat format(boolean fullLoad) {
        String precision = measured.widths().weightPrecision();
        if (precision.startsWith("fp8") && lists(NumberFormat.FP8)) {
            return NumberFormat.FP8;
        }
        return fullLoad && precision.startsWith("fp4") && lists(NumberFormat.FP4)
                ? NumberFormat.FP4
                : NumberFormat.FP16;
    }

    private boolean lists(NumberFormat wanted) {
        return chip.peaks().opsPerSecond().containsKey(wanted);
    }

    /** Models published in FP8 or FP4 for maximum load keep an FP8 cache. */
    private Quantization quantization(boolean fullLoad) {
        double kvBits = fullLoad && format.bits() < NumberFormat.FP16.bits() ? 8 : 16;
        return Quantization.withoutScales(
                measured.widths().weightBits().orElseThrow(),
                format.bits(),
                measured.widths().kvBits().orElse(kvBits));
    }

    /** Whole sequences whose cache fits beside the weights on all chips together. */
    private double largestBatch() {
        ServingSetup setup = setup(ServingEfficiency.IDEAL);
        double usable = setup.usableWeightBytes()
                / layout.tensorChips()
                * measured.chips().count().orElseThrow();
        return Math.max(1, Math.floor((usable - setup.weightBytes()) / setup.reservedKvBytesPerSequence()));
    }

    private double seconds() {
        MeasuredRow.Load load = measured.load();
        if (load.phase() == MeasuredRow.Phase.DECODE
                && load.secondsPerOutputToken().isPresent()) {
            return outputTokens() * load.secondsPerOutputToken().getAsDouble();
        }
        return batch * countedTokens(load) / load.tokensPerSecond();
    }

    /** Tokens of one request that the throughput counts. */
    static double countedTokens(MeasuredRow.Load load) {
        return switch (load.counted()) {
            case INPUT_AND_OUTPUT -> value(load.inputTokens()) + value(load.outputTokens());
            case OUTPUT, OUTPUT_PER_USER -> value(load.outputTokens());
            case INPUT -> value(load.inputTokens());
        };
    }

    private static double value(OptionalDouble tokens) {
        return tokens.orElse(0);
    }

    private ServingSetup setup(ServingEfficiency efficiency) {
        ServingHardware hardware = new ServingHardware(
                chip.name(),
                chip.peaks(),
                chip.memory().orElseThrow(),
                OptionalDouble.of(linkBytesPerSecond()),
                ServingSetup.MAX_CHIPS,
                0,
                efficiency);
        return new ServingSetup(model, quantization, workload, hardware, layout.tensorChips(), ServingTerms.DEFAULT);
    }

    /** The link as the equations must see it: they send activations of their own width over it. */
    private double linkBytesPerSecond() {
        double link = chip.linkBytesPerSecond().orElse(UNSTATED_LINK_BYTES_PER_SECOND);
        int domain = chip.scaleUpDomainChips();
        double used = layout.tensorChips() > domain ? Math.min(link, SCALE_OUT_BYTES_PER_SECOND * domain) : link;
        return used * quantization.activationBits() / PAYLOAD_BITS;
    }

    /** The decode cycle of the row's group of chips, as a plan would have it. */
    DecodeCycle cycle(ServingEfficiency efficiency) {
        return new DecodeCycle(setup(efficiency), format);
    }

    /** Seconds that the batch should take. */
    public double predictedSeconds(ServingEfficiency efficiency) {
        DecodeCycle cycle = cycle(efficiency);
        double seconds = decodes() ? outputTokens() * cycle.stepSeconds(batch, streams()) : 0;
        return prefills()
                ? seconds + batch * cycle.prefillSeconds() * prefillShare() + cycle.launchSeconds(0)
                : seconds;
    }

    /** ln(predicted/measured time). */
    public double logError(ServingEfficiency efficiency) {
        return StrictMath.log(predictedSeconds(efficiency) / measuredSeconds);
    }

    boolean decodes() {
        return measured.load().phase() != MeasuredRow.Phase.PREFILL;
    }

    boolean prefills() {
        return measured.load().phase() != MeasuredRow.Phase.DECODE;
    }

    double streams() {
        return layout.streams(batch);
    }

    double prefillShare() {
        return layout.prefillShare(batch, inputTokens());
    }

    double inputTokens() {
        return value(measured.load().inputTokens());
    }

    double outputTokens() {
        return value(measured.load().outputTokens());
    }

    int tensorChips() {
        return layout.tensorChips();
    }

    ModelArchitecture model() {
        return model;
    }

    Quantization quantization() {
        return quantization;
    }

    RowTerms terms() {
        return terms;
    }

    /** What the source states. */
    public MeasuredRow measured() {
        return measured;
    }

    /** The chip that served it. */
    public Accelerator chip() {
        return chip;
    }

    /** B: stated, or at maximum load the largest that fits in memory. */
    public double batch() {
        return batch;
    }

    /** Seconds that the batch took, or the phase of it that was timed. */
    public double measuredSeconds() {
        return measuredSeconds;
    }
}
