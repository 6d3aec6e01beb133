package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problem;
import org.ridgepoint.tables.Problems;

class ModelCatalogTest {
    private static final ModelCatalog CATALOG = ModelCatalog.load();

    @Test
    void everyShippedRowLoadsAndNamesASource() {
        assertEquals(37, CATALOG.all().size());
        CATALOG.all().forEach(each -> assertFalse(each.provenance().source().isBlank(), each.name()));
    }

    @Test
    void activeParametersAgreeWithTheTableWithinTwoPercent() {
        for (CatalogModel each : CATALOG.all()) {
            if (each.architecture().isPresent()) {
                double stated = Double.parseDouble(each.row().text("active_params_b")) * 1e9;
                assertEquals(stated, each.architecture().get().activeParameters(), 0.02 * stated, each.name());
            }
        }
    }

    @Test
    void onlyOneModelHasNoArchitectureAndSaysWhy() {
        List<CatalogModel> without = CATALOG.all().stream()
                .filter(each -> each.architecture().isEmpty())
                .toList();
        assertEquals(
                List.of("DeepSeek-V4-Pro"),
                without.stream().map(CatalogModel::name).toList());
        assertEquals(
                "the sources do not give active_params_b, always_read_params_b_derived",
                without.get(0).architectureGap());
        String message = assertThrows(
                        InvalidInputException.class, () -> without.get(0).requireArchitecture())
                .getMessage();
        assertTrue(message.contains("DeepSeek-V4-Pro") && message.contains("active_params_b"), message);
    }

    @Test // latent attention by hand: 61·(512+64), 128·(512+64/2), 128·(192+128)/2
    void deepSeekV3() {
        ModelArchitecture v3 = CATALOG.find("DeepSeek-V3").requireArchitecture();
        assertEquals(671e9, v3.totalParameters());
        assertEquals(17.168e9, v3.alwaysReadParameters(), 1);
        assertEquals(256, v3.experts());
        assertEquals(8, v3.activeExperts());
        assertEquals(35136, v3.kvElementsPerToken());
        assertEquals(69632, v3.decodeAttentionWidth());
        assertEquals(20480, v3.prefillAttentionWidth());
    }

    @Test // grouped attention by hand: 2·80·8·128, 64·128
    void llama31With70Billion() {
        ModelArchitecture llama = CATALOG.find("Llama 3.1 70B").requireArchitecture();
        assertEquals(163840, llama.kvElementsPerToken());
        assertEquals(8192, llama.decodeAttentionWidth());
        assertEquals(8192, llama.prefillAttentionWidth());
        assertEquals(llama.totalParameters(), llama.alwaysReadParameters());
        assertEquals(OptionalDouble.of(15e12), CATALOG.find("Llama 3 70B").trainingTokens());
    }

    @Test
    void whatIsUnknownIsAbsentOrMarked() {
        CatalogModel oss = CATALOG.find("gpt-oss-120b");
        assertEquals(OptionalDouble.of(4), oss.nativeWeightBits());
        assertTrue(oss.nativelyTrainedFor(4));
        assertFalse(oss.nativelyTrainedFor(1.58));
        assertTrue(oss.kvIsUpperBound());
        assertEquals(OptionalDouble.empty(), oss.trainingTokens());
        assertTrue(CATALOG.find("GLM-5").provenance().unverifiedFields().contains("v_head_dim"));
        assertTrue(CATALOG.find("Llama 2 7B").provenance().unverifiedFields().contains("training_tokens_t"));
    }

    @Test
    void aUserCanCompleteAModelAndAddOne() {
        ModelCatalog changed = CATALOG.withOverrides(table("""
                name,developer,release_year,total_params_b,active_params_b,always_read_params_b_derived,layers,hidden,\
                heads,kv_heads,head_dim,open_weights,kv_is_upper_bound,source
                DeepSeek-V4-Pro,,,,88,63.8,,,,,,,,
                Mine,Me,2026,1,,,10,1024,8,2,128,yes,no,assumption
                """));
        assertEquals(88e9, changed.find("V4-Pro").requireArchitecture().activeParameters(), 1e9);
        ModelArchitecture mine = changed.find("mine").requireArchitecture();
        assertEquals(2 * 10 * 2 * 128, mine.kvElementsPerToken());
        assertEquals(1024, mine.prefillAttentionWidth());
    }

    @Test
    void parametersThatContradictEachOtherAreRefused() {
        Problems problems = new Problems();
        CATALOG.withOverrides(table("""
                name,active_params_b,kv_bytes_per_token_16bit,total_params_b,n_experts
                Llama 3.1 70B,60,,,
                Llama 3.1 8B,,1000,,
                Mixtral 8x7B,,,,1.5
                gpt-oss-20b,,,1,
                Qwen3 8B,,,-1,
                """), problems);
        assertEquals(
                List.of(
                        "my.csv:2: name 'Llama 3.1 70B': active_params_b should be 70.60 by its other parameters",
                        "my.csv:3: name 'Llama 3.1 8B': kv_bytes_per_token_16bit should be 131072 by the shape of its"
                                + " attention",
                        "my.csv:4: n_experts '1.5': must be a whole number of at least 1",
                        "my.csv:5: name 'gpt-oss-20b': always_read_params_b_derived is above total_params_b"),
                problems.list().stream().limit(4).map(Problem::toString).toList());
        assertEquals(5, problems.list().size());
        assertTrue(problems.list().get(4).toString().startsWith("my.csv:6: total_params_b '-1': must be"));
    }

    @Test
    void theHeaderOfAFileSaysWhatItHolds(@TempDir Path folder) throws IOException {
        Catalogs catalogs = Catalogs.load();
        Path models = Files.writeString(folder.resolve("m.csv"), "name,training_tokens_t\nMistral 7B,8\n");
        Path chips = Files.writeString(folder.resolve("a.csv"), "name,memory_gb\nB200,192\n");
        Catalogs changed = catalogs.withFile(models).withFile(chips);
        assertEquals(
                OptionalDouble.of(8e12), changed.models().find("Mistral 7B").trainingTokens());
        assertEquals(
                192e9,
                changed.accelerators()
                        .find("B200")
                        .memory()
                        .orElseThrow()
                        .weights()
                        .capacityBytes());
        assertEquals(
                OptionalDouble.of(192e9),
                changed.technologies().find("B200").figures().memoryBytes());
    }

    private static CsvTable table(String text) {
        Problems problems = new Problems();
        CsvTable table =
                CsvTable.parse("my.csv", text.getBytes(StandardCharsets.UTF_8), ModelCatalog.OVERRIDES, problems);
        problems.throwIfAny();
        return table;
    }
}
