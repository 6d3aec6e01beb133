package org.ridgepoint.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgepoint.tables.CsvTable;
import org.ridgepoint.tables.InvalidInputException;
import org.ridgepoint.tables.Problem;
import org.ridgepoint.tables.Problems;

class AcceleratorCatalogTest {
    private static final AcceleratorCatalog CATALOG = AcceleratorCatalog.load();

    @Test
    void everyShippedRowLoadsAndNamesASource() {
        assertEquals(73, CATALOG.all().size());
        for (Accelerator each : CATALOG.all()) {
            assertFalse(each.provenance().source().isBlank(), each.name());
        }
    }

    @Test
    void everyUnverifiedFieldIsAColumnOfTheTable() {
        for (AcceleratorEntry each : CATALOG.entries()) {
            assertTrue(
                    each.row()
                            .cells()
                            .keySet()
                            .containsAll(each.accelerator().provenance().unverifiedFields()),
                    each.accelerator().name());
        }
    }

    @Test // data sheet: 989/1979 TFLOP/s dense, 80 GB at 3.35 TB/s, 700 W, NVLink 450 GB/s per direction
    void h100IsAsItsDataSheetSays() {
        Accelerator h100 = CATALOG.find("H100 SXM");
        assertEquals("NVIDIA H100 SXM5 80GB", h100.name());
        assertEquals(989e12, h100.peaks().rateOf(NumberFormat.FP16));
        assertEquals(1979e12, h100.peaks().rateOf(NumberFormat.FP8));
        assertFalse(h100.peaks().opsPerSecond().containsKey(NumberFormat.FP4));
        assertEquals(
                new MemorySystem.Unified(new MemoryPool(80e9, 3.35e12)),
                h100.memory().orElseThrow());
        assertEquals(OptionalDouble.of(700), h100.boardPowerWatts());
        assertEquals(OptionalDouble.of(450e9), h100.linkBytesPerSecond());
        assertEquals(2022 + 8.5 / 12, h100.identity().releaseYear(), 1e-12);
        assertEquals(PriceBasis.CHIP, h100.offer().priceBasis());
        assertEquals(Access.SALE, h100.offer().access());
    }

    @Test
    void chipsOfOneMakerAndKindOfMemoryShareTheirEfficiency() {
        assertEquals("NVIDIA HBM", CATALOG.find("H100 SXM").identity().efficiencyFamily());
        assertEquals("NVIDIA GDDR", CATALOG.find("L40S").identity().efficiencyFamily());
        assertEquals("NVIDIA LPDDR", CATALOG.find("DGX Spark").identity().efficiencyFamily());
        assertEquals("AMD", CATALOG.find("MI300X").identity().efficiencyFamily());
        assertEquals("NVIDIA", AcceleratorRows.efficiencyFamily("NVIDIA", ""));
        assertEquals(
                "Intel",
                new Accelerator.Identity("x", "Intel", 2025, false, TechnologyFamily.CONVENTIONAL, ProductLine.SERVER)
                        .efficiencyFamily());
    }

    @Test
    void b200IsTheOneMeantByItsNameAlthoughOthersContainIt() {
        Accelerator b200 = CATALOG.find("b200");
        assertEquals("NVIDIA B200 SXM 180GB", b200.name());
        assertEquals(9e15, b200.peaks().rateOf(NumberFormat.FP4));
        assertEquals(PriceBasis.SERVER_SHARE, b200.offer().priceBasis());
        assertEquals(8, b200.scaleUpDomainChips());
        assertEquals(72, CATALOG.find("GB200").scaleUpDomainChips());
    }

