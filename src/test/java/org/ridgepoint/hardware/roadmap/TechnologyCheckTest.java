package org.ridgepoint.hardware.roadmap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.inference.ModelArchitecture;
import org.ridgepoint.inference.Quantization;

/**
 * The check that the specification asks for before its ratios are used: mature sparse should cost more than HBM at
 * little traffic and less at much. It holds only where the KV cache does not set the cost. Findings, not laws: if the
 * ratios change, so may these tests.
 */
class TechnologyCheckTest {
    private static final Quantization BITS = Quantization.of(8, 8, 8);
    private static final ModelArchitecture MODEL = TechnologyStudy.DENSE_70B;
    private static final double LITTLE = 100;
    private static final double MUCH = 1e6;

    private static double overHbm(InMemoryTechnology technology, double year, double traffic) {
        Accelerator server = TechnologyStudy.server(year);
        Accelerator chip = technology.chip(TechnologyStudy.made(technology, year, 1), server);
        return TechnologyStudy.cheapest(chip, MODEL, BITS, traffic)
                / TechnologyStudy.cheapest(server, MODEL, BITS, traffic);
    }

    @Test
    void sparseWithTodaysServerCostsMoreAtLittleTrafficAndLessAtMuch() {
        assertTrue(overHbm(InMemoryTechnology.SPARSE, 2026.6, LITTLE) > 1);
        assertTrue(overHbm(InMemoryTechnology.SPARSE, 2026.6, MUCH) < 1);
    }

    @Test // the KV pool is HBM at the server line's price, so reading the KV cache costs twice what it does on a server
    void sparseIsBoughtByNobodyOnceArithmeticIsCheap() {
        for (double traffic = 1; traffic <= 1e7; traffic *= 10) {
            assertTrue(overHbm(InMemoryTechnology.SPARSE, 2035, traffic) > 1, "2035, traffic " + traffic);
            assertTrue(overHbm(InMemoryTechnology.SPARSE, 2045, traffic) > 1, "2045, traffic " + traffic);
        }
    }

    @Test
    void sparseWithANearMemoryPoolPassesTheCheckInAnyYear() {
        InMemoryTechnology sparse = InMemoryTechnology.SPARSE.withKvPool(KvPool.NEAR_MEMORY_QUARTER);
        for (double year : new double[] {2026.6, 2035, 2045}) {
            assertTrue(overHbm(sparse, year, LITTLE) > 1, "year " + year);
            assertTrue(overHbm(sparse, year, MUCH) < 1, "year " + year);
        }
    }

    @Test
    void denseHelpsTheSmall() {
        assertTrue(overHbm(InMemoryTechnology.DENSE, 2045, LITTLE) < 0.5);
        assertTrue(overHbm(InMemoryTechnology.DENSE, 2045, MUCH) > 1);
    }

    @Test
    void nearMemoryIsBetterHbm() {
        assertTrue(overHbm(InMemoryTechnology.NEAR_MEMORY, 2045, MUCH) < 0.5);
    }
}
