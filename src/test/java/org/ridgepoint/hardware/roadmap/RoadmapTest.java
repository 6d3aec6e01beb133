package org.ridgepoint.hardware.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgepoint.hardware.Accelerator;
import org.ridgepoint.hardware.Access;
import org.ridgepoint.hardware.NumberFormat;
import org.ridgepoint.hardware.ProductLine;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.Launch;
import org.ridgepoint.hardware.race.RaceLine;

class RoadmapTest {
    private static final List<Accelerator> CATALOGUE = List.of(
            Chips.SERVER,
            Chips.CARD,
            Chips.like("old", 2018, false, Access.SALE),
            Chips.like("rented", 2023.5, false, Access.RENT_ONLY),
            Chips.like("kept", 2023.5, false, Access.CAPTIVE),
            Chips.like("consumer", 2023.5, false, Access.CONSUMER),
            Chips.like("announced", 2026.4, true, Access.SALE));
    private static final RaceLine.Key DOMINANT = new RaceLine.Key(TechnologyFamily.SRAM_DATAFLOW, true, false);

    private static Roadmap roadmap() {
        return new Roadmap(CATALOGUE, DefaultLines.from(CATALOGUE), GrowthRates.DEFAULT, SaleRules.DEFAULT);
    }

    private static List<String> ids(Roadmap roadmap, double year) {
        return roadmap.productsOnSale(year).stream().map(Product::id).toList();
    }

    @Test
    void catalogueYearsShowWhatAnyoneCanHave() {
        assertEquals(List.of("old"), ids(roadmap(), 2021.9));
        assertEquals(List.of(), ids(roadmap(), 2022));
        assertEquals(List.of("rented"), ids(roadmap(), 2024));
        List<String> present = ids(roadmap(), 2026.5);
        assertEquals("rented", present.get(0));
        assertTrue(present.contains(Chips.SERVER.name()));
        assertTrue(present.contains(Chips.CARD.name()));
        assertFalse(present.contains("announced"));
        assertFalse(present.contains("kept"));
    }

    @Test
    void consumerCardsNeedAFlag() {
        SaleRules rules = SaleRules.DEFAULT.withConsumerCards(true);
        Roadmap roadmap = new Roadmap(CATALOGUE, DefaultLines.from(CATALOGUE), GrowthRates.DEFAULT, rules);
        assertEquals(List.of("consumer", "rented"), ids(roadmap, 2024));
    }

    @Test // by hand: server bases of 2025.625 and every two years, two generations side by side
    void twoNewestGenerationsOfEachLineAreSold() {
        assertEquals(
                List.of("edge-2", "workstation-2", "server-2", "edge-3", "workstation-3", "server-3"),
                ids(roadmap(), 2032));
        assertEquals(2031.625, launchOf("server-3", roadmap()), 1e-9);
    }

    @Test // by hand: e^(rate·2) of the base, before damping
    void firstProjectedServerGeneration() {
        Accelerator chip = product("server-1", roadmap(), 2028).chip();
        assertEquals(4500e12 * StrictMath.exp(0.76), chip.peaks().rateOf(NumberFormat.FP8), 1e3);
        assertEquals(
                288e9 * StrictMath.exp(0.34),
                chip.memory().orElseThrow().weights().capacityBytes(),
                1);
        assertEquals(
                8e12 * StrictMath.exp(0.32),
                chip.memory().orElseThrow().weights().bandwidthBytesPerSecond(),
                1);
        assertEquals(900e9 * StrictMath.exp(0.32), chip.linkBytesPerSecond().orElseThrow(), 1);
        assertEquals(37_417 * StrictMath.exp(0.1), chip.offer().priceUsd().orElseThrow(), 1e-6);
        assertEquals(1100 * StrictMath.exp(0.04), chip.boardPowerWatts().orElseThrow(), 1e-6);
    }

    @Test
    void noLineIsEverEmptyFromTheCataloguesEndOn() {
        for (double year = 2026.5; year <= 2050; year += 0.25) {
            List<Product> sold = roadmap().productsOnSale(year);
            for (ProductLineTemplate line : DefaultLines.from(CATALOGUE)) {
                assertTrue(sold.stream().anyMatch(p -> p.chip().identity().line() == line.line()), "year " + year);
            }
        }
    }

