package org.ridgepoint.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgepoint.experiment.design.DesignMatrix;
import org.ridgepoint.experiment.design.DesignPoint;
import org.ridgepoint.scenario.Settings;

/** The studies that ship can be run, and ask what the specification says they ask. */
class ShippedStudiesTest {
    static Stream<String> studies() {
        return StudyFolder.scenarios().shipped().studies().stream();
    }

    private static DesignMatrix matrix(String study) {
        return ExperimentPlan.of(StudyFolder.reader().read(study)).matrix();
    }

    @Test
    void everyStudyOfTheSpecificationShips() {
        assertEquals(
                List.of("artefacts", "imbalance", "quantization", "scale", "timing"),
                studies().toList());
        assertTrue(StudyFolder.scenarios().shipped().names().stream().noneMatch(each -> each.endsWith("/study")));
    }

    @ParameterizedTest // reading checks every path, value and point; all points of a study ask for different runs
    @MethodSource("studies")
    void everyStudyReads(String study) {
        Experiment read = StudyFolder.reader().read(study);
        assertEquals(study, read.name());
        assertTrue(read.question().endsWith("?"));
        assertTrue(read.source().startsWith("# "), "says its question in a comment");
        List<DesignPoint> points = matrix(study).points();
        Set<Settings> different = points.stream()
                .map(point -> StudyFolder.scenarios().read(point.scenario(), point.settings(), List.of()))
                .map(each -> each.loaded().settings())
                .collect(Collectors.toSet());
        assertEquals(points.size(), different.size());
    }

    @Test // issue: shipped scenarios × replications
    void theImbalanceStudyHasEveryScenarioOfItsFolder() {
        Set<String> scenarios =
                matrix("imbalance").points().stream().map(DesignPoint::scenario).collect(Collectors.toSet());
        assertEquals(
                StudyFolder.scenarios().shipped().names().stream()
                        .filter(name -> name.startsWith("imbalance/"))
                        .collect(Collectors.toSet()),
                scenarios);
    }

    /**
     * Specification, section 10: switches beyond the default are χ 2, ν 3, range 2, basis 1, entrants 2, cold copies 1, τ 2,
     * ρ_n 2, brand 2, α 2, g 3, leader 1, damping 2, operations per byte 2: 27, and the default, under four technologies.
     */
    @Test
    void theArtefactTableIsComplete() {
        assertEquals(4 * 28, matrix("artefacts").points().size());
    }

    @Test // ×½ and ×2 of τ, ±50 % of α, for the default of every segment
    void switchesOfSegmentsAreRelativeToTheirDefaults() {
        checkFactor("latency-half", "tpotLimitSeconds", 0.5);
        checkFactor("latency-double", "tpotLimitSeconds", 2);
        checkFactor("elasticity-half", "priceElasticity", 0.5);
        checkFactor("elasticity-more", "priceElasticity", 1.5);
    }

    private static void checkFactor(String level, String field, double factor) {
        DesignMatrix matrix = matrix("artefacts");
        int row = matrix.levels().indexOf(List.of("imbalance/none", level));
        DesignPoint point = matrix.points().get(row);
        Settings base = settings(new DesignPoint(0, point.scenario(), List.of()));
        Settings changed = settings(point);
        List<String> segments = RecordingReader.segments(base.registry());
        assertEquals(5, segments.size());
        for (String segment : segments) {
            String path = "segments." + segment + "." + field;
            double expected = factor * Double.parseDouble(base.text(path));
            assertEquals(expected, Double.parseDouble(changed.text(path)), 1e-12, path);
        }
    }

    private static Settings settings(DesignPoint point) {
        return StudyFolder.scenarios()
                .read(point.scenario(), point.settings(), List.of())
                .loaded()
                .settings();
    }
}
