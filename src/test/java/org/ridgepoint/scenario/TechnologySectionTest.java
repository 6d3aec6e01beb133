package org.ridgepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgepoint.firms.vendors.VendorTerms;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.RaceLine;
import org.ridgepoint.hardware.race.RaceTerms;
import org.ridgepoint.tables.InvalidInputException;

/** What a scenario says of the race and of vendors. */
class TechnologySectionTest {
    private static HardwareParameters read(String... options) {
        return MarketScenarios.ofProgram()
                .read("experiments/imbalance/baseline.yaml", List.of(options), List.of())
                .parameters()
                .hardware();
    }

    @Test // an identity: defaults of the registry are those of the records that own them
    void defaultsAreThoseOfTheSpecification() {
        HardwareParameters hardware = read();
        assertEquals(RaceTerms.DEFAULT, hardware.inMemory().orElseThrow().race());
        assertEquals(VendorTerms.DEFAULT, hardware.vendors().terms());
        assertTrue(read("inMemory.technology=none").inMemory().isEmpty());
    }

    @Test // the scenario's ratios whoever wins, or the winner's
    void ratiosOfTheDominantDesign() {
        RaceLine.Key analog = new RaceLine.Key(TechnologyFamily.ANALOG_CIM, true, false);
        RaceLine.Key near = new RaceLine.Key(TechnologyFamily.NEAR_MEMORY, true, false);
        InMemoryParameters sparse = read().inMemory().orElseThrow();
        InMemoryParameters own =
                read("inMemory.technology=by-family").inMemory().orElseThrow();
        assertEquals("sparse", sparse.technology(analog).label());
        assertEquals(TechnologyFamily.ANALOG_CIM, sparse.technology(analog).family());
        assertEquals("dense", own.technology(analog).label());
        assertEquals("near-memory", own.technology(near).label());
        RaceLine.Key alone = new RaceLine.Key(TechnologyFamily.NEAR_MEMORY, false, false);
        assertEquals("near-memory", sparse.technology(alone).label());
    }

    @Test
    void contradictionsAreNamed() {
        Map<String, String> wrong = Map.of(
                "technology.familyMedianYears=7,6", "five entries",
                "vendors.referenceShares=0.5,0.1,0.1,0.1,0.1", "sum to 1");
        wrong.forEach((option, words) -> {
            InvalidInputException refused = assertThrows(InvalidInputException.class, () -> read(option));
            assertTrue(refused.getMessage().contains(words), refused.getMessage());
        });
        InvalidInputException both = assertThrows(
                InvalidInputException.class,
                () -> read("technology.families=independent", "inMemory.consensusYear=2030"));
        assertTrue(both.getMessage().contains("draw their own years"), both.getMessage());
    }
}
