package org.ridgepoint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.hardware.ChipCostTerms;
import org.ridgepoint.inference.ServingTerms;
import tools.jackson.databind.JsonNode;

class CostCommandTest {
    private static final String MODEL = "--model=Llama 3.1 70B";
    private static final int WIDEST = 145;

    @Test
    void withoutAcceleratorEveryDecadeOfTrafficIsARowWithTheBestOfTheCatalogue() {
        List<JsonNode> rows = CommandLineRun.costRows(MODEL);
        assertEquals(13, rows.size());
        double last = Double.POSITIVE_INFINITY;
        for (JsonNode row : rows) {
            assertTrue(row.get("feasible").asBoolean());
            double usd = row.get("usd_per_million_tokens").asDouble();
            assertTrue(usd <= last * (1 + 1e-9), "cost rises with traffic");
            last = usd;
            assertTrue(row.get("usd_per_million_tokens_low").asDouble() < usd);
            assertTrue(row.get("usd_per_million_tokens_high").asDouble() > usd);
        }
        assertEquals(1e-3, rows.get(0).get("traffic_tokens_per_s").asDouble());
        assertEquals(1e9, rows.get(12).get("traffic_tokens_per_s").asDouble());
    }

    @Test
    void everyAcceleratorNamedHasRowsOfItsOwn() {
        List<JsonNode> rows = CommandLineRun.costRows(
                MODEL, "--accelerator=H100 SXM5,MI300X", "--accelerator=B200", "--traffic=1,1e3");
        assertEquals(
                List.of(
                        "NVIDIA H100 SXM5 80GB",
                        "NVIDIA H100 SXM5 80GB",
                        "AMD MI300X",
                        "AMD MI300X",
                        "NVIDIA B200 SXM 180GB",
                        "NVIDIA B200 SXM 180GB"),
                rows.stream().map(row -> row.get("accelerator").asString()).toList());
    }

    @Test
    void aNameWithACommaStaysWhole() {
        List<JsonNode> rows =
                CommandLineRun.costRows(MODEL, "--accelerator=NVIDIA Rubin (Vera Rubin NVL72, per GPU)", "--traffic=1");
        assertEquals(1, rows.size());
    }

