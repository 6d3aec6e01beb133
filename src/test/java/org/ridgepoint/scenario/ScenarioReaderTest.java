package org.ridgepoint.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgepoint.tables.Problem;

class ScenarioReaderTest {
    private final Locale locale = Locale.getDefault();

    @TempDir
    Path path;

    private ScenarioFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = ScenarioFolder.in(path);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @Test
    void nestedAndDottedPathsAreTheSame() throws IOException {
        Settings nested =
                folder.read("segments:\n  assistant:\n    copyShare: 0.25\n").settings();
        Settings dotted = folder.read("segments.assistant.copyShare: 0.25\n").settings();
        Settings mixed = folder.read("segments:\n  assistant.copyShare: 0.25\n").settings();
        assertEquals(0.25, nested.get(Market.SHARE));
        assertEquals(nested, dotted);
        assertEquals(nested, mixed);
    }

    @Test
    void readsTheHeader() throws IOException {
        folder.write("chips.csv", "name,tdp_w\nH100 SXM5,650\n");
        LoadedScenario scenario = folder.read("""
                name: cheap-power
                description: |
                  First line.
                  Second.
                catalog:
                  - chips.csv
                serving: {powerPrice: 1e-3}
                technology: {consensusYear: none}
                """);
        assertEquals("cheap-power", scenario.name());
        assertEquals("First line.\nSecond.", scenario.description());
        assertEquals(List.of(new ScenarioSource.OnDisk(folder.path().resolve("chips.csv"))), scenario.catalog());
        assertEquals(0.001, scenario.settings().get(Market.POWER_PRICE));
        assertEquals(OptionalDouble.empty(), scenario.settings().get(Market.CONSENSUS));
        assertEquals(new Place(folder.mine(), 7), scenario.placeOf(Market.POWER_PRICE));
        assertEquals(new Place(folder.mine(), 0), scenario.placeOf(Market.SHARE));
    }

    @Test
    void aFileWithoutANameIsCalledByItsOwn() throws IOException {
        folder.write("my scenario.yaml", "time: {stepsPerYear: 12}\n");
        String file = folder.file("my scenario.yaml");
        assertEquals(
                "my-scenario", folder.reader().read(file, List.of(), List.of()).name());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        assertEquals("a", folder.read("\uFEFFname: a\n").name());
    }

    @Test
    void contradictionsNameTheLineThatWasSetLast() {
        String remedy = "contradicts the rest: time.start (2040) must be below time.end (2030)";
        assertEquals(
                List.of(new Problem(folder.mine(), 3, "time.end", "2030", remedy)),
                folder.problemsOf("time:\n  start: 2040\n  end: 2030\n"));
        assertEquals(
                List.of(new Problem(folder.mine(), 3, "time.start", "2040", remedy)),
                folder.problemsOf("time:\n  end: 2030\n  start: 2040\n"));
        assertEquals(
                List.of(new Problem("--set", 0, "time.start", "2040", remedy)),
                folder.problemsOf("time:\n  end: 2030\n", "time.start=2040"));
        assertEquals(
                List.of(new Problem(
                        folder.mine(),
                        2,
                        "time.start",
                        "2060",
                        "contradicts the rest: time.start (2060) must be below time.end (2050)")),
                folder.problemsOf("time:\n  start: 2060\n"));
    }

    @Test
    void contradictionsNameTheFileThatChangedSomethingAndNotTheOneItExtends() throws IOException {
        folder.write("base.yaml", "time:\n  start: 2024\n  end: 2030\n");
        Problem problem =
                folder.problemsOf("extends: base\ntime:\n  start: 2040\n").get(0);
        assertEquals(folder.mine() + ":3: time.start '2040'", problem.toString().split(": contradicts", 2)[0]);
    }

    @Test
    void valuesWrongInThemselvesAreNotCheckedAgainstOthers() {
        List<Problem> problems = folder.problemsOf("time:\n  end: 2010\n  start: 20400\n");
        assertEquals(
                List.of("time.start"), problems.stream().map(Problem::field).toList());
        assertEquals(
                1, folder.problemsOf("time:\n  end: 2010\n", "time.start=20x").size());
    }

