package org.ridgepoint.inference;

/**
 * What quantization costs in quality.
 *
 * @param weightNats ΔL_w: rise of log-perplexity by quantized weights, in nats; reported beside, not part of the share
 * @param activationAndKvNats rise of log-perplexity by quantized activations and KV cache, in nats
 * @param shareLostByWeights share of the above-chance benchmark score lost by weights
 * @param shareLost δ: share lost by everything, at most 1
 * @param decades ΔQ: the same in decades of effective training compute, as utility counts it
 * @param trainingTokensAssumed true if the model's training tokens are unknown and the default was used for ΔL_w
 */
public record QualityLoss(
        double weightNats,
        double activationAndKvNats,
        double shareLostByWeights,
        double shareLost,
        double decades,
        boolean trainingTokensAssumed) {}
