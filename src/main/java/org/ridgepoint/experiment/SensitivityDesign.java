package org.ridgepoint.experiment;

import java.util.Optional;
import org.ridgepoint.experiment.design.CubeDesign;
import org.ridgepoint.experiment.design.Design;
import org.ridgepoint.experiment.design.Morris;
import org.ridgepoint.experiment.design.Saltelli;
import org.ridgepoint.scenario.YamlReader;
import org.ridgepoint.tables.Problems;

/** Finds in the text of an experiment, as results keep it, the design that its points have. */
public final class SensitivityDesign {
    private SensitivityDesign() {}

    /**
     * The design.
     *
     * @param experiment text of the file
     * @return empty unless it is one from which sensitivity can be told: {@link Morris} or {@link Saltelli}
     */
    public static Optional<CubeDesign> in(String experiment) {
        Problems problems = new Problems();
        return YamlReader.read("experiment", experiment, problems)
                .map(root -> new Fields("experiment", "", root, problems))
                .flatMap(root -> root.group("design"))
                .flatMap(SensitivityDesign::read)
                .filter(CubeDesign.class::isInstance)
                .map(CubeDesign.class::cast);
    }

    private static Optional<Design> read(Fields fields) {
        return switch (fields.text("type").orElse("")) {
            case "morris" -> DesignReader.morris(fields);
            case "saltelli" -> DesignReader.saltelli(fields);
            default -> Optional.empty();
        };
    }
}