    @Test
    void checksThatFailOnDefaultsNameTheFile() throws IOException {
        ScenarioCheck never =
                new ScenarioCheck(List.of(Market.STEPS, Market.END), settings -> Optional.of("must be otherwise"));
        folder = folder.with(never);
        assertEquals(
                List.of(new Problem(folder.mine(), 0, "time.stepsPerYear", "4", "must be otherwise")),
                folder.problemsOf("name: a\n"));
    }

    @Test
    void optionsWinOverTheFileAndTheFileOverWhatItExtends() throws IOException {
        folder.write("base.yaml", """
                name: base
                description: Base.
                extends: baseline
                time: {stepsPerYear: 2, start: 2025}
                serving: {powerPrice: 0.5}
                """);
        String yaml = "extends: base.yaml\ntime:\n  stepsPerYear: 3\n  start: 2026\n";
        LoadedScenario scenario = folder.read(yaml, "time.start=2027", " time.start = 2028 ", "serving.chip=a=b");
        Settings settings = scenario.settings();
        assertEquals(1.7, settings.get(Market.ELASTICITY), "from the scenario that ships");
        assertEquals(0.5, settings.get(Market.POWER_PRICE), "from base.yaml");
        assertEquals(3, settings.get(Market.STEPS), "from the file");
        assertEquals(2028.0, settings.get(Market.START), "from the last option");
        assertEquals("a=b", settings.get(Market.CHIP));
        assertEquals("mine", scenario.name());
        assertEquals("", scenario.description());
        assertEquals(new Place("--set", 0), scenario.placeOf(Market.START));
        assertEquals(new Place(folder.file("base.yaml"), 5), scenario.placeOf(Market.POWER_PRICE));
    }

    @Test
    void extendsFindsNeighboursBeforeWhatShips() throws IOException {
        folder.write("baseline.yaml", "extends: baseline\nserving.powerPrice: 2\n");
        Settings settings = folder.read("extends: baseline\n").settings();
        assertEquals(2.0, settings.get(Market.POWER_PRICE), "from the neighbour");
        assertEquals(1.7, settings.get(Market.ELASTICITY), "from the scenario that ships, of the same name");
    }

    @Test
    void cyclesAreRefused() throws IOException {
        folder.write("sub/b.yaml", "name: b\nextends: ../mine.yaml\n");
        assertEquals(
                List.of(new Problem(
                        folder.file("sub/b.yaml"),
                        2,
                        "extends",
                        "../mine.yaml",
                        "must not lead back to a scenario that extends this one")),
                folder.problemsOf("extends: sub/b.yaml\n"));
    }

    @Test
    void catalogFilesOfTheBaseComeFirst() throws IOException {
        folder.write("sub/base.csv", "name,tdp_w\nH100 SXM5,650\n");
        folder.write("own.csv", "name,tdp_w\nH100 SXM5,650\n");
        folder.write("sub/b.yaml", "catalog: [base.csv]\n");
        LoadedScenario scenario = folder.read("extends: sub/b\ncatalog: [own.csv]\n");
        assertEquals(
                List.of(folder.file("sub/base.csv"), folder.file("own.csv")),
                scenario.catalog().stream().map(ScenarioSource::label).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void theLocaleChangesNothing(String language) throws IOException {
        String yaml = "time:\n  start: 2023.25\nfirms:\n  range: full\npricing:\n  costBasis: marginal\n";
        Settings expected = folder.read(yaml).settings();
        Locale.setDefault(Locale.forLanguageTag(language));
        Settings settings = folder.read(yaml).settings();
        assertEquals(expected, settings);
        assertEquals(expected.canonicalText(), settings.canonicalText());
        assertEquals(ScenarioFile.write(expected, "a", ""), ScenarioFile.write(settings, "a", ""));
        assertEquals(
                List.of(new Problem(
                        folder.mine(),
                        2,
                        "time.stepsPerYear",
                        "1234567",
                        "must be a whole number from 1 to 12 (steps/year)")),
                folder.problemsOf("time:\n  stepsPerYear: 1234567\n"));
        assertEquals(
                "is not a parameter; nearest: pricing.costBasis",
                folder.problemsOf("PRICING.COSTBASIS: marginal\n").get(0).remedy());
    }
}
