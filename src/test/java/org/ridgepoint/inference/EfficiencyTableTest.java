package org.ridgepoint.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.AcceleratorCatalog;
import org.ridgepoint.tables.Columns;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.Problems;

class EfficiencyTableTest {
    private static final EfficiencyTable TABLE = EfficiencyTable.load();
    private static final AcceleratorCatalog CHIPS = AcceleratorCatalog.load();
    private static final Accelerator H100 = CHIPS.find("NVIDIA H100 SXM5 80GB");

    @Test // values of an independent implementation of the fit
    void aMeasuredFamilyHasItsOwnMemoryEfficiency() {
        assertEquals(0.79628, TABLE.efficiencyOf(H100).memory(), 1e-4);
        assertEquals(0.95953, TABLE.efficiencyOf(CHIPS.find("NVIDIA L40S")).memory(), 1e-4);
        assertEquals(0.95339, TABLE.efficiencyOf(CHIPS.find("Intel Gaudi3")).memory(), 1e-4);
        assertEquals(List.of(), TABLE.fallbacks(H100, ""));
    }

    @Test
    void theDefaultSoftwareIsTheAverageMatureOne() {
        assertEquals(8.502e-5, TABLE.efficiencyOf(H100).layerOverheadSeconds(), 1e-8);
        assertEquals(4.0142e-5, TABLE.efficiencyOf(H100, "TensorRT-LLM").layerOverheadSeconds(), 1e-8);
        assertNotEquals(TABLE.efficiencyOf(H100), TABLE.efficiencyOf(H100, "vLLM"));
    }

    @Test
    void anUnknownFamilyOrStackIsPooledAndSaidToBe() {
        Accelerator groq = CHIPS.find("Groq LPU v1");
        assertEquals(0.92525, TABLE.efficiencyOf(groq).memory(), 1e-4);
        assertEquals(TABLE.efficiencyOf(groq), TABLE.efficiencyOf(groq, "no such stack"));
        List<String> said = TABLE.fallbacks(groq, "no such stack");
        assertEquals(2, said.size());
        assertTrue(said.get(0).contains("'Groq'") && said.get(0).contains("pooled 0.925"), said.get(0));
        assertTrue(said.get(1).contains("'no such stack'"), said.get(1));
        assertEquals(1, TABLE.fallbacks(CHIPS.find("NVIDIA DGX Spark"), "vLLM").size());
    }

    @Test
    void theBandOnCostHoldsOne() {
        CostBand band = TABLE.costBand();
        assertTrue(band.low() < 1 && band.high() > 1, band.toString());
        assertThrows(IllegalArgumentException.class, () -> new CostBand(1.2, 0.9));
    }

    @Test
    void aTableThatIsWrongIsRefusedWithEveryProblem() {
        Problems problems = new Problems();
        String text = String.join(",", EfficiencyTable.HEADER) + "\n"
                + "memory,pooled,,1.5,logit,,,none,5,by hand\n"
                + "compute,pooled,,NaN,logit,,,none,5,by hand\n"
                + "prefill,pooled,,0.4,logit,,,none,5,by hand\n";
        CsvTable table = CsvTable.parse(
                "mine.csv",
                text.getBytes(StandardCharsets.UTF_8),
                Columns.only(EfficiencyTable.HEADER, List.of()),
                problems);
        assertTrue(EfficiencyTable.of(table, problems).isEmpty());
        assertEquals(3, problems.list().size(), problems.list().toString());
        assertEquals("1.5", problems.list().get(0).value());
        assertTrue(problems.list().get(2).remedy().contains("layer overhead, layer overhead per doubling"));
        assertFalse(problems.list().get(2).remedy().contains("prefill"));
    }
}
