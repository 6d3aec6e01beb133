package org.ridgepoint.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ridgepoint.inference.Catalogs;
import org.ridgepoint.tables.Problems;

/** The catalogue that a scenario sees. */
final class ScenarioTables {
    private ScenarioTables() {}

    /**
     * What ships, changed by tables in this order: those of the scenario and those of the command line. What is wrong
     * goes to {@code problems}.
     */
    static Catalogs read(List<ScenarioSource> own, List<Path> files, Problems problems) {
        Catalogs catalogs = Catalogs.load();
        for (ScenarioSource source : own) {
            catalogs = withSource(catalogs, source, problems);
        }
        for (Path file : files) {
            catalogs = catalogs.withFile(file, problems);
        }
        return catalogs;
    }

    private static Catalogs withSource(Catalogs catalogs, ScenarioSource source, Problems problems) {
        try {
            return catalogs.withBytes(source.label(), source.bytes(), problems);
        } catch (IOException failed) {
            problems.add(source.label(), 0, "", "", "cannot be read; check that it may be");
            return catalogs;
        }
    }
}
