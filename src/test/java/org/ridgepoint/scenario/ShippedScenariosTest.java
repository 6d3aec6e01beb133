package org.ridgepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgepoint.tables.InvalidInputException;

class ShippedScenariosTest {
    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "experiments/imbalance/study.yaml", "name: imbalance\nstudy: scenarios\n",
            "experiments/imbalance/baseline.yaml", "name: baseline\ncatalog: [chips.csv]\n",
            "experiments/imbalance/early.yaml", "name: early\nextends: baseline\ntime.stepsPerYear: 12\n",
            "experiments/imbalance/chips.csv", "name,tdp_w\nH100 SXM5,650\n",
            "experiments/imbalance/broken.yaml", "name: a: b\n",
            "experiments/policy/baseline.yaml", "name: baseline\nextends: ../imbalance/early.yaml\n",
            "experiments/README.md", "Studies.\n",
            "other/x.yaml", "name: x\n"));

    @TempDir
    Path folder;

    @Test
    void scenariosOfAFolder() throws IOException {
        checkAll(ShippedScenarios.of(programFolder()));
    }

    @Test // as in the packaged program; the name needs escaping in a URL
    void scenariosOfAJar() throws IOException {
        checkAll(ShippedScenarios.of(programJar()));
    }

    @Test
    void theRunningProgramFindsItsOwn() {
        ShippedScenarios own = ShippedScenarios.ofProgram();
        own.names().forEach(name -> assertEquals(List.of(name), own.matching(name)));
    }

    @Test
    void aProgramWithoutScenariosHasNone() {
        assertEquals(List.of(), ShippedScenarios.of(folder).names());
        Path missing = folder.resolve("missing.jar");
        assertThrows(UncheckedIOException.class, () -> ShippedScenarios.of(missing));
    }

    private static void checkAll(ShippedScenarios shipped) throws IOException {
        assertEquals(List.of("imbalance/baseline", "imbalance/early", "policy/baseline"), shipped.names());
        assertEquals(List.of("imbalance/early"), shipped.matching("early"));
        assertEquals(List.of(), shipped.matching("imbalance/study"));
        assertEquals(List.of("imbalance"), shipped.studies());
        assertEquals(
                "experiments/imbalance/study.yaml",
                shipped.study("imbalance").orElseThrow().label());
        assertEquals(Optional.empty(), shipped.study("policy"));
        assertEquals(List.of("imbalance/baseline", "policy/baseline"), shipped.matching("baseline"));

        ScenarioReader reader = new ScenarioReader(Market.REGISTRY, shipped, List.of(), List.of());
        LoadedScenario scenario = reader.read("policy/baseline", List.of(), List.of());
        assertEquals(12, scenario.settings().get(Market.STEPS));
        assertEquals(
                "experiments/imbalance/chips.csv", scenario.catalog().get(0).label());
        assertEquals(
                "name,tdp_w\nH100 SXM5,650\n",
                new String(scenario.catalog().get(0).bytes(), StandardCharsets.UTF_8));
        assertEquals(new Place("experiments/imbalance/early.yaml", 3), scenario.placeOf(Market.STEPS));

        InvalidInputException ambiguous =
                assertThrows(InvalidInputException.class, () -> reader.read("baseline", List.of(), List.of()));
        assertEquals("SCENARIO 'baseline': may be any of: imbalance/baseline, policy/baseline", ambiguous.getMessage());
        InvalidInputException broken =
                assertThrows(InvalidInputException.class, () -> reader.read("imbalance/broken", List.of(), List.of()));
        assertEquals(
                "experiments/imbalance/broken.yaml:1: is not valid YAML at column 8: "
                        + "mapping values are not allowed here",
                broken.getMessage());
    }

    private Path programFolder() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    private Path programJar() throws IOException {
        Path jar = folder.resolve("a program #1.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                entries.putNextEntry(new JarEntry(file.getKey()));
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
