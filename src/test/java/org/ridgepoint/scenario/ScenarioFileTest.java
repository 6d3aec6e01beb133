package org.ridgepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioFileTest {
    private static final Settings DEFAULTS = Settings.defaults(Market.REGISTRY);

    @TempDir
    Path folder;

    @Test
    void writesWhatDiffersFromTheDefaults() {
        Settings settings = DEFAULTS.with("segments.assistant.copyShare", 1e-6)
                .with("serving.powerPrice", 0.1)
                .with("serving.coldCopies", "false")
                .with("technology.consensusYear", 2032)
                .with("demand.elasticity", 1.5);
        String expected = """
                name: cheap
                description: "Power at 0.1: a \\"test\\"."
                demand:
                  elasticity: 1.5  # default 1.2
                segments:
                  assistant:
                    copyShare: 1e-6  # default 0.1 share
                serving:
                  powerPrice: 0.1  # default 0.08 USD/kWh
                  coldCopies: false  # default true
                technology:
                  consensusYear: 2032  # default none year
                """;
        assertEquals(expected, ScenarioFile.write(settings, "cheap", "Power at 0.1: a \"test\"."));
    }

    @Test
    void writesEverythingOnRequest() {
        String expected = """
                name: all
                time:
                  stepsPerYear: 4  # steps/year
                  start: 2023  # year
                  end: 2050  # year
                demand:
                  elasticity: 2  # default 1.2
                segments:
                  assistant:
                    copyShare: 0.1  # share
                serving:
                  powerPrice: 0.08  # USD/kWh
                  coldCopies: true
                  chip: h100
                technology:
                  consensusYear: none  # year
                pricing:
                  costBasis: full-cost
                firms:
                  quality: [0, -0.3]  # log10
                  range: paying
                """;
        assertEquals(expected, ScenarioFile.writeAll(DEFAULTS.with("demand.elasticity", 2), "all", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H100 SXM",
                "null",
                "~",
                "true",
                "1e5",
                "a: b",
                "a #b",
                "#a",
                "- a",
                "'a'",
                "\"a\"",
                "a\\nb",
                "{a}",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a",
                "| a",
                "> a",
                "ä",
                "芯片",
                "\uD83D\uDE80",
                "\u00A0a\u00A0b",
                "\uFEFFa",
                "a\u2028b",
                "a\uFFFEb",
                "a\uE000b",
                "a  b",
                "a\uD800b"
            })
    void anyTextReadsBack(String text) throws IOException {
        Settings settings = DEFAULTS.with(Market.CHIP, text);
        LoadedScenario read = read(ScenarioFile.write(settings, "a", "Of " + text + "\nand so on"));
        assertEquals(settings, read.settings());
        assertEquals("Of " + text + "\nand so on", read.description());
    }

    @Test // fixed seed; numbers of every magnitude
    void anySettingsReadBack() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 300; trial++) {
            Settings settings = DEFAULTS.with("demand.elasticity", 1 + Math.exp(random.nextDouble(-30, 600)))
                    .with("serving.powerPrice", Math.exp(random.nextDouble(-700, 2)))
                    .with("segments.assistant.copyShare", random.nextDouble())
                    .with(Market.QUALITY, List.of(random.nextDouble(-5, 5), -Math.exp(random.nextDouble(-40, 1)), 0.0))
                    .with("time.stepsPerYear", random.nextInt(1, 13))
                    .with("technology.consensusYear", random.nextDouble(2023, 2100))
                    .with(Market.COLD_COPIES, random.nextBoolean());
            assertEquals(settings, read(ScenarioFile.write(settings, "a", "")).settings(), "trial " + trial);
            assertEquals(
                    settings, read(ScenarioFile.writeAll(settings, "a", "")).settings(), "trial " + trial);
        }
    }

    private LoadedScenario read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), yaml);
        ShippedScenarios none = ShippedScenarios.of(folder);
        return new ScenarioReader(Market.REGISTRY, none, List.of(), List.of())
                .read(file.toString(), List.of(), List.of());
    }
}
