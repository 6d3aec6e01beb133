package org.ridgepoint.gui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ridgepoint.experiment.RunRecorder;
import org.ridgepoint.gui.LiveMarket.Setting;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.simulation.DeploymentMarket;
import org.ridgepoint.simulation.MarketObserver.StepRecord;
import org.ridgepoint.store.OutputFolder;
import org.ridgepoint.store.SeriesWriter;

/** Short runs, and the file that a run leaves. */
final class SeriesBytes {
    private static final MarketScenarios SCENARIOS = MarketScenarios.ofProgram();

    private SeriesBytes() {}

    /** Three years of the scenario in which in-memory computing comes early. */
    static Setting setting(long seed) {
        return new Setting(SCENARIOS.read("early", List.of("time.endYear=2026"), List.of()), seed);
    }

    static ScenarioChoice choice() {
        return new ScenarioChoice(
                SCENARIOS.shipped().names(), name -> SCENARIOS.read(name, List.of("time.endYear=2026"), List.of()));
    }

    /** {@code series.csv} of a run without a window. */
    static byte[] headless(Setting setting, Path folder) throws IOException {
        try (SeriesWriter writer = SeriesWriter.open(OutputFolder.prepare(folder, false))) {
            DeploymentMarket.run(setting.scenario().parameters(), setting.seed(), new RunRecorder("run", writer));
            writer.commit();
        }
        return Files.readAllBytes(folder.resolve(SeriesWriter.FILE));
    }

    /** {@code series.csv} of steps that were shown. */
    static byte[] of(List<StepRecord> steps, Path folder) throws IOException {
        try (SeriesWriter writer = SeriesWriter.open(OutputFolder.prepare(folder, false))) {
            steps.forEach(new RunRecorder("run", writer)::stepEnded);
            writer.commit();
        }
        return Files.readAllBytes(folder.resolve(SeriesWriter.FILE));
    }
}