    @Test
    void kindsOfPricesAndAccessAreKeptApart() {
        assertEquals(Access.RENT_ONLY, CATALOG.find("TPU v5e").offer().access());
        assertEquals(PriceBasis.COST_ESTIMATE, CATALOG.find("TPU v5e").offer().priceBasis());
        assertEquals(Access.CONSUMER, CATALOG.find("RTX 4090").offer().access());
        assertEquals(PriceBasis.CARD, CATALOG.find("RTX 4090").offer().priceBasis());
        assertEquals(PriceBasis.SYSTEM, CATALOG.find("WSE-3").offer().priceBasis());
        assertEquals(PriceBasis.UNKNOWN, CATALOG.find("910B").offer().priceBasis());
        assertTrue(CATALOG.find("MI455X").identity().announced());
        assertEquals(
                TechnologyFamily.SRAM_DATAFLOW,
                CATALOG.find("Groq LPU").identity().family());
        assertEquals(ProductLine.EDGE, CATALOG.find("Orin").identity().line());
    }

    @Test // the overhead raises the price of a chip and not that of a share of a server
    void serverOverheadComesOnTopOfChipAndCardPricesOnly() {
        for (AcceleratorEntry each : CATALOG.entries()) {
            PriceBasis basis = each.accelerator().offer().priceBasis();
            assertEquals(basis == PriceBasis.CHIP || basis == PriceBasis.CARD, basis.needsServer());
            assertEquals(
                    each.row().has("price_usd"),
                    each.row().has("price_basis_reason"),
                    each.row().text("name"));
            assertTrue(each.row().has("access_reason"), each.row().text("name"));
        }
    }

    @Test
    void accessSaysWhoMayServe() {
        assertTrue(Access.CAPTIVE.opensTo(true, false));
        assertFalse(Access.CAPTIVE.opensTo(false, true));
        assertFalse(Access.CONSUMER.opensTo(false, false));
        assertTrue(Access.CONSUMER.opensTo(false, true));
        assertTrue(Access.RENT_ONLY.opensTo(false, false));
    }

    @Test
    void absentValuesAreNamed() {
        Accelerator a10g = CATALOG.find("A10G");
        assertEquals(List.of("a peak rate in a format of at least 16 bits"), a10g.missingForServing(16, 1));
        assertEquals(List.of("interconnect_gb_per_s"), CATALOG.find("M3 Ultra").missingForServing(16, 2));
        assertEquals(List.of("memory_gb or memory_bandwidth_gb_per_s"), memoryGapOf("910C"));
        assertEquals(List.of("rental_usd_per_hour"), CATALOG.find("Trainium2").missingForCost());
        assertEquals(List.of("price_usd"), CATALOG.find("Orin").missingForCost());
        assertEquals(List.of(), CATALOG.find("H100 SXM").missingForCost());
    }

    private static List<String> memoryGapOf(String name) {
        return CATALOG.find(name).missingForServing(16, 1);
    }

    @Test
    void ambiguousAndUnknownNamesAreExplained() {
        String ambiguous = assertThrows(InvalidInputException.class, () -> CATALOG.find("H100"))
                .getMessage();
        assertTrue(ambiguous.contains("'NVIDIA H100 SXM5 80GB', 'NVIDIA H100 PCIe 80GB', 'NVIDIA H100 NVL 94GB'"));
        String unknown = assertThrows(InvalidInputException.class, () -> CATALOG.find("H10O SXM5"))
                .getMessage();
        assertTrue(unknown.contains("unknown accelerator; nearest: 'NVIDIA H100 SXM5 80GB'"), unknown);
    }

