package org.ridgepoint.hardware.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.MemorySystem;
import org.ridgepoint.hardware.NumberFormat;

class InMemoryTechnologyTest {
    private static final double RELATIVE = 1e-12;

    @Test // by hand, from 288 GB, 8 TB/s, 4,500 Tops, 37,417 USD and 1,100 W
    void matureSparseChip() {
        Accelerator chip = InMemoryTechnology.SPARSE.chip(made("sparse", 1), Chips.SERVER);
        MemorySystem memory = chip.memory().orElseThrow();
        near(288e9 * 0.025, memory.weights().capacityBytes());
        near(8e12 * 0.025 * 1700, memory.weights().bandwidthBytesPerSecond());
        near(288e9 / 4, memory.state().capacityBytes());
        near(8e12 / 4, memory.state().bandwidthBytesPerSecond());
        near(4500e12 * 0.025 * 100, chip.peaks().rateOf(NumberFormat.FP8));
        near(153.5e12 * 0.025 * 100, chip.peaks().rateOf(NumberFormat.INT8));
        near(37_417 * (10 * 0.025 + 0.25), chip.offer().priceUsd().orElseThrow());
        near(1100 * (0.75 * 2.5 + 0.25 * 0.25), chip.boardPowerWatts().orElseThrow());
        assertEquals(256, chip.scaleUpDomainChips());
    }

    @Test // by hand: geometric means at maturity 1/2
    void halfMatureDenseChip() {
        Accelerator chip = InMemoryTechnology.DENSE.chip(made("dense", 0.5), Chips.SERVER);
        double capacity = Math.sqrt(2);
        near(288e9 * capacity, chip.memory().orElseThrow().weights().capacityBytes());
        near(
                37_417 * (Math.sqrt(5 * 0.25) * capacity + 0.25),
                chip.offer().priceUsd().orElseThrow());
        near(
                8e12 * capacity * Math.sqrt(30 * 60),
                chip.memory().orElseThrow().weights().bandwidthBytesPerSecond());
    }

    @Test // by hand: one memory, no pool to pay for
    void nearMemoryIsUnified() {
        Accelerator chip = InMemoryTechnology.NEAR_MEMORY.chip(made("near", 0), Chips.SERVER);
        assertTrue(chip.memory().orElseThrow().unified());
        near(16e12, chip.memory().orElseThrow().state().bandwidthBytesPerSecond());
        near(37_417 * 1.3, chip.offer().priceUsd().orElseThrow());
        near(1100 * (0.75 + 0.25 * 2 * 0.3), chip.boardPowerWatts().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9})
    void maturityMakesBytesCheaper(double maturity) {
        for (InMemoryTechnology technology : TechnologyStudy.TECHNOLOGIES) {
            InMemoryRatios ratios = technology.ratios();
            assertTrue(
                    ratios.usdPerByte().at(maturity + 0.1) < ratios.usdPerByte().at(maturity));
            assertTrue(ratios.bandwidthPerChip(maturity + 0.1) >= ratios.bandwidthPerChip(maturity));
        }
    }

    @Test
    void everythingCanBeOverridden() {
        InMemoryTechnology other = InMemoryTechnology.SPARSE
                .withKvPool(KvPool.NEAR_MEMORY_QUARTER)
                .withRatios(InMemoryTechnology.DENSE.ratios());
        Accelerator chip = other.chip(made("other", 1), Chips.SERVER);
        near(8e12, chip.memory().orElseThrow().state().bandwidthBytesPerSecond());
        near(37_417 * (0.5 + 0.25 * 1.1), chip.offer().priceUsd().orElseThrow());
        assertFalse(chip.memory().orElseThrow().unified());
    }

    @Test // by hand: learning halves the price of weight memory, not that of the pool, and changes nothing else
    void learningMakesWeightMemoryCheaper() {
        Accelerator plain = InMemoryTechnology.SPARSE.chip(made("sparse", 1), Chips.SERVER);
        InMemoryTechnology.Making learned = new InMemoryTechnology.Making("sparse", "entrant", 2030, 1, 0.5);
        Accelerator cheaper = InMemoryTechnology.SPARSE.chip(learned, Chips.SERVER);
        near(37_417 * (10 * 0.025 * 0.5 + 0.25), cheaper.offer().priceUsd().orElseThrow());
        assertEquals(plain.memory(), cheaper.memory());
        assertEquals(plain.boardPowerWatts(), cheaper.boardPowerWatts());
    }

    private static InMemoryTechnology.Making made(String name, double maturity) {
        return new InMemoryTechnology.Making(name, "entrant", 2030, maturity, 1);
    }

    private static void near(double expected, double actual) {
        assertEquals(expected, actual, RELATIVE * expected);
    }
}
