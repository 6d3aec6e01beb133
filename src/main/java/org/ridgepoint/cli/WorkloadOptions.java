package org.ridgepoint.cli;

import org.jspecify.annotations.Nullable;
import org.ridgepoint.inference.Workload;
import picocli.CommandLine.Option;

/** What one request asks for. */
final class WorkloadOptions {
    private static final double MILLI = 1e-3;

    @Option(names = "--input-tokens", paramLabel = "I", description = "Input tokens of a request (default: 1000).")
    private @Nullable String inputTokens;

    @Option(names = "--output-tokens", paramLabel = "O", description = "Output tokens of a request (default: 500).")
    private @Nullable String outputTokens;

    @Option(
            names = "--tpot-ms",
            paramLabel = "T",
            description = "Longest time per output token in milliseconds (default: 50).")
    private @Nullable String tpotMs;

    @Option(
            names = "--ttft-ms",
            paramLabel = "T",
            description = "Longest time to the first token in milliseconds (default: 2000).")
    private @Nullable String ttftMs;

    @Option(
            names = "--cached-share",
            paramLabel = "h",
            description = "Share of the input found in a prefix cache, 0 to 1 (default: 0).")
    private @Nullable String cachedShare;

    @Option(
            names = "--peak-to-mean",
            paramLabel = "rho",
            description = "Load that is provisioned for over mean load (default: 1.6).")
    private @Nullable String peakToMean;

    Workload read(OptionNumbers numbers) {
        return new Workload(
                numbers.notNegative("--input-tokens", inputTokens).orElse(1000),
                numbers.positive("--output-tokens", outputTokens).orElse(500),
                numbers.within("--cached-share", cachedShare, 0, 1).orElse(0),
                numbers.positive("--tpot-ms", tpotMs).orElse(50) * MILLI,
                numbers.positive("--ttft-ms", ttftMs).orElse(2000) * MILLI,
                numbers.within("--peak-to-mean", peakToMean, 1, 100).orElse(1.6));
    }
}
