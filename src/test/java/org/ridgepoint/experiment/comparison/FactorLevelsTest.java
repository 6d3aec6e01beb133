package org.ridgepoint.experiment.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ridgepoint.experiment.comparison.FactorLevels.Part;

class FactorLevelsTest {
    private static final SortedMap<Integer, String> LEVELS = new TreeMap<>(Map.of(0, "a", 1, "b"));

    private static SortedMap<Integer, SortedMap<Long, Double>> values(Map<Long, Double> a, Map<Long, Double> b) {
        return new TreeMap<>(Map.of(0, new TreeMap<>(a), 1, new TreeMap<>(b)));
    }

    @Test // by hand, as in VarianceSplitTest: without shared seeds the split is the one-way one
    void pointsWithoutSharedSeedsAreSplitOneWay() {
        List<Part> parts = new FactorLevels(
                        LEVELS, values(Map.of(1L, 1.0, 2L, 2.0, 3L, 3.0), Map.of(4L, 5.0, 5L, 6.0, 6L, 7.0)))
                .split();
        assertEquals(List.of("points", "seeds"), parts.stream().map(Part::name).toList());
        assertEquals(23.0 / 3, parts.get(0).source().variance(), 1e-12);
        assertEquals(23.0 / 26, parts.get(0).share().getAsDouble(), 1e-12);
    }

    @Test // limits: no shared seed leaves no pair, one run of each point leaves no variance
    void nothingSharedNothingCompared() {
        FactorLevels apart = new FactorLevels(LEVELS, values(Map.of(1L, 1.0), Map.of(2L, 2.0)));
        LevelComparison second = apart.compare("a", 0.95, OptionalDouble.of(1)).get(1);
        assertTrue(second.difference().isEmpty());
        assertTrue(second.needed().isEmpty());
        assertEquals(List.of(), apart.split());
    }

    @Test // identity: identical columns differ by nothing, in every interval
    void identicalLevels() {
        Map<Long, Double> same = Map.of(1L, 3.0, 2L, 5.5, 3L, 4.0);
        LevelComparison second = new FactorLevels(LEVELS, values(same, same))
                .compare("a", 0.95, OptionalDouble.empty())
                .get(1);
        LevelComparison.Difference difference = second.difference().orElseThrow();
        assertEquals(0, difference.student().orElseThrow().width());
        assertEquals(0, difference.bootstrap().orElseThrow().high());
        assertTrue(difference.unpaired().orElseThrow().contains(0));
        assertTrue(second.needed().isEmpty());
    }

    @Test
    void levelsThatDifferInAnotherFactorAreNotComparable() {
        FactorLevels levels = new FactorLevels(LEVELS, values(Map.of(), Map.of()));
        assertFalse(levels.comparable("a", "b", List.of(new TreeMap<>(Map.of(0, "1", 1, "2")))));
        assertTrue(levels.comparable("a", "b", List.of(new TreeMap<>(Map.of(0, "1", 1, "1")))));
    }
}
