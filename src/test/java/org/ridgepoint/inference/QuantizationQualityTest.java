package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.hardware.ParameterFits;

class QuantizationQualityTest {
    private static final QuantizationQuality QUALITY = QuantizationQuality.of(ParameterFits.load());
    private static final OptionalDouble TOKENS = OptionalDouble.of(15e12);

    @Test // ln ΔL = 1.548 − 4.5/0.834 − 0.059·ln 70.6 + 0.306·ln 15 = −3.2702
    void weightLossByHand() {
        assertEquals(0.03800, QUALITY.weightNats(4.5, 70.6e9, 15e12), 1e-5);
    }

    @Test // 14.7·exp(−4.5/0.88)·70.6^−0.49 = 14.7·0.0060142·0.124189
    void shareLostByWeightsByHand() {
        assertEquals(0.010979, QUALITY.shareLostByWeights(4.5, 70.6e9), 1e-6);
    }

    @Test // W4A8KV4: δ = 0.010979 + 0.486·(0.0135 + 0.009), ΔQ = δ/0.3
    void decadesByHand() {
        QualityLoss loss = QUALITY.loss(Quantization.of(4, 8, 4), 70.6e9, TOKENS, false);
        assertEquals(0.0225, loss.activationAndKvNats(), 1e-12);
        assertEquals(0.010979 + 0.486 * 0.0225, loss.shareLost(), 1e-6);
        assertEquals(loss.shareLost() / 0.3, loss.decades(), 1e-12);
        assertEquals(0.03800, loss.weightNats(), 1e-5);
        assertFalse(loss.trainingTokensAssumed());
    }

    @Test // A4: 0.486·0.083
    void fourBitActivationsCostMore() {
        QualityLoss loss = QUALITY.loss(Quantization.of(4, 4, 8), 70.6e9, TOKENS, false);
        assertEquals(0.010979 + 0.486 * 0.083, loss.shareLost(), 1e-6);
    }

    @Test
    void sixteenBitsLoseNothing() {
        QualityLoss loss = QUALITY.loss(Quantization.of(16, 16, 16), 8e9, OptionalDouble.empty(), false);
        assertEquals(new QualityLoss(0, 0, 0, 0, 0, true), loss);
    }

    @Test
    void unknownTrainingTokensAreTakenAsFifteenTrillionAndSaidToBe() {
        Quantization q = Quantization.of(4, 16, 16);
        QualityLoss assumed = QUALITY.loss(q, 8e9, OptionalDouble.empty(), false);
        assertTrue(assumed.trainingTokensAssumed());
        assertEquals(QUALITY.loss(q, 8e9, TOKENS, false).weightNats(), assumed.weightNats());
    }

    @Test
    void modelsTrainedInTernaryLoseThatMuch() {
        QualityLoss loss = QUALITY.loss(Quantization.of(1.58, 8, 8), 8e9, TOKENS, true);
        assertEquals(0.15, loss.decades());
        QualityLoss after = QUALITY.loss(Quantization.of(1.58, 8, 8), 8e9, TOKENS, false);
        assertTrue(after.decades() > 1, "after training it costs " + after.decades());
    }

    @Test
    void weightsOfTheWidthOfTrainingLoseNothing() {
        CatalogModel oss = ModelCatalog.load().find("gpt-oss-20b");
        assertEquals(0, QUALITY.loss(Quantization.of(4, 16, 16), oss).shareLost());
        assertTrue(QUALITY.loss(Quantization.of(4, 4, 16), oss).shareLost() > 0);
    }

    @Test
    void aFourBitCacheRuinsModelsBelowABillion() {
        assertEquals(
                1,
                QUALITY.loss(Quantization.of(16, 16, 4), 0.6e9, TOKENS, false).shareLost());
        assertEquals(
                0.486 * 0.009,
                QUALITY.loss(Quantization.of(16, 16, 4), 1e9, TOKENS, false).shareLost(),
                1e-12);
    }

    @Test
    void theShareLostIsNeverAboveOne() {
        assertEquals(
                1, QUALITY.loss(Quantization.of(1, 4, 8), 0.1e9, TOKENS, false).shareLost());
    }

    @Test // b = 4 without scales: 14.7·exp(−4/0.88)·8^−0.49, and 0.486·0.018
    void analogWeightsAreOfFourBitsAndNoisy() {
        double byWeights = 14.7 * StrictMath.exp(-4 / 0.88) * StrictMath.pow(8, -0.49);
        QualityLoss loss = QUALITY.analogLoss(Quantization.of(8, 16, 16), 8e9, TOKENS);
        assertEquals(byWeights + 0.486 * 0.018, loss.shareLost(), 1e-12);
    }

    @ParameterizedTest // directions over random cases
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void fewerBitsLoseMoreAndLargerModelsLess(long seed) {
        Random random = new Random(seed);
        double bits = 2 + 5 * random.nextDouble();
        double size = 1e9 * (1 + 500 * random.nextDouble());
        double tokens = 1e12 * (1 + 30 * random.nextDouble());
        assertTrue(QUALITY.weightNats(bits - 0.5, size, tokens) > QUALITY.weightNats(bits, size, tokens));
        assertTrue(QUALITY.weightNats(bits, 2 * size, tokens) < QUALITY.weightNats(bits, size, tokens));
        assertTrue(QUALITY.weightNats(bits, size, 2 * tokens) > QUALITY.weightNats(bits, size, tokens));
        assertTrue(QUALITY.shareLostByWeights(bits - 0.5, size) > QUALITY.shareLostByWeights(bits, size)
                || QUALITY.shareLostByWeights(bits, size) == 1);
        assertTrue(QUALITY.shareLostByWeights(bits, 2 * size) < QUALITY.shareLostByWeights(bits, size)
                || QUALITY.shareLostByWeights(bits, 2 * size) == 1);
    }
}
