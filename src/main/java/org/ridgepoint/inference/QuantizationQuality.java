package org.ridgepoint.inference;

import java.util.OptionalDouble;
import org.ridgepoint.hardware.ParameterFits;
import org.ridgepoint.units.Require;

/**
 * Quality loss of quantization (model specification, section 4). Pure functions of fitted coefficients:
 *
 * <pre>
 * ln ΔL_w = c − b/γ + a_N·ln(P/1e9) + a_D·ln(D/1e12)     b effective bits per weight, 2 to 7 in the sample
 * share lost by weights = A·exp(−b/γ')·(P/1e9)^−c'
 * δ  = min(1, share lost by weights + slope·ΔL of activations and KV),   ΔQ = δ/s10
 * </pre>
 *
 * <p>Weights of 16 bits, and weights of the width that the model was trained for, lose nothing (the latter is an
 * assumption; models trained in less than two bits lose {@link Scale#ternaryDecades()} altogether). No source measures an
 * 8-bit KV cache: its increment is taken as 0, an assumption.
 *
 * @param weights coefficients of ΔL_w
 * @param share coefficients of the share lost by weights
 * @param increments rises of log-perplexity by activations, KV cache and analog computing
 * @param scale how nats and shares become decades
 */
public record QuantizationQuality(Weights weights, Share share, Increments increments, Scale scale) {
    /** D where a model's training tokens are unknown: an assumption. */
    public static final double DEFAULT_TRAINING_TOKENS = 15e12;

    private static final double BILLION = 1e9;
    private static final double TRILLION = 1e12;
    private static final double FULL_BITS = 16;
    private static final double EIGHT_BITS = 8;
    private static final double TERNARY_BELOW_BITS = 2;
    private static final double ANALOG_WEIGHT_BITS = 4;

    /** ln ΔL_w = constant − b/bitsScale + sizeSlope·ln(P/1e9) + tokensSlope·ln(D/1e12). */
    public record Weights(double constant, double bitsScale, double sizeSlope, double tokensSlope) {}

    /** factor·exp(−b/bitsScale)·(P/1e9)^−sizeExponent. */
    public record Share(double factor, double bitsScale, double sizeExponent) {}

    /**
     * Rises of log-perplexity, in nats.
     *
     * @param eightBitActivations weights and activations of 8 bits
     * @param fourBitActivations activations of fewer than 8 bits; measured at 4
     * @param fourBitKv KV cache of fewer than 8 bits; measured at 4, in models of at least a billion parameters
     * @param analog computing with analog weights, whose noise acts besides their width [judgement]
     */
    public record Increments(double eightBitActivations, double fourBitActivations, double fourBitKv, double analog) {}

    /**
     * How nats and shares become decades of effective training compute.
     *
     * @param sharePerNat above-chance share lost per nat
     * @param scorePerDecade s10: above-chance score gained per decade of training compute [judgement, 0.15 to 0.6]
     * @param ternaryDecades ΔQ of a model trained for 1.58-bit weights [judgement]
     */
    public record Scale(double sharePerNat, double scorePerDecade, double ternaryDecades) {

        /** Judgements of section 4 of the model specification around a fitted slope. */
        public static Scale ofSlope(double sharePerNat) {
            return new Scale(sharePerNat, 0.3, 0.15);
        }

        public Scale {
            Require.notNegative(sharePerNat, "sharePerNat");
            Require.positive(scorePerDecade, "scorePerDecade");
            Require.notNegative(ternaryDecades, "ternaryDecades");
        }
    }

    /** The coefficients of the table of fits that ships with the program, with the judgements of section 4. */
    public static QuantizationQuality of(ParameterFits fits) {
        return new QuantizationQuality(
                new Weights(
                        fits.value("dL_const"),
                        fits.value("dL_gamma_bits"),
                        fits.value("dL_a_N"),
                        fits.value("dL_a_D")),
                new Share(fits.value("mmlu_loss_A"), fits.value("mmlu_loss_gamma"), fits.value("mmlu_loss_c")),
                new Increments(
                        fits.value("dL_W8A8_smoothquant"),
                        fits.value("dL_A16_to_A4"),
                        fits.value("dL_KV16_to_KV4"),
                        0.018),
                Scale.ofSlope(fits.value("zero_shot_slope")));
    }

