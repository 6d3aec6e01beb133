package org.ridgepoint.experiment.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ridgepoint.experiment.ExperimentPlan;
import org.ridgepoint.experiment.Study;
import org.ridgepoint.experiment.design.DesignPoint;
import org.ridgepoint.experiment.engine.PointReader;
import org.ridgepoint.scenario.LoadedScenario;
import org.ridgepoint.scenario.MarketScenarios;
import org.ridgepoint.scenario.ScenarioFile;
import org.ridgepoint.scenario.ScenarioSource;
import org.ridgepoint.store.StoreException;
import org.ridgepoint.store.results.Hashes;
import org.ridgepoint.store.results.Manifest;
import org.ridgepoint.store.results.Manifest.ScenarioText;
import org.ridgepoint.store.results.Manifest.TableText;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a study is made from.
 *
 * @param study what is run
 * @param experiment text of the experiment's file
 * @param scenarios every scenario that points start from, in full
 * @param points reads points
 */
public record StudyInputs(Study study, String experiment, List<ScenarioText> scenarios, PointReader points) {
    public StudyInputs {
        scenarios = List.copyOf(scenarios);
    }

    /** What an experiment is made from. */
    public static StudyInputs of(ExperimentPlan plan, MarketScenarios scenarios) {
        List<ScenarioText> texts = plan.matrix().points().stream()
                .map(DesignPoint::scenario)
                .distinct()
                .map(name -> text(name, scenarios.reader().read(name, List.of(), List.of())))
                .toList();
        return new StudyInputs(
                Study.of(plan),
                plan.experiment().source(),
                texts,
                point -> scenarios
                        .read(point.scenario(), point.settings(), List.of())
                        .parameters());
    }

    private static ScenarioText text(String name, LoadedScenario loaded) {
        return new ScenarioText(
                name,
                ScenarioFile.writeAll(loaded.settings(), loaded.name(), loaded.description()),
                loaded.catalog().stream().map(StudyInputs::table).toList());
    }

    private static TableText table(ScenarioSource source) {
        try {
            byte[] bytes = source.bytes();
            return new TableText(source.label(), Hashes.of(bytes), new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a manifest says that a study was made from; nothing else is read.
     *
     * @param folder takes its scenarios and their tables as files; exists
     */
    public static StudyInputs of(Manifest manifest, MarketScenarios scenarios, Path folder) {
        Map<String, String> files = new LinkedHashMap<>();
        try {
            for (ScenarioText scenario : manifest.scenarios()) {
                files.put(scenario.name(), write(scenario, folder.resolve("scenario-" + files.size())));
            }
        } catch (IOException e) {
            throw StoreException.of("cannot write into", folder, e);
        }
        return new StudyInputs(
                JsonMapper.shared().treeToValue(manifest.plan(), Study.class),
                manifest.experiment(),
                manifest.scenarios(),
                point -> scenarios
                        .read(files.getOrDefault(point.scenario(), point.scenario()), point.settings(), List.of())
                        .parameters());
    }

    private static String write(ScenarioText scenario, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> tables = new ArrayList<>();
        for (TableText table : scenario.tables()) {
            String name = "table-" + tables.size() + ".csv";
            Files.writeString(folder.resolve(name), table.text(), StandardCharsets.UTF_8);
            tables.add(name);
        }
        String catalog = tables.isEmpty() ? "" : tables.stream().collect(Collectors.joining(", ", "catalog: [", "]\n"));
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, scenario.yaml() + catalog, StandardCharsets.UTF_8);
        return file.toString();
    }
}