    @Test
    void whatCannotBeServedIsARowWithAReasonInEveryFormat() {
        String[] tooSmall = {MODEL, "--accelerator=L40S", "--quantization=w16a16kv16", "--chips=1", "--traffic=1"};
        JsonNode row = CommandLineRun.costRows(tooSmall).get(0);
        assertFalse(row.get("feasible").asBoolean());
        assertTrue(row.get("reason").asString().contains("weights of 141.2 GB exceed"), row.toString());
        assertEquals("w16a16kv16", row.get("quantization").asString());
        assertEquals(1, row.get("chips").asInt());
        assertTrue(row.get("usd_per_million_tokens").isNull());
        for (String format : List.of("table", "csv")) {
            CommandLineRun run = CommandLineRun.of(
                    Stream.concat(Stream.of("cost", "--format=" + format, "--explain"), Arrays.stream(tooSmall))
                            .toArray(String[]::new));
            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().contains("weights of 141.2 GB exceed"), run.out());
        }
    }

    @Test
    void aNamedChipWithAnIncompleteRowSaysWhichColumn() {
        JsonNode row = CommandLineRun.costRows(MODEL, "--accelerator=GC200", "--traffic=1")
                .get(0);
        assertTrue(row.get("reason").asString().contains("price_usd and tdp_w"), row.toString());
        CommandLineRun run = CommandLineRun.of("cost", MODEL, "--traffic=1");
        assertTrue(run.err().contains("accelerator(s) left out"), run.err());
        assertEquals(
                "", CommandLineRun.of("cost", MODEL, "--traffic=1", "--quiet").err());
    }

    @Test
    void ternaryWeightsNeedAModelTrainedForThem() {
        JsonNode row = CommandLineRun.costRows(MODEL, "--quantization=w1.58a8kv8", "--traffic=1")
                .get(0);
        assertTrue(row.get("reason").asString().contains("was not trained for"), row.toString());
    }

    @Test
    void nativelyLowBitModelsLoseNothingByTheirOwnWeights() {
        JsonNode row = CommandLineRun.costRows(
                        "--model=gpt-oss-120b", "--quantization=w4a16kv16", "--accelerator=H100 SXM5", "--traffic=1")
                .get(0);
        assertEquals(0, row.get("quality_loss_decades").asDouble());
        assertEquals(116.8e9 * 4.5 / 8, row.get("weight_bytes").asDouble(), 1);
    }

    @Test
    void aFormatThatIsPickedLosesNoMoreThanAskedFor() {
        for (JsonNode row : CommandLineRun.costRows(MODEL, "--max-quality-loss=0.03")) {
            assertTrue(row.get("quality_loss_decades").asDouble() <= 0.03);
        }
        JsonNode exact = CommandLineRun.costRows(MODEL, "--max-quality-loss=0", "--traffic=1")
                .get(0);
        assertEquals("w16a16kv16", exact.get("quantization").asString());
        JsonNode named = CommandLineRun.costRows(MODEL, "--quantization=w4a4kv8", "--traffic=1")
                .get(0);
        assertTrue(named.get("quality_loss_decades").asDouble() > 0.125);
    }

    @Test
    void anOverheadOfOnesOwnReplacesTheWholeFittedOverhead() {
        JsonNode own = CommandLineRun.costRows(MODEL, "--layer-overhead-seconds=1e-5", "--traffic=1")
                .get(0);
        assertEquals(1e-5, own.get("layer_overhead_s").asDouble());
        assertEquals(0, own.get("layer_overhead_per_doubling_s").asDouble());
        assertEquals(0, own.get("sequence_overhead_s").asDouble());
        assertTrue(own.get("weight_unpacking").asDouble() > 0);
        JsonNode prefill = CommandLineRun.costRows(MODEL, "--prefill-efficiency=0.5", "--traffic=1")
                .get(0);
        assertEquals(0, prefill.get("weight_unpacking").asDouble());
        assertTrue(prefill.get("layer_overhead_s").asDouble() > 0);
        JsonNode stack = CommandLineRun.costRows(MODEL, "--software-stack=tensorrt-llm", "--traffic=1")
                .get(0);
        assertEquals("TensorRT-LLM", stack.get("software_stack").asString());
        assertTrue(stack.get("layer_overhead_s").asDouble() < 8e-5);
    }

    @Test
    void breakEvenIsReportedAndNeverSaysTheFloor() {
        String[] chip = {MODEL, "--accelerator=H100 SXM5", "--traffic=1"};
        assertTrue(CommandLineRun.costRows(chip[0], chip[1], chip[2], "--versus-price=1.97")
                        .get(0)
                        .get("break_even_tokens_per_s")
                        .asDouble()
                > 0);
        assertTrue(CommandLineRun.costRows(chip[0], chip[1], chip[2], "--versus-price=0.01")
                .get(0)
                .get("break_even_tokens_per_s")
                .isNull());
        CommandLineRun run = CommandLineRun.of("cost", chip[0], chip[1], chip[2], "--versus-price=0.01");
        assertTrue(run.out().contains("never breaks even (floor "), run.out());
    }

    @Test
    void csvHasTheColumnsAndValuesOfJson() {
        String[] args = {"cost", MODEL, "--accelerator=MI300X,L40S", "--traffic=1,1e4", "--explain", "--format=csv"};
        CommandLineRun run = CommandLineRun.of(args);
        List<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(run.out()).stream().toList();
        List<JsonNode> rows =
                CommandLineRun.costRows(MODEL, "--accelerator=MI300X,L40S", "--traffic=1,1e4", "--explain");
        assertEquals(rows.size(), records.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            assertEquals(row.propertyNames().stream().toList(), records.get(i).getHeader());
            for (String name : row.propertyNames()) {
                String cell = records.get(i).getField(name);
                JsonNode value = row.get(name);
                if (value.isNumber()) {
                    assertEquals(value.asDouble(), Double.parseDouble(cell), name);
                } else {
                    assertEquals(value.isNull() ? "" : value.asString(), cell, name);
                }
            }
        }
        assertTrue(records.get(0).getField("explanation").contains("t_mem"));
    }

    @Test
    void theTableFitsATerminalAndStandardErrorHoldsNoResults() {
        CommandLineRun run = CommandLineRun.of("cost", "--model=DeepSeek-V3 671B", "--versus-price=2", "--quiet");
        assertEquals("", run.err());
        run.out().lines().forEach(line -> assertTrue(line.length() <= WIDEST, line));
        assertTrue(run.out().contains("minimum efficient scale"));
    }

    @Test
    void theExplanationShowsEveryTerm() {
        CommandLineRun run = CommandLineRun.of(
                "cost",
                MODEL,
                "--accelerator=H100 SXM5",
                "--quantization=w8a8kv8",
                "--chips=2",
                "--traffic=100",
                "--explain");
        for (String term : List.of(
                "W = P·b_w/8",
                "t_mem",
                "t_comp",
                "t_net",
                "t_launch",
                "t_pre",
                "φ",
                "x̂",
                "G_hot",
                "G_cold",
                "capital",
                "power",
                "operations",
                "by memory",
                "Little",
                "ΔQ")) {
            assertTrue(run.out().contains(term), term);
        }
    }

    @Test
    void everyMistakeIsReportedTogether(@TempDir Path folder) throws IOException {
        Path chips = Files.writeString(folder.resolve("chips.csv"), "name,memory_bandwidth_gb_per_s\nB200,-8000\n");
        CommandLineRun run = CommandLineRun.of(
                "cost",
                "--model=Lamma 3.1 70B",
                "--accelerator=H10O,H100",
                "--quantization=w3a3kv3",
                "--chips=0",
                "--traffic=1,-2,NaN,0",
                "--tpot-ms=Infinity",
                "--cached-share=1.5",
                "--memory-efficiency=0",
                "--cold=maybe",
                "--software-stack=vLM",
                "--catalog=" + chips,
                "--efficiencies=" + folder.resolve("none.csv"));
        assertEquals(2, run.code());
        assertEquals("", run.out());
        for (String part : List.of(
                "chips.csv:2: memory_bandwidth_gb_per_s '-8000'",
                "--model 'Lamma 3.1 70B': unknown model; nearest: 'Llama 3.1 70B'",
                "--accelerator 'H10O': unknown accelerator; nearest: 'NVIDIA H100 NVL 94GB'",
                "--accelerator 'H100': may be any accelerator of: 'NVIDIA H100 SXM5 80GB', 'NVIDIA H100 PCIe 80GB'",
                "--quantization 'w3a3kv3': unknown quantization format",
                "--chips '0': must be a number from 1 to 512",
                "--traffic '-2'",
                "--traffic 'NaN'",
                "--traffic '0'",
                "--tpot-ms 'Infinity': must be a number above 0",
                "--cached-share '1.5': must be a number from 0 to 1",
                "--memory-efficiency '0': must be a number above 0 and at most 1",
                "--cold 'maybe': must be on or off",
                "--software-stack 'vLM': was not measured",
                "none.csv: there is no such file")) {
            assertTrue(run.err().contains(part), part + " in\n" + run.err());
        }
        assertFalse(run.err().contains("\tat "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cost",
                "cost --model=Llama-3.1-70B-no-such",
                "cost --model=DeepSeek-V4-Pro",
                "cost --model=gpt-oss-20b --chips=2.5",
                "cost --model=gpt-oss-20b --chips=513",
                "cost --model=gpt-oss-20b --traffic=1e4 --total-traffic=10",
                "cost --model=gpt-oss-20b --versus-price=0",
                "cost --model=gpt-oss-20b --output-tokens=0",
                "cost --model=gpt-oss-20b --peak-to-mean=0.5",
                "cost --model=gpt-oss-20b --usable-memory=1.1",
                "cost --model=gpt-oss-20b --usd-per-chip-hour=-1",
                "cost --model=gpt-oss-20b --slack=",
                "cost --model=gpt-oss-20b --format=xml",
                "cost --model=gpt-oss-20b --no-such-option"
            })
    void wrongInputExitsWithTwoAndPrintsNoResult(String line) {
        CommandLineRun run = CommandLineRun.of(line.split(" "));
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertFalse(run.err().isBlank());
        assertFalse(run.err().contains("\tat "));
    }

    @Test
    void aUsersFileChangesTheResult(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("chips.csv"), "name,price_usd,price_basis\nB200,1,chip\n");
        JsonNode row = CommandLineRun.costRows(MODEL, "--traffic=1e6", "--catalog=" + file)
                .get(0);
        assertEquals("NVIDIA B200 SXM 180GB", row.get("accelerator").asString());
        assertEquals(1, row.get("price_usd").asDouble());
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        String[] args = {"cost", MODEL, "--accelerator=H100 SXM5", "--versus-price=2.5", "--explain"};
        CommandLineRun usual = CommandLineRun.of(args);
        try {
            Locale.setDefault(new Locale.Builder()
                    .setLanguage("ar")
                    .setRegion("EG")
                    .setExtension('u', "nu-arab")
                    .build());
            assertEquals(usual, CommandLineRun.of(args));
            Locale.setDefault(Locale.GERMANY);
            assertEquals(usual, CommandLineRun.of(args));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void defaultsAreThoseOfTheModelAndHelpSaysSo() {
        JsonNode row = CommandLineRun.costRows(MODEL, "--traffic=1").get(0);
        String help = CommandLineRun.of("cost", "--help").out().replaceAll("\\s+", " ");
        assertEquals(ServingTerms.DEFAULT.slack(), row.get("slack").asDouble());
        assertEquals(ChipCostTerms.DEFAULT.lifeYears(), row.get("life_years").asDouble());
        for (Object value : List.of(
                ServingTerms.DEFAULT.slack(),
                ServingTerms.DEFAULT.usableMemory(),
                "6e-6",
                "4.784e-17",
                ChipCostTerms.DEFAULT.serverOverhead(),
                ChipCostTerms.DEFAULT.interestRate(),
                "2.28",
                "1.6",
                "no limit")) {
            assertTrue(help.contains("default: " + value), value + " in " + help);
        }
        assertEquals(6e-6, ServingTerms.DEFAULT.linkLatencySeconds());
        assertEquals(4.784e-17, ServingTerms.DEFAULT.hostUsdPerByteSecond(), 1e-20);
        assertEquals(2.28, ChipCostTerms.DEFAULT.operationsUsdPerWattYear(), 1e-12);
        assertTrue(help.contains("Examples:"));
    }
}