    /** The same with another s10. */
    public QuantizationQuality withScorePerDecade(double scorePerDecade) {
        Scale changed = new Scale(scale.sharePerNat(), scorePerDecade, scale.ternaryDecades());
        return new QuantizationQuality(weights, share, increments, changed);
    }

    /**
     * The loss of serving a model in a quantization.
     *
     * @param parameters P, all parameters of the model
     * @param trainingTokens D; {@link #DEFAULT_TRAINING_TOKENS} where absent, which the result says
     * @param nativelyTrained true if the model was trained for weights of this width
     */
    public QualityLoss loss(
            Quantization quantization, double parameters, OptionalDouble trainingTokens, boolean nativelyTrained) {
        return loss(quantization, parameters, trainingTokens, nativelyTrained, 0);
    }

    /** The loss of serving a model of the catalogue in a quantization. */
    public QualityLoss loss(Quantization quantization, CatalogModel model) {
        boolean nativelyTrained = model.nativelyTrainedFor(quantization.weightBits());
        return loss(quantization, model.totalParameters(), model.trainingTokens(), nativelyTrained);
    }

    /** As {@link #loss}, on analog compute-in-memory: weights are of 4 bits without scales, and noisy. */
    public QualityLoss analogLoss(Quantization quantization, double parameters, OptionalDouble trainingTokens) {
        Quantization held = new Quantization(
                ANALOG_WEIGHT_BITS,
                quantization.activationBits(),
                quantization.kvBits(),
                ANALOG_WEIGHT_BITS,
                quantization.effectiveKvBits());
        return loss(held, parameters, trainingTokens, false, increments.analog());
    }

    private QualityLoss loss(
            Quantization quantization,
            double parameters,
            OptionalDouble trainingTokens,
            boolean nativelyTrained,
            double extraNats) {
        Require.positive(parameters, "parameters");
        boolean assumed = trainingTokens.isEmpty();
        if (nativelyTrained && quantization.weightBits() < TERNARY_BELOW_BITS) {
            double lost = Math.min(1, scale.ternaryDecades() * scale.scorePerDecade());
            return new QualityLoss(0, 0, lost, lost, scale.ternaryDecades(), assumed);
        }
        boolean whole = nativelyTrained || quantization.weightBits() >= FULL_BITS;
        double bits = quantization.effectiveWeightBits();
        double nats = whole ? 0 : weightNats(bits, parameters, trainingTokens.orElse(DEFAULT_TRAINING_TOKENS));
        double byWeights = whole ? 0 : shareLostByWeights(bits, parameters);
        double others = activationNats(quantization.activationBits()) + kvNats(quantization.kvBits()) + extraNats;
        double lost = kvCollapses(quantization.kvBits(), parameters)
                ? 1
                : Math.min(1, byWeights + scale.sharePerNat() * others);
        return new QualityLoss(nats, others, byWeights, lost, lost / scale.scorePerDecade(), assumed);
    }

    /**
     * ΔL_w: rise of log-perplexity by quantized weights, in nats.
     *
     * @param effectiveBits stored bits per weight, with scales
     * @param parameters P
     * @param trainingTokens D
     */
    public double weightNats(double effectiveBits, double parameters, double trainingTokens) {
        return StrictMath.exp(weights.constant()
                - effectiveBits / weights.bitsScale()
                + weights.sizeSlope() * StrictMath.log(parameters / BILLION)
                + weights.tokensSlope() * StrictMath.log(trainingTokens / TRILLION));
    }

    /** Share of the above-chance benchmark score lost by weights, at most 1. */
    public double shareLostByWeights(double effectiveBits, double parameters) {
        double exponent =
                -effectiveBits / share.bitsScale() - share.sizeExponent() * StrictMath.log(parameters / BILLION);
        return Math.min(1, share.factor() * StrictMath.exp(exponent));
    }

    /** Rise of log-perplexity by quantized activations: a step at each measured width. */
    private double activationNats(double bits) {
        if (bits >= FULL_BITS) {
            return 0;
        }
        return bits >= EIGHT_BITS ? increments.eightBitActivations() : increments.fourBitActivations();
    }

    private double kvNats(double bits) {
        return bits >= EIGHT_BITS ? 0 : increments.fourBitKv();
    }

    /** A KV cache below 8 bits ruins models of less than a billion parameters. */
    private static boolean kvCollapses(double bits, double parameters) {
        return bits < EIGHT_BITS && parameters < BILLION;
    }
}
