package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.AcceleratorCatalog;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.PeakRates;
import org.ridgepoint.tables.InvalidInputException;

class QuantizationFormatsTest {
    private static final QuantizationFormats FORMATS = QuantizationFormats.load();
    private static final AcceleratorCatalog ACCELERATORS = AcceleratorCatalog.load();

    @Test
    void theMenuIsThatOfTheSpecification() {
        assertEquals(
                List.of("w16a16kv16", "w8a8kv8", "w4a16kv16", "w4a16kv8", "w4a8kv4", "w4a4kv8", "w1.58a8kv8"),
                FORMATS.all().stream().map(QuantizationFormat::name).toList());
        FORMATS.all().forEach(each -> assertFalse(each.provenance().source().isBlank(), each.name()));
    }

    @Test // four bits in blocks with scales are stored in 4.5
    void storedBitsAreThoseOfTheRecord() {
        for (QuantizationFormat each : FORMATS.all()) {
            Quantization q = each.quantization();
            assertEquals(Quantization.of(q.weightBits(), q.activationBits(), q.kvBits()), q, each.name());
        }
    }

    @Test
    void formatsAreFoundByLabelAndByBits() {
        assertEquals("w4a16kv8", FORMATS.find("W4A16KV8").name());
        assertEquals("w4a8kv4", FORMATS.find("4/8/4").name());
        assertEquals("w1.58a8kv8", FORMATS.find("1.58/8/8").name());
        String message = assertThrows(InvalidInputException.class, () -> FORMATS.find("w4a16kv7"))
                .getMessage();
        assertTrue(message.contains("'w4a16kv8'"), message);
    }

    @Test
    void aChipIsNativeForAFormatIfItListsJustThatWidth() {
        QuantizationFormat w4a4 = FORMATS.find("w4a4kv8");
        PeakRates b200 = ACCELERATORS.find("B200").peaks();
        PeakRates h100 = ACCELERATORS.find("H100 SXM").peaks();
        PeakRates a100 = ACCELERATORS.find("A100 PCIe").peaks();
        assertTrue(w4a4.nativeOn(b200));
        assertFalse(w4a4.nativeOn(h100));
        assertEquals(Optional.of(NumberFormat.FP8), w4a4.computedIn(h100));
        assertEquals(Optional.of(NumberFormat.INT8), FORMATS.find("w8a8kv8").computedIn(a100));
        assertEquals(Optional.of(NumberFormat.FP16), FORMATS.find("w4a16kv16").computedIn(b200));
        assertEquals(
                Optional.empty(),
                FORMATS.find("w16a16kv16").computedIn(ACCELERATORS.find("Thor").peaks()));
    }

    @Test
    void ternaryWeightsAreForModelsTrainedSo() {
        ModelCatalog models = ModelCatalog.load();
        assertFalse(FORMATS.find("1.58/8/8").allows(models.find("Llama 3.1 8B")));
        assertFalse(FORMATS.find("1.58/8/8").allows(models.find("gpt-oss-20b")));
        assertTrue(FORMATS.find("4/16/16").allows(models.find("Llama 3.1 8B")));
    }
}
