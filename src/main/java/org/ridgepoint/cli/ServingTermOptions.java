package org.ridgepoint.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ridgepoint.inference.ServingTerms;
import org.ridgepoint.tables.Problems;
import picocli.CommandLine.Option;

/** Assumptions of the serving model that do not depend on chip, model or workload. */
final class ServingTermOptions {
    @Option(
            names = "--slack",
            paramLabel = "zeta",
            description = "Square-root staffing slack: busy share u = 1/(1 + slack/sqrt(total traffic x tpot))"
                    + " (default: 1.2).")
    private @Nullable String slack;

    @Option(
            names = "--cold",
            paramLabel = "on|off",
            description = "Whether a copy may wait in host memory while nobody uses it (default: on).")
    private @Nullable String cold;

    @Option(
            names = "--usable-memory",
            paramLabel = "SHARE",
            description = "Share of memory that weights and KV cache may fill, 0.01 to 1 (default: 0.9).")
    private @Nullable String usableMemory;

    @Option(
            names = "--link-latency-seconds",
            paramLabel = "S",
            description = "Latency of one hop of an all-reduce (default: 6e-6).")
    private @Nullable String linkLatency;

    @Option(
            names = "--scale-out-bytes-per-second",
            paramLabel = "B",
            description = "Bandwidth per chip and direction beyond the fast links (default: 50e9).")
    private @Nullable String scaleOut;

    @Option(
            names = "--host-link-bytes-per-second",
            paramLabel = "B",
            description = "Bandwidth from host memory to one chip (default: 50e9).")
    private @Nullable String hostLink;

    @Option(
            names = "--host-usd-per-byte-second",
            paramLabel = "USD",
            description = "Cost of host memory (default: 4.784e-17, which is 5 USD per GB at 8 %% over four years).")
    private @Nullable String hostUsd;

    ServingTerms read(OptionNumbers numbers, Problems problems) {
        ServingTerms usual = ServingTerms.DEFAULT;
        return new ServingTerms(
                numbers.notNegative("--link-latency-seconds", linkLatency).orElse(usual.linkLatencySeconds()),
                numbers.within("--usable-memory", usableMemory, 0.01, 1).orElse(usual.usableMemory()),
                numbers.notNegative("--slack", slack).orElse(usual.slack()),
                cold == null ? usual.coldCopies() : isOn(cold, problems),
                numbers.positive("--host-link-bytes-per-second", hostLink).orElse(usual.hostLinkBytesPerSecond()),
                numbers.notNegative("--host-usd-per-byte-second", hostUsd).orElse(usual.hostUsdPerByteSecond()),
                numbers.positive("--scale-out-bytes-per-second", scaleOut).orElse(usual.scaleOutBytesPerSecond()));
    }

    private static boolean isOn(String text, Problems problems) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> {
                problems.add("--cold", 0, "", text, "must be on or off");
                yield false;
            }
        };
    }
}
