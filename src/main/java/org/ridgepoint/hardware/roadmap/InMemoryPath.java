package org.ridgepoint.hardware.roadmap;

import java.util.Optional;

/**
 * A technology and when it matures: what a scenario says about in-memory computing. No path at all is the scenario
 * {@code none}.
 *
 * @param technology what its products are
 * @param maturation when it becomes the dominant design, and how long it takes to scale
 */
public record InMemoryPath(InMemoryTechnology technology, Maturation maturation) {

    /**
     * Near-memory products that ship before any consensus, on a clock of their own. Assumption: the family's median of
     * 7 years from 2022, and the umbrella's median scale-up of 8 years.
     */
    public static final InMemoryPath NEAR_MEMORY_ON_ITS_OWN =
            new InMemoryPath(InMemoryTechnology.NEAR_MEMORY, new Maturation(2029, 8));

    private static final InMemoryPath DENSE = new InMemoryPath(InMemoryTechnology.DENSE, new Maturation(2028, 6));
    private static final InMemoryPath SPARSE = new InMemoryPath(InMemoryTechnology.SPARSE, new Maturation(2028, 6));
    private static final InMemoryPath IDEAL = new InMemoryPath(InMemoryTechnology.IDEAL, new Maturation(2026, 2));
    private static final InMemoryPath EARLY = new InMemoryPath(InMemoryTechnology.SPARSE, new Maturation(2027, 5));

    /**
     * The path of a shipped scenario. The default path is {@code sparse} with drawn dates ({@link ConsensusLaw#draw});
     * {@code early} is assumed to have the ratios of the default, {@code sparse}.
     *
     * @param scenario {@code none}, {@code early}, {@code dense}, {@code sparse} or {@code ideal}
     * @return empty for {@code none}
     */
    public static Optional<InMemoryPath> shipped(String scenario) {
        return switch (scenario) {
            case "none" -> Optional.empty();
            case "early" -> Optional.of(EARLY);
            case "dense" -> Optional.of(DENSE);
            case "sparse" -> Optional.of(SPARSE);
            case "ideal" -> Optional.of(IDEAL);
            default ->
                throw new IllegalArgumentException("no shipped in-memory path is called " + scenario
                        + "; there are none, early, dense, sparse and ideal");
        };
    }
}
