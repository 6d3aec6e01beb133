package org.ridgepoint.inference;

import org.ridgepoint.units.Require;

/**
 * The part of a model that decides what serving it costs.
 *
 * @param totalParameters P
 * @param alwaysReadParameters P_s: dense and shared parameters, read for every token
 * @param experts E: routed experts per layer; 1 for a dense model
 * @param activeExperts k: routed experts that a token visits
 * @param layers L
 * @param hiddenSize d
 * @param kvElementsPerToken e: cached elements per token over all layers, 2·L·kvHeads·headDim, or for latent attention
 *     L·(rank + ropeDim)
 * @param decodeAttentionWidth a_w in decode: queryHeads·headDim, or absorbed latent queryHeads·(rank + ropeDim/2)
 * @param prefillAttentionWidth a_w in prefill: queryHeads·headDim, or latent queryHeads·(qkDim + vDim)/2
 */
public record ModelArchitecture(
        double totalParameters,
        double alwaysReadParameters,
        int experts,
        int activeExperts,
        int layers,
        double hiddenSize,
        double kvElementsPerToken,
        double decodeAttentionWidth,
        double prefillAttentionWidth) {

    public ModelArchitecture {
        Require.positive(totalParameters, "totalParameters");
        Require.within(alwaysReadParameters, 0, totalParameters, "alwaysReadParameters");
        Require.atLeast(experts, 1, "experts");
        Require.within(activeExperts, 1, experts, "activeExperts");
        Require.atLeast(layers, 1, "layers");
        Require.notNegative(hiddenSize, "hiddenSize");
        Require.notNegative(kvElementsPerToken, "kvElementsPerToken");
        Require.notNegative(decodeAttentionWidth, "decodeAttentionWidth");
        Require.notNegative(prefillAttentionWidth, "prefillAttentionWidth");
    }

    /** A dense model: every parameter is read for every token, and attention is as wide in prefill as in decode. */
    public static ModelArchitecture dense(
            double parameters, int layers, double hiddenSize, double kvElementsPerToken, double attentionWidth) {
        return new ModelArchitecture(
                parameters, parameters, 1, 1, layers, hiddenSize, kvElementsPerToken, attentionWidth, attentionWidth);
    }

    /** A: parameters that take part in computing one token, P_s + (P − P_s)·k/E. */
    public double activeParameters() {
        return alwaysReadParameters + (totalParameters - alwaysReadParameters) * activeExperts / experts;
    }

    /** P − P_s: parameters spread over the experts. */
    public double routedParameters() {
        return totalParameters - alwaysReadParameters;
    }
}
