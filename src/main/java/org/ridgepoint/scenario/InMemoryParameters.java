package org.ridgepoint.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ridgepoint.hardware.TechnologyFamily;
import org.ridgepoint.hardware.race.RaceLine;
import org.ridgepoint.hardware.race.RaceTerms;
import org.ridgepoint.hardware.roadmap.InMemoryTechnology;

/**
 * The future of in-memory computing.
 *
 * @param race when what comes
 * @param dominant what the dominant design offers, by the family that wins
 * @param alone what a family offers that ships on its own path
 */
public record InMemoryParameters(
        RaceTerms race,
        Map<TechnologyFamily, InMemoryTechnology> dominant,
        Map<TechnologyFamily, InMemoryTechnology> alone) {

    public InMemoryParameters {
        dominant = Map.copyOf(dominant);
        alone = Map.copyOf(alone);
    }

    /** The technology of a line. */
    public InMemoryTechnology technology(RaceLine.Key line) {
        InMemoryTechnology technology = (line.dominant() ? dominant : alone).get(line.family());
        if (technology == null) {
            throw new IllegalArgumentException(
                    "no technology for " + line.family().label());
        }
        return technology;
    }

    /** Every family with the same ratios, whoever wins: what a scenario that names a technology says. */
    static Map<TechnologyFamily, InMemoryTechnology> same(InMemoryTechnology technology) {
        Map<TechnologyFamily, InMemoryTechnology> same = new LinkedHashMap<>();
        for (TechnologyFamily family : RaceTerms.MEDIAN_YEARS.keySet()) {
            same.put(family, technology.withFamily(family));
        }
        return same;
    }

    /**
     * Every family with ratios of its own. Assumption: analog and neuromorphic arrays are as dense as digital ones; what
     * they cost in quality is not modelled.
     *
     * @param nearMemory of near-memory
     * @param sparse of SRAM dataflow
     * @param dense of all others
     */
    static Map<TechnologyFamily, InMemoryTechnology> byFamily(
            InMemoryTechnology nearMemory, InMemoryTechnology sparse, InMemoryTechnology dense) {
        Map<TechnologyFamily, InMemoryTechnology> own = new LinkedHashMap<>(same(dense));
        own.put(TechnologyFamily.NEAR_MEMORY, nearMemory);
        own.put(TechnologyFamily.SRAM_DATAFLOW, sparse);
        return own;
    }
}