    @Test // by hand: maturity 0.1 at launch, against the server generation on sale, with a tenth learned
    void firstInMemoryGenerationUsesTheServerOfItsYear() {
        Launch launch = new Launch(DOMINANT, 1, 2032.3, 0.1, 0.9);
        Product product = roadmap().inMemory(InMemoryTechnology.SPARSE, launch, "somebody");
        double server =
                product("server-3", roadmap(), 2032.3).chip().offer().priceUsd().orElseThrow();
        double perByte = StrictMath.exp(0.9 * StrictMath.log(200) + 0.1 * StrictMath.log(10));
        double price = product.chip().offer().priceUsd().orElseThrow();
        assertEquals(server * (perByte * 0.025 * 0.9 + 0.25), price, 1e-9 * price);
        assertEquals("sparse-1", product.id());
        assertEquals("somebody", product.chip().identity().vendor());
        assertTrue(product.isSold(2032.3));
        assertTrue(product.isSold(2034.2));
        assertFalse(product.isSold(2034.31));
    }

    @Test
    void linesOfTheirOwnHaveNamesOfTheirOwn() {
        RaceLine.Key alone = new RaceLine.Key(TechnologyFamily.NEAR_MEMORY, false, false);
        Product product =
                roadmap().inMemory(InMemoryTechnology.NEAR_MEMORY, new Launch(alone, 2, 2030, 0.2, 1), "somebody");
        assertEquals("near-memory-alone-2", product.id());
    }

    @Test
    void sameSetSameInstanceAndVersion() {
        Roadmap roadmap = roadmap();
        assertSame(roadmap.productsOnSale(2030), roadmap.productsOnSale(2030.25));
        assertEquals(roadmap.onSale(2030).version(), roadmap.onSale(2030.25).version());
        assertNotSame(roadmap.productsOnSale(2031.5), roadmap.productsOnSale(2031.75));
        List<ProductSet> timeline = roadmap.timeline();
        for (int i = 1; i < timeline.size(); i++) {
            assertEquals(i, timeline.get(i).version());
            assertTrue(timeline.get(i - 1).fromYear() < timeline.get(i).fromYear());
            assertFalse(timeline.get(i - 1).products().equals(timeline.get(i).products()));
            assertSame(timeline.get(i), roadmap.onSale(timeline.get(i).fromYear()));
        }
    }

    @Test
    void orderOfTheCatalogueDoesNotMatter() {
        List<Accelerator> reversed = new ArrayList<>(CATALOGUE);
        Collections.reverse(reversed);
        Roadmap other = new Roadmap(reversed, DefaultLines.from(reversed), GrowthRates.DEFAULT, SaleRules.DEFAULT);
        assertEquals(roadmap().timeline(), other.timeline());
    }

    @Test
    void edgeIsAQuarterOfTheWorkstationCard() {
        ProductLineTemplate edge = DefaultLines.from(CATALOGUE).get(2);
        assertEquals(ProductLine.EDGE, edge.line());
        assertEquals(8565.0 / 4, edge.base().offer().priceUsd().orElseThrow(), 1e-9);
        assertEquals(24e9, edge.base().memory().orElseThrow().weights().capacityBytes(), 1);
        assertEquals(150, edge.base().boardPowerWatts().orElseThrow(), 1e-9);
    }

    @Test
    void aLineNeedsACompleteChip() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> ProductLineTemplate.of(Chips.CARD, ProductLine.WORKSTATION));
        assertTrue(refused.getMessage().contains("its price must be known"), refused.getMessage());
    }

    @Test
    void inMemoryNeedsAServerLine() {
        List<ProductLineTemplate> lines = List.of(DefaultLines.from(CATALOGUE).get(1));
        Roadmap roadmap = new Roadmap(CATALOGUE, lines, GrowthRates.DEFAULT, SaleRules.DEFAULT);
        Launch launch = new Launch(DOMINANT, 1, 2032.3, 0.1, 1);
        assertThrows(
                IllegalArgumentException.class, () -> roadmap.inMemory(InMemoryTechnology.SPARSE, launch, "somebody"));
    }

    private static Product product(String id, Roadmap roadmap, double year) {
        return roadmap.productsOnSale(year).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double launchOf(String id, Roadmap roadmap) {
        return product(id, roadmap, 2032).launchYear();
    }
}
