package org.ridgepoint.inference.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridgepoint.inference.ServingEfficiency;

/** Rows worked by hand from the equations; the working is in the comments. Llama 3.1 8B: P = A = 8e9, L = 32, e = 65,536. */
class ServedRowTest {
    private static final ServingEfficiency PLAIN = new ServingEfficiency(0.8, 0.5, 0.4, 5e-5, 1e-5, 2e-5, 0.3);
    private static final double EXACT = 1e-12;

    @Test // 50·[(16e9 + 4·125·65536·2)/(3.35e12·0.8) + 32·5e-5 + 4·2e-5]
    void decodeOnOneChip() {
        assertClose(0.38373014925373133, Measurements.served().predictedSeconds(PLAIN), EXACT);
    }

    @Test // FP8 arithmetic, 16-bit payload: step 128 times, then 8·1024·(16e9 + 2·32·4096·1024)/(4·1979e12·0.4) +
    // launch
    void mixedOnFourChipsInFp8() {
        ServedRow row = Measurements.served(
                "phase=mixed (prefill+decode)",
                "parallel_kind=tensor",
                "n_chips=4",
                "tensor_chips=4",
                "weight_precision=fp8",
                "weight_bits=8",
                "batch_or_concurrency=8",
                "input_len=1024",
                "output_len=128");
        assertClose(0.5607671861726027, row.predictedSeconds(PLAIN), EXACT);
    }

    @Test // two micro-batches of 512 tokens through two chips take 3/4 of the time; 4.9-bit weights cost 1.3 times the
    // work
    void prefillOfLayersSplitOverTwoChips() {
        ServedRow row = layerSplit("phase=prefill", "tokens_counted=input", "input_len=1024", "output_len=0");
        assertClose(0.2875578513956056, row.predictedSeconds(PLAIN), EXACT);
    }

    @Test // one chip at a time: as on a single one
    void decodeOfLayersSplitOverTwoChips() {
        ServedRow row = layerSplit("input_len=0", "output_len=64");
        assertClose(0.5228419063247863, row.predictedSeconds(PLAIN), EXACT);
    }

    private static ServedRow layerSplit(String... changes) {
        String[] all = new String[changes.length + 8];
        System.arraycopy(changes, 0, all, 8, changes.length);
        all[0] = "accelerator_key=NVIDIA RTX 3090";
        all[1] = "n_chips=2";
        all[2] = "parallel_kind=layer_split";
        all[3] = "tensor_chips=";
        all[4] = "pipeline_stages=";
        all[5] = "weight_precision=Q4_K_M";
        all[6] = "weight_bits=4.9";
        all[7] = "batch_or_concurrency=1";
        return Measurements.served(all);
    }

    @Test // two groups of four: weights from four chips, KV and arithmetic shared by both groups, prefill in 3/4
    void pipelineOfTwoTensorGroups() {
        ServedRow row = Measurements.served(
                "phase=mixed",
                "parallel_kind=tensor_pipeline",
                "n_chips=8",
                "tensor_chips=4",
                "pipeline_stages=2",
                "batch_or_concurrency=6",
                "input_len=1024",
                "output_len=128");
        assertClose(0.6474934504900774, row.predictedSeconds(PLAIN), EXACT);
    }

    @Test // two of eight experts: two sequences touch 1 − (3/4)² of the routed 45.067e9 parameters
    void mixtureOfExperts() {
        ServedRow row = Measurements.served("model_key=Mixtral 8x7B", "batch_or_concurrency=2");
        assertClose(0.8792461380597014, row.predictedSeconds(PLAIN), EXACT);
    }

    @Test // sixteen chips exceed the domain of eight: the link is min(450e9, 8·25e9)
    void beyondTheFastDomainTheAllReduceIsHierarchical() {
        ServedRow row = Measurements.served("parallel_kind=tensor", "n_chips=16", "tensor_chips=16");
        assertClose(0.24451617432835823, row.predictedSeconds(PLAIN), EXACT);
    }

    @Test // ⌊(0.9·80e9 − 8e9)/(2000·65536·1)⌋; an FP8 model keeps an FP8 cache
    void atMaximumLoadTheCacheLimitsTheBatch() {
        ServedRow row = Measurements.served(
                "batch_source=maximum load, not stated",
                "batch_or_concurrency=",
                "phase=mixed",
                "weight_precision=fp8",
                "weight_bits=8",
                "kv_bits=",
                "input_len=1000",
                "output_len=1000");
        assertEquals(488, row.batch());
    }

    @Test
    void measuredTimeIsTokensOverThroughputOrStepsTimesTheirDuration() {
        assertEquals(4 * 50 / 400.0, Measurements.served().measuredSeconds(), EXACT);
        assertEquals(
                4 * 150 / 400.0,
                Measurements.served("tokens_counted=input and output").measuredSeconds(),
                EXACT);
        assertEquals(
                50 * 0.012, Measurements.served("time_per_output_token_ms=12").measuredSeconds(), EXACT);
        assertEquals(
                4 * 50 / 400.0,
                Measurements.served("time_per_output_token_ms=12", "phase=mixed")
                        .measuredSeconds(),
                EXACT);
    }

    @ParameterizedTest // the quick sum that fits use agrees with the decode cycle that plans use
    @EnumSource(MeasuredSet.class)
    void quickSumAgreesWithTheDecodeCycle(MeasuredSet set) {
        double[] values = {0.8, 0.5, 0.4, 5e-5, 1e-5, 2e-5, 0.3};
        for (ServedRow row : Measurements.SHIPPED.rows(set)) {
            double quick = row.terms().seconds(values, new double[values.length]);
            assertClose(row.predictedSeconds(PLAIN), quick, EXACT);
        }
    }

    @Test // slopes against central differences
    void slopesAreDerivatives() {
        double[] at = {0.8, 0.5, 0.4, 5e-5, 1e-5, 2e-5, 0.3};
        double step = 1e-6;
        for (ServedRow row : Measurements.SHIPPED.rows(MeasuredSet.CORE)) {
            double[] slopes = new double[at.length];
            double seconds = row.terms().seconds(at, slopes);
            for (FitParameter parameter : FitParameter.values()) {
                double up = shifted(row, at, parameter, step);
                double down = shifted(row, at, parameter, -step);
                double difference = (up - down) / (2 * step);
                assertEquals(
                        difference,
                        slopes[parameter.ordinal()],
                        1e-7 * seconds,
                        row.measured().id() + parameter);
            }
        }
    }

    private static double shifted(ServedRow row, double[] at, FitParameter parameter, double step) {
        double[] moved = at.clone();
        moved[parameter.ordinal()] = parameter.value(parameter.theta(at[parameter.ordinal()]) + step);
        return row.terms().seconds(moved, new double[at.length]);
    }

    private static void assertClose(double expected, double actual, double relative) {
        assertTrue(Math.abs(actual / expected - 1) <= relative, () -> expected + " but was " + actual);
    }
}
