package org.ridgepoint.experiment.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DesignMatrixTest {
    private static final Factor SCENARIOS =
            new ListedFactor(Factor.SCENARIO, List.of(Level.ofScenario("none"), Level.ofScenario("dense")));
    private static final Factor NUMBER = new NumberFactor("a.b", new Range(0, 1, false), 3, Double::toString);
    private static final Factor SWITCH = new ListedFactor(
            "switch", List.of(Level.unchanged(), new Level("both", Optional.empty(), List.of("c=1", "d=2"))));

    @Test // written out: 2 × 3 × 2, the last factor fastest
    void everyCombination() {
        DesignMatrix matrix =
                DesignMatrix.of(new FullFactorial(), List.of(SCENARIOS, NUMBER, SWITCH), "base", List.of("x=y"));
        assertEquals(List.of("scenario", "a.b", "switch"), matrix.factors());
        assertEquals(12, matrix.points().size());
        assertEquals(12, new FullFactorial().size(List.of(SCENARIOS, NUMBER, SWITCH)));
        assertEquals(List.of("none", "0.0", "base"), matrix.levels().get(0));
        assertEquals(List.of("none", "0.0", "both"), matrix.levels().get(1));
        assertEquals(List.of("dense", "1.0", "both"), matrix.levels().get(11));
        assertEquals(
                new DesignPoint(1, "none", List.of("x=y", "a.b=0.0", "c=1", "d=2")),
                matrix.points().get(1));
    }

    @Test
    void withoutFactorsTheScenarioAlone() {
        DesignMatrix matrix = DesignMatrix.of(new FullFactorial(), List.of(), "base", List.of());
        assertEquals(List.of(new DesignPoint(0, "base", List.of())), matrix.points());
    }

    @Test // 3^60 is more than a long counts
    void sizesDoNotOverflow() {
        List<Factor> many = IntStream.range(0, 60).mapToObj(each -> NUMBER).toList();
        assertEquals(Long.MAX_VALUE, new FullFactorial().size(many));
    }

    @Test // two listed levels: a Latin hypercube of eight has four of each
    void listedFactorsAreBalancedInAHypercube() {
        DesignMatrix matrix = DesignMatrix.of(new LatinHypercube(8, 1), List.of(SCENARIOS, NUMBER), "base", List.of());
        long dense = matrix.points().stream()
                .filter(point -> point.scenario().equals("dense"))
                .count();
        assertEquals(4, dense);
    }
}