    @Test
    void aUsersRowOverridesTheCellsThatItFills() {
        AcceleratorCatalog changed = CATALOG.withOverrides(
                table("name,memory_gb,price_usd,interconnect_gb_per_s\nnvidia h100 nvl,100,,512\n"));
        Accelerator old = CATALOG.find("H100 NVL");
        Accelerator now = changed.find("NVIDIA H100 NVL 94GB");
        assertEquals(100e9, now.memory().orElseThrow().weights().capacityBytes());
        assertEquals(3938e9, now.memory().orElseThrow().weights().bandwidthBytesPerSecond());
        assertEquals(old.offer(), now.offer());
        assertTrue(old.provenance().unverifiedFields().contains("interconnect_gb_per_s"));
        assertFalse(now.provenance().unverifiedFields().contains("interconnect_gb_per_s"));
        assertTrue(now.provenance().unverifiedFields().contains("peak_dense_fp8_tflops"));
        assertTrue(now.provenance().notes().endsWith("memory_gb, interconnect_gb_per_s given in my.csv:2"));
        assertEquals(94e9, old.memory().orElseThrow().weights().capacityBytes());
        assertEquals(73, changed.all().size());
    }

    @Test
    void aNewNameAddsAChipThatMayKeepStateInAMemoryOfItsOwn() {
        AcceleratorCatalog changed = CATALOG.withOverrides(
                table(
                        "name,aliases,vendor,release_year,status,family,line,access,source_url,peak_dense_fp8_tflops,memory_gb,"
                                + "memory_bandwidth_gb_per_s,state_memory_gb,state_memory_bandwidth_gb_per_s\n"
                                + "Mine,M1X;M2X,Me,2026,announced,digital_cim,server,captive,assumption,100,2,150000,256,400\n"));
        Accelerator mine = changed.find("m2x");
        assertEquals(
                new MemorySystem.Split(new MemoryPool(2e9, 1.5e14), new MemoryPool(256e9, 4e11)),
                mine.memory().orElseThrow());
        assertEquals(TechnologyFamily.DIGITAL_CIM, mine.identity().family());
        assertEquals(Access.CAPTIVE, mine.offer().access());
        assertEquals(2026.5, mine.identity().releaseYear());
    }

    @Test
    void everyMistakeOfAUsersFileIsReportedAtOnce() {
        Problems problems = new Problems();
        CATALOG.withOverrides(table("""
                name,memory_bandwidth_gb_per_s,tdp_w,price_usd,access
                H100 SXM,-5,NaN,,
                Mine,1,1,1,mine
                h100 sxm,1,,,
                """), problems);
        List<String> found = problems.list().stream().map(Problem::toString).toList();
        assertEquals("my.csv:2: tdp_w 'NaN': must be a number above 0, such as 3.5 or 2e9", found.get(1));
        assertEquals(
                "my.csv:2: memory_bandwidth_gb_per_s '-5': must be a number above 0, such as 3.5 or 2e9", found.get(0));
        assertTrue(found.contains("my.csv:3: vendor: is missing; must be some text"), found.toString());
        assertTrue(
                found.contains("my.csv:3: price_basis: a price needs its basis: chip, card, server share, system, cost"
                        + " estimate, unknown"),
                found.toString());
        assertTrue(found.stream().anyMatch(each -> each.startsWith("my.csv:3: access 'mine': must be one of sale,")));
        assertTrue(found.stream().anyMatch(each -> each.startsWith("my.csv:3: name 'Mine': is new, so every")));
        assertTrue(found.contains("my.csv:4: name 'h100 sxm': the name appears twice"), found.toString());
    }

    @Test
    void aFileWithoutNamesIsReportedOnce() {
        Problems problems = new Problems();
        byte[] text = "names,memory_gb\nB200,1\nB300,2\n".getBytes(StandardCharsets.UTF_8);
        CATALOG.withOverrides(CsvTable.parse("my.csv", text, AcceleratorCatalog.OVERRIDES, problems), problems);
        assertEquals(
                List.of("my.csv:1: names: unknown column; nearest: 'name'", "my.csv:1: name: the column is missing"),
                problems.list().stream().map(Problem::toString).toList());
    }

    private static CsvTable table(String text) {
        Problems problems = new Problems();
        CsvTable table =
                CsvTable.parse("my.csv", text.getBytes(StandardCharsets.UTF_8), AcceleratorCatalog.OVERRIDES, problems);
        problems.throwIfAny();
        return table;
    }
}
