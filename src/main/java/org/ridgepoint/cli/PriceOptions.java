package org.ridgepoint.cli;

import org.jspecify.annotations.Nullable;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.inference.cost.CostQuestion;
import picocli.CommandLine.Option;

/** What a chip costs. */
final class PriceOptions {
    @Option(
            names = "--usd-per-chip-hour",
            paramLabel = "USD",
            description = "Cost of a chip by the hour, in place of what the catalogue's price or rent gives.")
    private @Nullable String usdPerChipHour;

    @Option(
            names = "--server-overhead",
            paramLabel = "SHARE",
            description = "Server around a bare chip or card, as a share of its price (default: 0.4).")
    private @Nullable String serverOverhead;

    @Option(names = "--interest-rate", paramLabel = "RATE", description = "Interest per year (default: 0.08).")
    private @Nullable String interestRate;

    @Option(names = "--life-years", paramLabel = "YEARS", description = "Life of a chip (default: 4).")
    private @Nullable String lifeYears;

    @Option(
            names = "--pue",
            paramLabel = "PUE",
            description = "Power of the site over that of its boards (default: 1.25).")
    private @Nullable String pue;

    @Option(names = "--power-load", paramLabel = "SHARE", description = "Mean power over board power (default: 0.8).")
    private @Nullable String load;

    @Option(names = "--electricity-usd-per-kwh", paramLabel = "USD", description = "Electricity (default: 0.08).")
    private @Nullable String electricity;

    @Option(
            names = "--operations-usd-per-watt-year",
            paramLabel = "USD",
            description = "Space and staff per watt of board power (default: 2.28).")
    private @Nullable String operations;

    CostQuestion.Price read(OptionNumbers numbers) {
        ChipCostTerms usual = ChipCostTerms.DEFAULT;
        ChipCostTerms terms = new ChipCostTerms(
                numbers.notNegative("--server-overhead", serverOverhead).orElse(usual.serverOverhead()),
                numbers.notNegative("--interest-rate", interestRate).orElse(usual.interestRate()),
                numbers.positive("--life-years", lifeYears).orElse(usual.lifeYears()),
                numbers.within("--pue", pue, 1, 10).orElse(usual.powerUsageEffectiveness()),
                numbers.within("--power-load", load, 0, 1).orElse(usual.load()),
                numbers.notNegative("--electricity-usd-per-kwh", electricity).orElse(usual.electricityUsdPerKwh()),
                numbers.notNegative("--operations-usd-per-watt-year", operations)
                        .orElse(usual.operationsUsdPerWattYear()));
        return new CostQuestion.Price(terms, numbers.positive("--usd-per-chip-hour", usdPerChipHour));
    }
}
