package org.ridgepoint.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.KernelSupport.Answer;
import org.ridgepoint.hardware.KernelSupport.Kernel;
import org.ridgepoint.tables.InvalidInputException;

class TechnologiesTest {
    private static final AcceleratorCatalog ACCELERATORS = AcceleratorCatalog.load();
    private static final Technologies TECHNOLOGIES = Technologies.load(ACCELERATORS);

    @Test
    void everyShippedRowLoadsAndNamesASource() {
        assertEquals(81, TECHNOLOGIES.all().size());
        TECHNOLOGIES
                .all()
                .forEach(each -> assertFalse(each.provenance().source().isBlank(), each.name()));
    }

    @Test
    void corsairIsDigitalAndFast() {
        Technology corsair = TECHNOLOGIES.find("corsair");
        assertEquals(Optional.of(TechnologyFamily.DIGITAL_CIM), corsair.family());
        assertEquals(OptionalDouble.of(2400e12), corsair.figures().opsPerSecond());
        assertEquals(OptionalDouble.of(150e12), corsair.figures().bandwidthBytesPerSecond());
        assertEquals(OptionalDouble.empty(), corsair.figures().priceUsd());
    }

    @Test // the technology table has 30000 USD for an H100 and 300 W and 2020 for a Groq LPU
    void whereTablesDisagreeOnAChipTheAcceleratorTableWins() {
        assertEquals(
                OptionalDouble.of(34641),
                TECHNOLOGIES.find("H100 SXM").figures().priceUsd());
        Technology groq = TECHNOLOGIES.find("Groq LPU v1");
        assertEquals(OptionalDouble.of(215), groq.figures().powerWatts());
        assertEquals(2022, groq.year());
        assertFalse(groq.provenance().unverifiedFields().contains("year"));
    }

    @Test
    void photonicDevicesHaveNoFamilyOfTheModel() {
        assertEquals(Optional.empty(), TECHNOLOGIES.find("Q.ANT").family());
        assertThrows(InvalidInputException.class, () -> TECHNOLOGIES.find("HERMES"));
    }

    @Test
    void lagsAndFitsLoad() {
        assertEquals(17, MaturationLag.load().size());
        assertEquals(8, count(MaturationLag.Outcome.VOLUME));
        assertEquals(2, count(MaturationLag.Outcome.FAILED));
        ParameterFits fits = ParameterFits.load();
        assertEquals(55, fits.all().size());
        assertEquals(1.548, fits.value("dL_const"));
        assertThrows(InvalidInputException.class, () -> fits.value("macro_to_product_dilution"));
    }

    private static long count(MaturationLag.Outcome outcome) {
        return MaturationLag.load().stream()
                .filter(each -> each.outcome() == outcome)
                .count();
    }

    @Test
    void kernelsAreThoseOfTheGeneration() {
        Kernels kernels = Kernels.load();
        KernelSupport hopper = kernels.of(ACCELERATORS.entry("H100 SXM")).orElseThrow();
        assertEquals(Optional.of(Answer.YES), hopper.anyOf(List.of(Kernel.FP8_W8A8)));
        assertEquals(Optional.of(Answer.NO), hopper.anyOf(List.of(Kernel.FP4)));
        KernelSupport gaudi = kernels.of(ACCELERATORS.entry("Gaudi3")).orElseThrow();
        assertEquals(Optional.empty(), gaudi.anyOf(List.of(Kernel.FP4)));
        assertTrue(kernels.of(ACCELERATORS.entry("MI355X")).isEmpty());
    }

    @Test
    void everyGenerationThatAnAcceleratorNamesExists() {
        Kernels kernels = Kernels.load();
        for (AcceleratorEntry each : ACCELERATORS.entries()) {
            assertEquals(
                    each.kernelGeneration().isEmpty(),
                    kernels.of(each).isEmpty(),
                    each.accelerator().name());
        }
    }
}
